package perek.shell.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.springframework.shell.core.command.ExitStatus;
import perek.shell.command.FailedException;
import perek.shell.command.PerekCommand;
import perek.shell.command.Stop;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Columns;
import perek.shell.render.Console;
import perek.shell.render.Json;
import perek.shell.render.ProgressLine;
import perek.tools.call.Run;
import perek.tools.orbit.paper.Beside;
import perek.tools.orbit.paper.Published;

/// `perek eval orbits`: orbits of papers beside those that are fitted to the same velocities.
final class OrbitsCommand extends PerekCommand<OrbitsCommand.Input> {

  private static final Duration LONGEST = Duration.ofDays(7);

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "eval orbits",
          "Fit the velocities of papers unaided: how many of their P, K, e agree within 3 sigma.",
          "DIR",
          1,
          1,
          List.of(Option.value("star", "NAME", "only this star of the table (all)")),
          List.of(
              "perek eval orbits rv_series", "perek eval orbits rv_series --star 'GJ 436' --json"));

  private final Stop stop;

  OrbitsCommand(Stop stop, Console console) {
    super(SYNOPSIS, console);
    this.stop = stop;
  }

  record Input(Path folder, Optional<String> star, boolean json) {}

  /// @param agree elements within three combined errors
  /// @param of all elements that were compared
  /// @param skipped stars that could not be fitted, with the reason
  record Answer(String data, int agree, int of, List<Beside> elements, List<String> skipped) {}

  @Override
  protected Input input(Values values) throws UsageException {
    return new Input(values.file(0), values.value("star"), values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws IOException, FailedException {
    Answer answer = answer(input, console);
    if (answer.elements().isEmpty()) throw new FailedException(answer.skipped().getFirst() + ".");
    console.out().println(input.json() ? Json.line(answer) : text(answer, console));
    if (!input.json()) answer.skipped().forEach(s -> console.err().println("Skipped: " + s + "."));
    return DONE;
  }

  private Answer answer(Input input, Console console) throws IOException {
    Published published = Published.read();
    List<String> stars = input.star().map(List::of).orElse(published.systems());
    List<Beside> elements = new ArrayList<>();
    List<String> skipped = new ArrayList<>();
    try (ProgressLine progress = new ProgressLine(console, stop::cancelled)) {
      for (int i = 0; i < stars.size(); i++) {
        progress.report("fitting " + stars.get(i), i, stars.size());
        Run run = Run.of(input.folder(), LONGEST).stoppedBy(stop::cancelled);
        try {
          elements.addAll(published.beside(input.folder(), stars.get(i), run));
        } catch (IOException e) {
          skipped.add(String.valueOf(e.getMessage()));
        }
        if (stop.cancelled()) throw new CancellationException("stopped");
      }
    }
    int agree = (int) elements.stream().filter(Beside::agrees).count();
    return new Answer(input.folder().toString(), agree, elements.size(), elements, skipped);
  }

  private static String text(Answer answer, Console console) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("star", "", "", "paper", "error", "fitted", "error", "sigma", ""));
    for (Beside b : answer.elements())
      rows.add(
          List.of(
              b.system(),
              b.planet(),
              b.element(),
              number(b.paper()),
              number(b.paperErr()),
              number(b.ours()),
              number(b.oursErr()),
              String.format(Locale.ROOT, "%.2f", b.sigmas()),
              b.agrees() ? "" : "apart"));
    return Columns.of(rows, console.style())
        + "%d of %d elements within 3 combined sigma (%.0f %%)"
            .formatted(answer.agree(), answer.of(), 100.0 * answer.agree() / answer.of());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.7g", value);
  }
}
