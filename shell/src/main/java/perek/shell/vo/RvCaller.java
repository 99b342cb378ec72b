package perek.shell.vo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import perek.tools.Toolbox;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.call.Run;
import perek.tools.each.EachQuery;
import perek.tools.orbit.OrbitQuery;
import perek.tools.period.PeriodogramQuery;
import perek.tools.registry.RegistryQuery;
import perek.tools.rv.CcfQuery;
import perek.tools.rv.ccf.Shift;
import perek.tools.rv.template.TemplateQuery;
import perek.tools.rv.velocity.Setting;
import perek.tools.rv.velocity.Target;
import perek.tools.series.SeriesColumns;
import perek.tools.series.find.Origin;
import perek.tools.series.line.Choices;
import perek.tools.series.line.SeriesQuery;
import perek.tools.spectrum.correct.Range;

/// Calls tools of velocities with what a sentence said: files by their names, or a table that was
/// fetched.
final class RvCaller {

  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  private static final Pattern BLANK = Pattern.compile(" ");
  private static final Setting USUAL =
      new Setting(null, null, Shift.RELATIVISTIC, List.of(), List.of());

  private final Toolbox box;
  private final Params params;
  private final Run run;
  private final NamedFiles named;
  private final URI service;

  /// @param own whether files in the folder where Perek was started may be named
  RvCaller(Toolbox box, URI service, Params params, Run run, boolean own) {
    this.box = box;
    this.service = service;
    this.params = params;
    this.run = run;
    this.named = new NamedFiles(run.folder(), own);
  }

  /// @throws IllegalArgumentException where something cannot be found or is not said
  Outcome<?> ccf() {
    Optional<String> template = params.value("TEMPLATE");
    Optional<String> mask = params.value("MASK");
    if (template.isPresent() && !files().isEmpty())
      return box.template()
          .call(
              new TemplateQuery(
                  files().getFirst(),
                  named.file(template.get()),
                  0,
                  Target.NONE,
                  USUAL,
                  null,
                  null),
              run);
    Path lines =
        named.mask(
            mask.orElseThrow(() ->
                new IllegalArgumentException(
                    "with which mask or template? A mask must have the lines of stars like this:"
                        + " say, for instance, with the mask G2.mas")));
    if (files().isEmpty())
      return box.each()
          .call(
              new EachQuery(Path.of(service), rows(), EachQuery.Deed.VELOCITY, Optional.of(lines)),
              run);
    return box.ccf()
        .call(new CcfQuery(files().getFirst(), lines, null, Target.NONE, USUAL, null, null), run);
  }

  Outcome<?> periodogram() {
    return box.periodogram().call(new PeriodogramQuery(velocities(), null, null, null, 0), run);
  }

  Outcome<?> orbit() {
    OrbitQuery.Stars stars =
        params.value("BINARY").map(OrbitQuery.Stars::of).orElse(OrbitQuery.Stars.PLANETS);
    int planets = params.value("PLANETS").map(Integer::valueOf).orElse(1);
    return box.orbit()
        .call(
            new OrbitQuery(
                velocities(),
                stars,
                planets,
                false,
                Double.NaN,
                null,
                null,
                OrbitQuery.Errors.CURVATURE,
                false,
                false),
            run);
  }

  Outcome<?> series() {
    List<Range> band = Range.parse(params.value("BAND").orElse(""));
    List<URI> services =
        params.value("SERVICES").stream().flatMap(BLANK::splitAsStream).map(URI::create).toList();
    Origin origin =
        files().isEmpty()
            ? new Origin.Services(
                params.value("TARGET").orElse(""),
                services,
                RegistryQuery.PUBLIC,
                params.value("TIME").orElse(""),
                0)
            : new Origin.Files(files());
    return box.series()
        .call(
            new SeriesQuery(
                origin,
                band.getFirst(),
                params.value("LINE").orElse(""),
                Optional.empty(),
                Choices.USUAL,
                Optional.empty()),
            run);
  }

  private List<Path> files() {
    return params.entries().stream()
        .filter(p -> p.name().equals("FILE"))
        .map(p -> named.file(p.value()))
        .toList();
  }

  private List<Long> rows() {
    return params.value("ROWS").stream().flatMap(COMMA::splitAsStream).map(Long::valueOf).toList();
  }

  /// Files, or the table that was fetched, of which columns may be named.
  private List<Path> velocities() {
    if (!files().isEmpty()) return files();
    Path table = Path.of(service);
    Optional<String> x = params.value("X");
    Optional<String> y = params.value("Y");
    if (x.isEmpty() || y.isEmpty()) return List.of(table);
    String name = (x.get() + "-" + y.get()).toLowerCase(Locale.ROOT).replaceAll("[^\\w-]+", "_");
    Path text = run.folder().resolve(name + ".txt");
    try {
      List<String> lines =
          Stream.concat(
                  Stream.of(
                      "# %s and %s of %s, all of one weight"
                          .formatted(x.get(), y.get(), table.getFileName())),
                  SeriesColumns.lines(table, x.get(), y.get()).stream())
              .toList();
      Files.write(text, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.of(text);
  }
}
