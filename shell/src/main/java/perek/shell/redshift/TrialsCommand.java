package perek.shell.redshift;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.springframework.shell.core.command.ExitStatus;
import perek.shell.command.PerekCommand;
import perek.shell.command.Stop;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Console;
import perek.shell.render.Json;
import perek.tools.redshift.Trials;
import perek.tools.redshift.template.Templates;

/// `perek redshift trials`: how far the templates of a folder can be trusted.
final class TrialsCommand extends PerekCommand<TrialsCommand.Input> {

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "redshift trials",
          "Tell completeness and purity of redshifts on made spectra, by class and noise.",
          "",
          0,
          0,
          List.of(
              Option.value("templates", "DIR", "folder of eigenspectra, as of perek redshift"),
              Option.value("snr", "LIST", "flux over noise of a pixel of 69 km/s (20,10,5,3,2,1)"),
              Option.value("n", "N", "spectra of each class and noise (100)"),
              Option.value("seed", "N", "of chance (1)")),
          List.of("perek redshift trials --templates eigenspectra --n 200 --json"));

  private final Path folder;
  private final Stop stop;

  /// @param folder of templates where the line names none
  TrialsCommand(Path folder, Stop stop, Console console) {
    super(SYNOPSIS, console);
    this.folder = folder;
    this.stop = stop;
  }

  record Input(Path templates, List<Double> snrs, int count, int seed, boolean json) {}

  @Override
  protected Input input(Values values) throws UsageException {
    List<Double> snrs = new ArrayList<>();
    for (String text : values.value("snr").orElse("20,10,5,3,2,1").split(",", -1)) {
      Optional<Double> snr = positive(text);
      snrs.add(
          snr.orElseThrow(
              () -> new UsageException("Option --snr: '" + text + "' must be a number above 0.")));
    }
    return new Input(
        values.path("templates").orElse(folder),
        snrs,
        values.number("n", 100, 1, 100_000),
        values.number("seed", 1, 0, Integer.MAX_VALUE),
        values.flag("json"));
  }

  private static Optional<Double> positive(String text) {
    try {
      double value = Double.parseDouble(text.strip());
      return value > 0 && Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws IOException {
    Trials trials = new Trials(Templates.read(input.templates()), input.seed());
    List<Trials.Row> rows = trials.run(input.snrs(), input.count(), stop::cancelled);
    if (stop.cancelled()) throw new CancellationException("stopped");
    if (!input.json())
      console.out().println("class   S/N  spectra  right  trusted  completeness  purity");
    for (Trials.Row row : rows)
      console
          .out()
          .println(
              input.json()
                  ? Json.line(row)
                  : "%-7s %4.1f  %6d  %5d  %7d  %12.3f  %6.3f"
                      .formatted(
                          row.kind(),
                          row.snr(),
                          row.spectra(),
                          row.right(),
                          row.trusted(),
                          row.completeness(),
                          row.purity()));
    return DONE;
  }
}
