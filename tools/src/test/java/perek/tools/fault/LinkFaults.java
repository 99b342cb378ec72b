package perek.tools.fault;

import static perek.tools.fault.Documents.OK;
import static perek.tools.fault.Documents.OPEN;
import static perek.tools.fault.Documents.XML;

import java.util.Map;
import perek.tools.fault.FaultServer.Fault;

/// DataLink and SODA answers.
final class LinkFaults {

  private static final String FIELDS =
      """
      <FIELD name="ID" datatype="char" arraysize="*"/><FIELD name="access_url" datatype="char" arraysize="*"/>
      <FIELD name="service_def" datatype="char" arraysize="*"/><FIELD name="error_message" datatype="char" arraysize="*"/>
      <FIELD name="semantics" datatype="char" arraysize="*"/><FIELD name="content_type" datatype="char" arraysize="*"/>
      """;

  private static final String DESCRIPTOR =
      """
      <RESOURCE type="meta" utype="adhoc:service" ID="proc">
      <PARAM name="accessURL" datatype="char" arraysize="*" value="http://127.0.0.1:8090/soda/204"/>
      <PARAM name="standardID" datatype="char" arraysize="*" value="ivo://ivoa.net/std/SODA#sync-1.0"/>
      <GROUP name="inputParams"><PARAM name="ID" datatype="char" arraysize="*" value="i"/>
      <PARAM name="BAND" unit="m" ucd="em.wl" datatype="double" arraysize="2" value=""/></GROUP></RESOURCE>
      """;

  private LinkFaults() {}

  static void add(Map<String, Fault> f) {
    String plain =
        row("http://h/this", "", "", "#this") + row("http://h/p.png", "", "", "#preview");
    f.put("/links/good", c -> c.votable(document(plain + row("", "proc", "", "#proc"))));
    f.put("/links/fault", c -> c.votable(document(row("", "", "NotFoundFault: i", "#this"))));
    f.put("/links/dangling", c -> c.votable(document(plain + row("", "nowhere", "", "#proc"))));
    f.put("/soda/204", c -> c.send(204, Map.of(), new byte[0]));
    f.put("/soda/422-text", c -> c.say(422, "text/plain", "UsageError: BAND must be two numbers"));
  }

  private static String row(String url, String service, String error, String semantics) {
    return "<TR><TD>i</TD><TD>%s</TD><TD>%s</TD><TD>%s</TD><TD>%s</TD><TD></TD></TR>"
        .formatted(url, service, error, semantics);
  }

  private static String document(String rows) {
    return XML
        + OPEN
        + "<RESOURCE type=\"results\">"
        + OK
        + Documents.table(FIELDS, rows)
        + "</RESOURCE>"
        + DESCRIPTOR
        + "</VOTABLE>";
  }
}
