package perek.shell.redshift;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.springframework.shell.core.command.ExitStatus;
import perek.shell.command.FailedException;
import perek.shell.command.PerekCommand;
import perek.shell.command.Stop;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Console;
import perek.shell.render.Json;
import perek.shell.render.ProgressLine;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.plot.Picture;
import perek.tools.redshift.Redshift;
import perek.tools.redshift.RedshiftQuery;
import perek.tools.redshift.RedshiftTool;

/// `perek redshift`: class and redshift of spectra, a line each.
final class RedshiftCommand extends PerekCommand<RedshiftCommand.Input> {

  private static final Duration LONGEST = Duration.ofDays(7);

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "redshift",
          "Measure class and redshift of spectra by templates, and tell what speaks against them.",
          "FILE…",
          1,
          Synopsis.ANY,
          List.of(
              Option.value(
                  "templates",
                  "DIR",
                  "folder of eigenspectra (setting redshift-templates, else DATA/templates)"),
              Option.value("medium", "M", "air or vacuum, where a file does not say"),
              Option.value("plot", "FILE", "draw the first one, with its model (png or svg)")),
          List.of(
              "perek redshift spec-*.fits --templates eigenspectra --json",
              "perek redshift quasar.csv --medium vacuum --plot quasar.png"));

  private final Supplier<RedshiftTool> tool;
  private final Path folder;
  private final Optional<Path> templates;
  private final Stop stop;

  /// @param templates folder that the settings name
  RedshiftCommand(
      Supplier<RedshiftTool> tool,
      Path folder,
      Optional<Path> templates,
      Stop stop,
      Console console) {
    super(SYNOPSIS, console);
    this.tool = tool;
    this.folder = folder;
    this.templates = templates;
    this.stop = stop;
  }

  record Input(
      List<Path> files,
      Optional<Path> templates,
      String medium,
      Optional<Path> plot,
      boolean json) {}

  @Override
  protected Input input(Values values) throws UsageException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < values.arguments().size(); i++) files.add(values.file(i));
    String medium = values.value("medium").orElse("");
    if (!medium.isEmpty() && !List.of("air", "vacuum").contains(medium))
      throw new UsageException("Option --medium is '" + medium + "': it is air or vacuum.");
    return new Input(
        files,
        values.path("templates").or(() -> templates),
        medium,
        values.path("plot"),
        values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws IOException, FailedException {
    boolean failed = false;
    boolean drawn = false;
    try (ProgressLine progress = new ProgressLine(console, stop::cancelled)) {
      Run run = Run.of(folder, LONGEST).stoppedBy(stop::cancelled);
      for (int i = 0; i < input.files().size(); i++) {
        if (stop.cancelled()) throw new CancellationException("stopped");
        Path file = input.files().get(i);
        progress.report("measuring " + file.getFileName(), i, input.files().size());
        Outcome<Redshift> outcome =
            tool.get().call(new RedshiftQuery(file, input.templates(), input.medium()), run);
        Optional<Redshift> made = outcome.product();
        if (made.isPresent()) print(made.get(), input.json(), console);
        else failed(file, outcome.report().message(), input.json(), console);
        failed |= made.isEmpty();
        if (made.isPresent() && !drawn && input.plot().isPresent()) {
          draw(made.get().pictures().getFirst(), input.plot().get());
          drawn = true;
        }
      }
    }
    return failed ? FAILED : DONE;
  }

  private static void draw(Picture picture, Path file) throws IOException, FailedException {
    try {
      picture.write(file);
    } catch (IllegalArgumentException e) {
      throw new FailedException(e.getMessage() + ".");
    }
  }

  private static void failed(Path file, String why, boolean json, Console console) {
    if (!json) {
      console.out().println(file + ": not measured: " + why + ".");
      return;
    }
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("file", file.toString());
    line.put("status", "FAILED");
    line.put("message", why);
    console.out().println(Json.line(line));
  }

  private static void print(Redshift r, boolean json, Console console) {
    if (json) {
      console.out().println(Json.line(r));
      return;
    }
    console
        .out()
        .println(
            "%s: %s, z = %.6f +- %.6f (%.0f km/s), %s, chi2/n %.2f"
                .formatted(
                    r.name(),
                    r.kind(),
                    r.z(),
                    r.zErr() == null ? Double.NaN : r.zErr(),
                    r.zErrKms() == null ? Double.NaN : r.zErrKms(),
                    r.template(),
                    r.rchi2()));
    Redshift.Second second = r.second();
    if (second != null)
      console
          .out()
          .println(
              "  second best %s, z = %.5f, margin %.1f (%.1f needed); probability %.4f"
                  .formatted(
                      second.kind(), second.z(), r.margin(), r.marginNeeded(), r.probability()));
    console
        .out()
        .println(
            "  cross-correlation z = %.5f, r = %.1f; %d of %d lines seen"
                .formatted(
                    r.crossCorrelation().z(),
                    r.crossCorrelation().r(),
                    r.lines().seen().size(),
                    r.lines().looked()));
    Redshift.Stated stated = r.pipeline();
    if (stated != null)
      console
          .out()
          .println(
              "  the file says %s, z = %.6f: %.1f km/s apart"
                  .formatted(
                      stated.kind() == null ? "no class" : stated.kind(),
                      stated.z(),
                      stated.apartKms()));
    for (String note : r.notes()) console.out().println("  " + note);
  }
}
