package perek.tools.protocol;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import perek.tools.call.Params;
import perek.tools.call.Sent;

/// The same request through pyvo (1.2 or later).
final class Pyvo {

  /// Pyvo sends this itself.
  private static final Set<String> OWN = Set.of("REQUEST", "LANG", "PHASE");

  private Pyvo() {}

  static String code(String tool, URI service, Params params) {
    return switch (tool) {
      case "ssap" -> query("SSAService", service, params);
      case "siap" -> query("SIAService", service, params);
      case "scs" -> query("SCSService", service, params);
      case "slap" -> query("SLAService", service, params);
      case "tap", "registry" -> tap(service, params);
      case "siap2" -> raw(service, params, "dal.DALQuery");
      case "links" -> links(service, params);
      case "resolve" -> resolve(service, params);
      default -> fetch(service, params);
    };
  }

  /// The query object takes parameters as they stand, without a second interpretation.
  private static String query(String type, URI service, Params params) {
    List<String> lines = new ArrayList<>();
    lines.add("from pyvo import dal");
    lines.add("query = dal.%s(%s).create_query()".formatted(type, text(service.toString())));
    for (Params.Param p : params.entries()) if (!OWN.contains(p.name())) lines.add(set(p));
    lines.addAll(table("query.execute()"));
    return Explain.lines(lines);
  }

  private static String raw(URI service, Params params, String type) {
    List<String> lines = new ArrayList<>();
    lines.add("from pyvo import dal");
    lines.add("query = %s(%s)".formatted(type, text(service.toString())));
    for (Params.Param p : params.entries()) lines.add(set(p));
    lines.addAll(table("query.execute()"));
    return Explain.lines(lines);
  }

  private static String tap(URI service, Params params) {
    String maxrec = params.value("MAXREC").map(n -> ", maxrec=" + n).orElse("") + uploads(params);
    String query = text(params.value("QUERY").orElse(""));
    List<String> lines = new ArrayList<>();
    lines.add("from pyvo import dal");
    lines.add("service = dal.TAPService(%s)".formatted(text(service.toString())));
    lines.addAll(table("service.run_sync(%s%s)".formatted(query, maxrec)));
    return Explain.lines(lines);
  }

  /// Files to upload are the parameters whose value begins with `@`, as curl writes them.
  private static String uploads(Params params) {
    String files =
        params.entries().stream()
            .filter(p -> p.value().startsWith("@"))
            .map(p -> text(p.name()) + ": " + text(p.value().substring(1)))
            .collect(Collectors.joining(", "));
    return files.isEmpty() ? "" : ", uploads={" + files + "}";
  }

  /// @param address of the job, or of the list that ends with `/async`
  static String jobs(URI address, Sent sent) {
    String text = address.toString();
    if (text.endsWith("/async"))
      return Explain.lines(
          List.of(
              "from pyvo import dal",
              "service = dal.TAPService(%s)".formatted(text(text.replaceAll("/async$", ""))),
              "print([job.jobid for job in service.get_job_list()])"));
    String deed =
        sent.method().equals("DELETE") || sent.params().has("ACTION")
            ? "job.delete()"
            : sent.params().has("PHASE") ? "job.abort()" : "print(job.phase, job.quote)";
    return Explain.lines(
        List.of(
            "from pyvo.dal import AsyncTAPJob",
            "job = AsyncTAPJob(%s)".formatted(text(text)),
            deed));
  }

  private static String links(URI service, Params params) {
    String id = text(params.value("ID").orElse(""));
    List<String> lines = new ArrayList<>();
    lines.add("from pyvo.dal import adhoc");
    lines.add("query = adhoc.DatalinkQuery(%s, id=%s)".formatted(text(service.toString()), id));
    lines.addAll(table("query.execute()"));
    return Explain.lines(lines);
  }

  /// The table is kept under a name, for what follows in a notebook.
  private static List<String> table(String results) {
    return List.of("table = " + results + ".to_table()", "print(table)");
  }

  private static String resolve(URI sesame, Params params) {
    return Explain.lines(
        List.of(
            "from astropy.coordinates import SkyCoord, name_resolve",
            "name_resolve.sesame_url.set([%s])".formatted(text(sesame + "/")),
            "print(SkyCoord.from_name(%s))".formatted(text(params.value("NAME").orElse("")))));
  }

  private static String fetch(URI service, Params params) {
    List<String> pairs =
        params.entries().stream()
            .map(p -> "(%s, %s)".formatted(text(p.name()), text(p.value())))
            .toList();
    return Explain.lines(
        List.of(
            "import requests",
            "answer = requests.get(%s, params=[%s])"
                .formatted(text(service.toString()), String.join(", ", pairs)),
            "answer.raise_for_status()",
            "print(answer.headers['Content-Type'], len(answer.content), 'bytes')"));
  }

  static String files(List<URI> files) {
    List<String> lines = new ArrayList<>(List.of("from astropy.utils.data import download_file"));
    for (URI file : files) lines.add("print(download_file(%s))".formatted(text(file.toString())));
    return Explain.lines(lines);
  }

  private static String set(Params.Param p) {
    return "query[%s] = %s".formatted(text(p.name()), text(p.value()));
  }

  private static String text(String value) {
    return '"'
        + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "")
        + '"';
  }
}
