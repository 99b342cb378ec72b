package perek.tools.fault;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import perek.tools.fault.FaultServer.Fault;

/// TAP services whose jobs go wrong, each in its way.
final class TapFaults {

  private static final String UWS = "http://www.ivoa.net/xml/UWS/v1.0";

  private TapFaults() {}

  static void add(Map<String, Fault> f) {
    for (String name :
        new String[] {
          "ok",
          "abort",
          "error",
          "errortext",
          "held",
          "stuck",
          "gone",
          "no303",
          "reldir",
          "unknownphase",
          "nons",
          "noresult"
        }) f.put("/tap-" + name, new Service(name));
    f.put("/tap-sync400", c -> c.say(400, Call.VOTABLE, Documents.error("Unknown table foo")));
    f.put("/tap-sync200", c -> c.votable(Documents.error("Unknown table foo")));
  }

  /// One service and its jobs, by the number of times they were looked at.
  private record Service(String name, Map<String, AtomicInteger> jobs) implements Fault {

    Service(String name) {
      this(name, new ConcurrentHashMap<>());
    }

    @Override
    public void answer(Call call) throws java.io.IOException {
      String rest = call.path().substring(("/tap-" + name).length());
      if (rest.equals("/async")) create(call);
      else if (rest.endsWith("/results/result")) call.votable(Documents.good());
      else if (rest.endsWith("/error")) error(call);
      else if (rest.endsWith("/phase")) call.redirect(303, call.path().replace("/phase", ""));
      else if (call.method().equals("DELETE")) call.redirect(303, "/tap-" + name + "/async/list");
      else job(call, rest.substring(rest.lastIndexOf('/') + 1));
    }

    private void create(Call call) throws java.io.IOException {
      String id = "j" + jobs.size();
      jobs.put(id, new AtomicInteger());
      if (name.equals("no303")) call.say(200, "text/plain", "thank you");
      else if (name.equals("reldir")) call.redirect(303, "async/" + id);
      else call.redirect(303, call.root() + "/tap-" + name + "/async/" + id);
    }

    private void error(Call call) throws java.io.IOException {
      if (name.equals("error")) call.votable(Documents.error("relation \"foo\" does not exist"));
      else call.say(404, "text/html", "<html><title>Not Found</title></html>");
    }

    private void job(Call call, String id) throws java.io.IOException {
      int looks = jobs.getOrDefault(id, new AtomicInteger(9)).incrementAndGet();
      if (name.equals("gone") && looks > 3) {
        call.say(404, "text/plain", "no job " + id);
        return;
      }
      String phase = looks <= 2 ? "QUEUED" : looks == 3 ? "EXECUTING" : last();
      String result = name.equals("noresult") ? "log" : "result";
      String text =
          """
          <uws:job xmlns:uws="%s" xmlns:xlink="http://www.w3.org/1999/xlink"><uws:jobId>%s</uws:jobId>
          <uws:phase>%s</uws:phase>
          <uws:results><uws:result id="%s" xlink:href="%s/tap-%s/async/%s/results/result"/></uws:results>
          <uws:errorSummary type="fatal"><uws:message>%s</uws:message></uws:errorSummary></uws:job>
          """
              .formatted(
                  UWS,
                  id,
                  phase,
                  result,
                  call.root(),
                  name,
                  id,
                  name.startsWith("error") ? "summary: no relation foo" : "");
      if (name.equals("nons")) text = text.replace("uws:", "").replace(":uws", "");
      call.say(200, "text/xml", text);
    }

    private String last() {
      return switch (name) {
        case "abort" -> "ABORTED";
        case "error", "errortext" -> "ERROR";
        case "held" -> "HELD";
        case "stuck", "gone" -> "EXECUTING";
        case "unknownphase" -> "BORED";
        default -> "COMPLETED";
      };
    }
  }
}
