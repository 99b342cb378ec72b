package perek.shell.vo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.springframework.shell.core.command.ExitStatus;
import perek.shell.command.PerekCommand;
import perek.shell.command.Stop;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Console;
import perek.shell.render.Json;
import perek.shell.render.ProgressLine;
import perek.shell.vo.verb.Verb;
import perek.shell.vo.verb.VoOptions;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.protocol.Explanation;

/// A verb as a command: makes its call and shows what came.
public final class VoCommand extends PerekCommand<VoCommand.Input> {

  private static final int ROWS_SHOWN = 10;
  private static final int MOST_SHOWN = 100_000;

  private final Verb verb;
  private final Path folder;
  private final Stop stop;

  /// @param folder where what comes is kept
  public VoCommand(Verb verb, Path folder, Stop stop, Console console) {
    super(verb.synopsis(), console);
    this.verb = verb;
    this.folder = folder;
    this.stop = stop;
  }

  /// @param time for all of the call
  /// @param show rows on the terminal
  public record Input(
      Verb.Asked asked, Duration time, int show, boolean explain, boolean cached, boolean json) {}

  @Override
  protected Input input(Values values) throws UsageException {
    try {
      Verb.Asked asked = verb.asked(values);
      return new Input(
          asked,
          VoOptions.timeout(values, asked.patience()),
          values.number("show", ROWS_SHOWN, 0, MOST_SHOWN),
          values.flag("explain"),
          values.flag("cached"),
          values.flag("json"));
    } catch (IllegalArgumentException e) {
      String said = e.getMessage();
      throw new UsageException(said == null ? "The values cannot be used." : capital(said));
    }
  }

  @Override
  protected ExitStatus run(Input input, Console console) {
    Outcome<?> outcome = outcome(input, console);
    if (stop.cancelled()) throw new CancellationException("stopped");
    Optional<Explanation> explanation =
        input.explain() ? input.asked().explain().apply(outcome) : Optional.empty();
    if (input.json()) {
      console.out().println(Json.line(VoJson.of(outcome, explanation.orElse(null))));
    } else {
      VoText text = new VoText(console, input.show());
      text.print(outcome);
      explanation.ifPresent(text::explain);
    }
    return outcome.status().good() ? DONE : FAILED;
  }

  private Outcome<?> outcome(Input input, Console console) {
    try (ProgressLine progress = new ProgressLine(console, stop::cancelled)) {
      Run run = Run.of(folder, input.time()).stoppedBy(stop::cancelled).watchedBy(progress::report);
      return input.asked().call().apply(input.cached() ? run.fromCopies() : run);
    }
  }

  private static String capital(String sentence) {
    return sentence.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + sentence.substring(1);
  }
}
