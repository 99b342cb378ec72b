package perek.shell.vo;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import perek.assistant.call.Caller;
import perek.tools.Toolbox;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.call.Report;
import perek.tools.call.Run;
import perek.tools.call.Sent;
import perek.tools.dal.Checks;
import perek.tools.each.EachQuery;
import perek.tools.fetch.DownloadQuery;
import perek.tools.plot.PlotQuery;
import perek.tools.registry.RegistryQuery;
import perek.tools.resolve.ResolveQuery;
import perek.tools.rv.BarycentricQuery;
import perek.tools.rv.barycentric.Site;
import perek.tools.rv.barycentric.Sites;
import perek.tools.rv.barycentric.Star;
import perek.tools.rv.time.Moment;
import perek.tools.samp.SampQuery;
import perek.tools.table.TableQuery;

/// Calls the tool of a name with parameters as they are sent.
public final class ToolCaller implements Caller {

  /// Epoch of resolved places, in Julian years.
  private static final double J2000 = 2000;

  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  private final Supplier<Toolbox> tools;
  private final boolean own;

  /// @param own whether the user asks, who may name files in the folder where Perek was started
  public ToolCaller(Supplier<Toolbox> tools, boolean own) {
    this.tools = tools;
    this.own = own;
  }

  @Override
  public Outcome<?> call(String tool, URI service, Params params, Run run) {
    try {
      return typed(tool, service, params, run);
    } catch (IllegalArgumentException | UncheckedIOException e) {
      Sent sent = new Sent("NONE", service, params);
      return new Outcome.Failed<>(Report.failed(sent, String.valueOf(e.getMessage()), List.of()));
    }
  }

  private Outcome<?> typed(String tool, URI service, Params params, Run run) {
    Toolbox box = tools.get();
    return switch (tool) {
      case "registry" -> box.registry().call(new RegistryQuery(List.of(service), params), run);
      case "resolve" -> box.resolve().call(ResolveQuery.of(params.value("NAME").orElse("")), run);
      case "table" -> box.table().call(table(service, params, run), run);
      case "download" -> box.fetch().call(download(service, params, run), run);
      case "each" -> box.each().call(each(service, params), run);
      case "barycentric" -> box.barycentric().call(barycentric(params), run);
      case "plot" -> box.plot().call(plot(service, params, run), run);
      case "ccf" -> new RvCaller(box, service, params, run, own).ccf();
      case "periodogram" -> new RvCaller(box, service, params, run, own).periodogram();
      case "orbit" -> new RvCaller(box, service, params, run, own).orbit();
      case "series" -> new RvCaller(box, service, params, run, own).series();
      case "samp" -> box.samp().call(new SampQuery(send(service, params)), run);
      default -> box.call(tool, service, params, run);
    };
  }

  /// Files come into a folder named after the table.
  private static DownloadQuery download(URI table, Params params, Run run) {
    Path file = Path.of(table);
    return new DownloadQuery(
        file,
        run.folder().resolve("downloads").resolve(stem(file)),
        params.value("ROWS").stream().flatMap(COMMA::splitAsStream).map(Long::valueOf).toList(),
        DownloadQuery.MAX_BYTES,
        Optional.empty(),
        true);
  }

  private static BarycentricQuery barycentric(Params params) {
    Star star =
        new Star(
            number(params, "RA").orElse(Double.NaN),
            number(params, "DEC").orElse(Double.NaN),
            number(params, "PMRA").orElse(null),
            number(params, "PMDEC").orElse(null),
            null,
            null,
            J2000);
    Site site = Sites.named(params.value("SITE").orElse(""));
    return new BarycentricQuery(star, site, Moment.of(params.value("TIME").orElse("")), null);
  }

  private static Optional<Double> number(Params params, String name) {
    return params.value(name).flatMap(Checks::number);
  }

  private static EachQuery each(URI table, Params params) {
    List<Long> rows =
        params.value("ROWS").stream().flatMap(COMMA::splitAsStream).map(Long::valueOf).toList();
    String deed = params.value("DEED").orElse("").toUpperCase(Locale.ROOT);
    return new EachQuery(Path.of(table), rows, EachQuery.Deed.valueOf(deed), Optional.empty());
  }

  private static PlotQuery plot(URI table, Params params, Run run) {
    Path file = Path.of(table);
    String x = params.value("X").orElse("");
    String y = params.value("Y").orElse("");
    String name = stem(file) + "-" + (x + "-" + y).replaceAll("[^\\w-]+", "_") + ".png";
    Path picture = run.folder().resolve(name);
    return new PlotQuery(TableQuery.of(file), x, y, OptionalInt.empty(), picture);
  }

  private static SampQuery.Deed send(URI table, Params params) {
    return new SampQuery.Send(table, false, stem(Path.of(table)), params.value("TO"));
  }

  private static String stem(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
  }

  private static TableQuery table(URI file, Params params, Run run) {
    Optional<String> limit = params.value("LIMIT");
    return new TableQuery(
        Path.of(file),
        params.value("FILTER").orElse(""),
        params.value("SORT").orElse(""),
        params.value("ORDER").filter("descending"::equals).isPresent(),
        "",
        limit.isPresent() ? OptionalLong.of(Long.parseLong(limit.get())) : OptionalLong.empty(),
        Stream.of(params.value("COLUMNS").orElse(""))
            .flatMap(COMMA::splitAsStream)
            .filter(c -> !c.isEmpty())
            .toList(),
        view(params),
        params
            .value("OUT")
            .map(form -> run.folder().resolve(stem(Path.of(file)) + "." + extension(form))));
  }

  private static String extension(String form) {
    return form.equals("votable") ? "vot" : form;
  }

  private static TableQuery.View view(Params params) {
    if (params.has("STATS")) return TableQuery.View.STATISTICS;
    return params.has("VIEW") ? TableQuery.View.COLUMNS : TableQuery.View.ROWS;
  }
}
