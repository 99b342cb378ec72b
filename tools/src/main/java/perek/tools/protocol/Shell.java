package perek.tools.protocol;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import perek.tools.call.Params;
import perek.tools.call.Sent;

/// Lines for a POSIX shell.
final class Shell {

  private Shell() {}

  static String curl(Sent sent) {
    if (sent.method().equals("GET")) return "curl -sSL " + quoted(sent.url().toString());
    if (sent.method().equals("DELETE"))
      return "curl -sSL -X DELETE " + quoted(sent.url().toString());
    List<String> words = new ArrayList<>(List.of("curl -sSL"));
    String option = sent.params().has("UPLOAD") ? "-F " : "--data-urlencode ";
    for (Params.Param p : sent.params().entries())
      words.add(option + quoted(p.name() + "=" + p.value()));
    words.add(quoted(sent.url().toString()));
    return String.join(" ", words);
  }

  /// Brings one file under its own name.
  static String file(URI address) {
    return "curl -sSLOJ " + quoted(address.toString());
  }

  /// What STILTS has a task for: cone search and TAP; the others are read by address.
  static String stilts(String tool, URI service, Params params) {
    return switch (tool) {
      case "tap" ->
          "stilts tapquery tapurl=%s sync=true adql=%s ofmt=ascii"
              .formatted(quoted(service.toString()), quoted(params.value("QUERY").orElse("")));
      case "registry", "resolve", "soda", "getdata", "vosi", "jobs" -> "";
      default ->
          "stilts tpipe ifmt=votable in=%s ofmt=ascii"
              .formatted(quoted(Sent.get(service, params).url().toString()));
    };
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
