package perek.tools.fault;

import static perek.tools.fault.Documents.FIELDS;
import static perek.tools.fault.Documents.OK;
import static perek.tools.fault.Documents.OPEN;
import static perek.tools.fault.Documents.XML;
import static perek.tools.fault.Documents.good;
import static perek.tools.fault.Documents.results;
import static perek.tools.fault.Documents.row;
import static perek.tools.fault.Documents.rows;
import static perek.tools.fault.Documents.table;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import perek.tools.fault.FaultServer.Fault;

/// Documents that are odd, wrong or hostile.
final class SsaFaults {

  private static final String OVERFLOW = "<INFO name=\"QUERY_STATUS\" value=\"OVERFLOW\"/>";

  private SsaFaults() {}

  static void add(Map<String, Fault> faults) {
    statuses(faults);
    words(faults);
    encodings(faults);
    tables(faults);
    references(faults);
    hostile(faults);
  }

  private static void document(Map<String, Fault> faults, String path, String text) {
    faults.put(path, call -> call.votable(text));
  }

  private static void statuses(Map<String, Fault> f) {
    document(f, "/ssa/good", good());
    document(f, "/ssa/error200", Documents.error("Unknown band: H-alpha &lt; 6563"));
    document(
        f,
        "/ssa/error-late",
        results(
            OK
                + table(FIELDS, rows())
                + "<INFO name=\"QUERY_STATUS\" value=\"ERROR\">database went away</INFO>"));
    document(f, "/ssa/overflow", results(OVERFLOW + table(FIELDS, rows())));
    document(f, "/ssa/overflow-late", results(OK + table(FIELDS, rows()) + OVERFLOW));
    document(f, "/ssa/nostatus", results(table(FIELDS, rows())));
    document(f, "/ssa/maxrec0", results(OVERFLOW + table(FIELDS, "")));
    document(f, "/ssa/notable", results(OK));
    String param =
        "<PARAM name=\"Error\" datatype=\"char\" arraysize=\"*\" value=\"RA out of range\"/>";
    document(f, "/scs/error-param", XML + OPEN + "<RESOURCE>" + param + "</RESOURCE></VOTABLE>");
    document(
        f,
        "/scs/error-info",
        XML + OPEN + "<INFO name=\"Error\" value=\"SR too large\"/></VOTABLE>");
  }

  private static void words(Map<String, Fault> f) {
    f.put("/ssa/http500-text", c -> c.say(500, "text/plain", "out of disk on node 7"));
    f.put(
        "/ssa/http400-votable",
        c -> c.say(400, Call.VOTABLE, Documents.error("BAND: cannot parse 'red'")));
    f.put(
        "/ssa/http404",
        c ->
            c.say(
                404,
                "text/html",
                "<html><head><title>Not Found</title></head><body><h1>Not Found</h1>gone</body></html>"));
    f.put(
        "/ssa/http401",
        c -> c.send(401, Map.of("WWW-Authenticate", "Basic realm=\"x\""), new byte[0]));
    f.put("/ssa/http429", c -> c.send(429, Map.of("Retry-After", "1"), new byte[0]));
    f.put("/ssa/http204", c -> c.send(204, Map.of(), new byte[0]));
    f.put("/ssa/empty", c -> c.votable(""));
    String html =
        "<html><head><title>Welcome</title></head><body>Our archive<br>is fine</body></html>";
    f.put("/ssa/html", c -> c.say(200, "text/html", html));
    f.put("/ssa/html-as-votable", c -> c.votable(html));
    f.put("/ssa/json", c -> c.say(200, "application/json", "{\"error\": \"no such thing\"}"));
    AtomicInteger busy = new AtomicInteger();
    f.put(
        "/reset",
        c -> {
          busy.set(0);
          c.say(200, "text/plain", "ok");
        });
    f.put(
        "/ssa/http503-retry",
        c -> {
          if (busy.incrementAndGet() <= 2) c.send(503, Map.of("Retry-After", "1"), new byte[0]);
          else c.votable(good());
        });
  }

  private static void encodings(Map<String, Fault> f) {
    f.put("/ssa/ctype-plain", c -> c.say(200, "text/plain", good()));
    f.put("/ssa/ctype-none", c -> c.send(200, Map.of(), Documents.bytes(good())));
    f.put(
        "/ssa/ctype-params",
        c ->
            c.say(
                200,
                "Application/X-VOTable+XML ; Serialization=\"TABLEDATA\" ;charset=utf-8",
                good()));
    document(
        f,
        "/ssa/invalid-xml",
        results(OK + table(FIELDS, row(1) + row(2, "http://h/2", "AT&T < x", "1") + row(3))));
    document(
        f,
        "/ssa/unclosed",
        good().substring(0, good().indexOf("<TR>", good().indexOf("Spectrum 2"))));
    f.put(
        "/ssa/badutf8",
        c ->
            c.send(
                200,
                Map.of(),
                results(
                        OK
                            + table(
                                FIELDS, row(1, "http://h/1", "caf\u00e9", "1") + row(2) + row(3)))
                    .getBytes(StandardCharsets.ISO_8859_1)));
    String latin =
        results(OK + table(FIELDS, row(1, "http://h/1", "\u00c9toile", "1") + row(2) + row(3)))
            .replace("UTF-8", "ISO-8859-1");
    f.put("/ssa/latin1", c -> c.send(200, Map.of(), latin.getBytes(StandardCharsets.ISO_8859_1)));
    document(f, "/ssa/bom", "\ufeff" + good());
    document(f, "/ssa/leading-space", "\n\n" + good());
    document(f, "/ssa/nons", good().replaceAll(" xmlns=\"[^\"]*\"", ""));
    document(
        f,
        "/ssa/v11",
        good()
            .replace("VOTable/v1.3", "VOTable/v1.1")
            .replace("version=\"1.3\"", "version=\"1.1\""));
    document(
        f,
        "/ssa/prefix",
        good().replaceAll("<(/?)([A-Z])", "<$1v:$2").replace("xmlns=", "xmlns:v="));
    document(
        f,
        "/ssa/v16",
        good()
            .replace("version=\"1.3\"", "version=\"1.6\"")
            .replace("<TABLE ", "<MIVOT><NEW a=\"1\"/></MIVOT><TABLE ")
            .replace("<DATA>", "<HINT/><DATA>"));
    document(
        f,
        "/ssa/stylesheet",
        good()
            .replace("<VOTABLE", "<?xml-stylesheet href=\"x.xsl\" type=\"text/xsl\"?>\n<VOTABLE"));
    document(f, "/ssa/binary", Documents.binary(false, 0));
    document(f, "/ssa/binary2", Documents.binary(true, 0));
    document(f, "/ssa/binary2-short", Documents.binary(true, 9));
  }

  private static void tables(Map<String, Fault> f) {
    document(f, "/ssa/noutype", good().replaceAll(" (utype|ucd)=\"[^\"]*\"", ""));
    document(f, "/ssa/oldutype", good().replace("\"ssa:", "\""));
    document(
        f,
        "/ssa/dupnames",
        results(
            OK
                + table(
                    FIELDS + "<FIELD name=\"title\" datatype=\"char\" arraysize=\"*\"/>",
                    rows().replace("</TR>", "<TD>again</TD></TR>"))));
    document(
        f,
        "/ssa/shortrow",
        results(
            OK
                + table(
                    FIELDS,
                    row(1) + "<TR><TD>http://h/2</TD><TD>x</TD><TD>short</TD></TR>" + row(3))));
    document(
        f,
        "/ssa/longrow",
        results(
            OK
                + table(
                    FIELDS,
                    row(1) + row(2).replace("</TR>", "<TD>more</TD><TD>and more</TD></TR>"))));
    document(
        f,
        "/ssa/nan",
        results(
            OK
                + table(
                    FIELDS,
                    row(1, "http://h/1", "t", "7.5").replace("12.5", "NaN").replace("20.25", "+Inf")
                        + row(2, "http://h/2", "t", "many").replace("12.5", ""))));
    String meta =
        "<RESOURCE type=\"meta\" utype=\"adhoc:service\"><PARAM name=\"accessURL\" datatype=\"char\" arraysize=\"*\" value=\"http://h/s\"/></RESOURCE>";
    document(
        f,
        "/ssa/meta-first",
        good().replace("<RESOURCE type=\"results\">", meta + "<RESOURCE type=\"results\">"));
    document(
        f,
        "/ssa/two-results",
        results(
            OK
                + table(FIELDS, rows())
                + table("<FIELD name=\"other\" datatype=\"int\"/>", "<TR><TD>1</TD></TR>")));
    f.put("/ssa/huge", SsaFaults::huge);
  }

  private static void references(Map<String, Fault> f) {
    document(
        f,
        "/ssa/relaccref",
        results(OK + table(FIELDS, row(1, "../data/spec1.vot", "relative", "1"))));
    document(
        f,
        "/ssa/badaccref",
        results(
            OK
                + table(
                    FIELDS,
                    row(1, "file:///etc/passwd", "a", "1")
                        + row(2, "javascript:alert(1)", "b", "1")
                        + row(3, "", "c", "1")
                        + row(4, "http://127.0.0.1:8090/data/a b.vot", "d", "1")
                        + row(5, "gopher://h/x", "e", "1"))));
  }

  private static void hostile(Map<String, Fault> f) {
    AtomicInteger hits = new AtomicInteger();
    f.put("/xxe-hits", c -> c.say(200, "text/plain", hits.toString()));
    f.put(
        "/xxe",
        c -> {
          hits.incrementAndGet();
          c.say(200, "text/plain", "FETCHED");
        });
    f.put(
        "/ssa/xxe",
        c ->
            c.votable(
                XML
                    + "<!DOCTYPE VOTABLE [<!ENTITY a SYSTEM \"file:///etc/passwd\"><!ENTITY b SYSTEM \""
                    + c.root()
                    + "/xxe/entity\">]>"
                    + results(
                            OK
                                + table(
                                    FIELDS,
                                    row(1, "http://h/1", "[&a;][&b;]", "1") + row(2) + row(3)))
                        .substring(XML.length())));
    f.put(
        "/ssa/dtd-ext",
        c ->
            c.votable(
                good()
                    .replace(
                        "<VOTABLE",
                        "<!DOCTYPE VOTABLE SYSTEM \""
                            + c.root()
                            + "/xxe/VOTable.dtd\">\n<VOTABLE")));
    StringBuilder bomb = new StringBuilder(XML + "<!DOCTYPE VOTABLE [<!ENTITY e0 \"ha\">");
    for (int i = 1; i <= 9; i++)
      bomb.append("<!ENTITY e" + i + " \"" + ("&e" + (i - 1) + ";").repeat(10) + "\">");
    bomb.append(
        "]>"
            + results(OK + table(FIELDS, row(1, "http://h/1", "&e9;", "1")))
                .substring(XML.length()));
    document(f, "/ssa/bomb", bomb.toString());
    document(
        f,
        "/ssa/deep",
        results(
            OK + "<TABLE>" + "<GROUP>".repeat(50_000) + "</GROUP>".repeat(50_000) + "</TABLE>"));
  }

  private static void huge(Call call) throws java.io.IOException {
    String wanted = call.query().replaceAll("(?s).*\\brows=(\\d+).*|.*", "$1");
    long rows = wanted.isEmpty() ? 1_000_000 : Long.parseLong(wanted);
    call.head(200, Map.of("Content-Type", Call.VOTABLE), -1);
    String whole = results(OK + table(FIELDS, "ROWS"));
    int at = whole.indexOf("ROWS");
    var out = new java.io.BufferedOutputStream(call.out(), 1 << 16);
    out.write(Documents.bytes(whole.substring(0, at)));
    byte[] row = Documents.bytes(row(1));
    for (long i = 0; i < rows; i++) out.write(row);
    out.write(Documents.bytes(whole.substring(at + 4)));
    out.flush();
  }
}
