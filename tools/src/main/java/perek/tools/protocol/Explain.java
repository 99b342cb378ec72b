package perek.tools.protocol;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import perek.tools.call.Params;
import perek.tools.call.Sent;

/// Lays requests open. The code it writes was run against the test bed.
public final class Explain {

  private static final String OUTSIDE =
      "not of the standard; passed as given, and ignored by services that do not know it";

  private Explain() {}

  /// @param tool that sent it
  /// @param service address it was given
  public static Explanation of(String tool, URI service, Sent sent) {
    return spoken(processing(tool, sent.params()) ? "getdata" : tool, service, sent);
  }

  /// A piece is asked of a spectral service with parameters that mean something else in a search.
  private static boolean processing(String tool, Params params) {
    return tool.equals("ssap")
        && params.value("REQUEST").filter("getData"::equalsIgnoreCase).isPresent();
  }

  private static Explanation spoken(String tool, URI service, Sent sent) {
    Standard standard = Standard.of(tool);
    return new Explanation(
        standard.title(),
        standard.url(),
        sent.method(),
        sent.url().toString(),
        sent.params().entries().stream().map(p -> line(standard, p)).toList(),
        Shell.curl(sent),
        tool.equals("jobs") ? Pyvo.jobs(service, sent) : Pyvo.code(tool, service, sent.params()),
        Shell.stilts(tool, service, sent.params()));
  }

  /// Plain downloads.
  ///
  /// @param files addresses, at least one
  public static Explanation files(List<URI> files) {
    return new Explanation(
        "HTTP (RFC 9110, section 9.3.1)",
        "https://www.rfc-editor.org/rfc/rfc9110",
        "GET",
        files.getFirst().toString(),
        List.of(),
        lines(files.stream().map(Shell::file).toList()),
        Pyvo.files(files),
        "");
  }

  /// A search that was written as a query for a TAP service.
  ///
  /// @param asked parameters of the search, and QUERY, what was made of them
  public static Explanation written(String tool, URI service, Sent asked) {
    Params form =
        Params.of("REQUEST", "doQuery")
            .with("LANG", "ADQL")
            .with("QUERY", asked.params().value("QUERY").orElse(""));
    Optional<String> most = asked.params().value("MAXREC");
    if (most.isPresent()) form = form.with("MAXREC", most.get());
    Explanation tap = of("tap", service, Sent.post(asked.url(), form));
    Standard standard = Standard.of(tool);
    List<Explanation.Line> lines = new ArrayList<>();
    for (Params.Param p : asked.params().entries())
      if (!form.has(p.name())) lines.add(line(standard, p));
    lines.addAll(tap.params());
    return new Explanation(
        standard.title() + " by " + tap.standard(),
        standard.url(),
        tap.method(),
        tap.url(),
        lines,
        tap.curl(),
        tap.pyvo(),
        tap.stilts());
  }

  /// A file that was fetched and asked here: the parameters go to nobody.
  public static Explanation file(String tool, URI file, Params asked) {
    Explanation fetch = of(tool, file, Sent.get(file, Params.NONE));
    Standard standard = Standard.of(tool);
    return new Explanation(
        fetch.standard(),
        fetch.document(),
        fetch.method(),
        fetch.url(),
        asked.entries().stream().map(p -> line(standard, p)).toList(),
        fetch.curl(),
        fetch.pyvo(),
        "");
  }

  private static Explanation.Line line(Standard standard, Params.Param p) {
    return standard
        .parameter(p.name())
        .map(known -> new Explanation.Line(p.name(), p.value(), known.section(), known.meaning()))
        .orElseGet(() -> new Explanation.Line(p.name(), p.value(), "", OUTSIDE));
  }

  /// Lines joined as they are printed.
  static String lines(List<String> lines) {
    return lines.stream().collect(Collectors.joining("\n"));
  }
}
