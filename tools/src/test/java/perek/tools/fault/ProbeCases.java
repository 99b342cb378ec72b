package perek.tools.fault;

import static perek.tools.fault.Documents.OK;
import static perek.tools.fault.Documents.results;
import static perek.tools.fault.Documents.table;

import java.util.Map;
import perek.tools.fault.FaultServer.Fault;

/// Services that are sound but tell their protocol in different ways.
final class ProbeCases {

  private static final String IMAGES =
      "<FIELD name=\"u\" datatype=\"char\" arraysize=\"*\" ucd=\"VOX:Image_AccessReference\"/>";
  private static final String OBSERVATIONS =
      "<FIELD name=\"dataproduct_type\" datatype=\"char\" arraysize=\"*\"/>"
          + "<FIELD name=\"access_url\" datatype=\"char\" arraysize=\"*\"/>";
  private static final String CONE =
      "<FIELD name=\"a\" datatype=\"double\" ucd=\"pos.eq.ra;meta.main\"/>"
          + "<FIELD name=\"d\" datatype=\"double\" ucd=\"pos.eq.dec;meta.main\"/>";

  private ProbeCases() {}

  static void add(Map<String, Fault> f) {
    f.put("/probe/images", c -> c.votable(results(OK + table(IMAGES, ""))));
    f.put("/probe/obs", c -> c.votable(results(OK + table(OBSERVATIONS, ""))));
    f.put("/probe/cone", c -> c.votable(results(OK + table(CONE, ""))));
    f.put("/probe/cut", c -> c.say(422, "text/plain", "UsageError: Field ID: ID is mandatory"));
    f.put("/probe/vosi/capabilities", c -> c.say(200, "text/xml", siap2(c.root() + "/probe/vosi")));
    f.put("/probe/vosi/tap", c -> c.say(404, "text/plain", "no such resource"));
    f.put(
        "/probe/vosi/tap/capabilities",
        c -> c.say(200, "text/xml", capabilities(tap(c.root() + "/probe/vosi/tap"))));
  }

  private static String siap2(String base) {
    return capabilities(
        capability("ivo://ivoa.net/std/VOSI#capabilities", base + "/capabilities")
            + capability("ivo://ivoa.net/std/SIA#query-2.0", base + "/query?"));
  }

  private static String tap(String base) {
    return capability("ivo://ivoa.net/std/TAP", base);
  }

  private static String capabilities(String inside) {
    return Documents.XML
        + "<v:capabilities xmlns:v=\"http://www.ivoa.net/xml/VOSICapabilities/v1.0\">"
        + inside
        + "</v:capabilities>";
  }

  private static String capability(String standard, String url) {
    return "<capability standardID=\"%s\"><interface role=\"std\"><accessURL use=\"base\">%s</accessURL></interface></capability>"
        .formatted(standard, url);
  }
}
