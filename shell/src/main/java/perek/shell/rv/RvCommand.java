package perek.shell.rv;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.springframework.shell.core.command.ExitStatus;
import perek.shell.command.FailedException;
import perek.shell.command.PerekCommand;
import perek.shell.command.Stop;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Console;
import perek.shell.render.Json;
import perek.shell.render.ProgressLine;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.measure.Measurement;

/// A measurement as a command.
final class RvCommand extends PerekCommand<RvCommand.Input> {

  /// Nothing here waits for a network: the limit is the user's Ctrl-C.
  private static final Duration LONGEST = Duration.ofDays(7);

  private final RvVerb verb;
  private final Path folder;
  private final Stop stop;

  RvCommand(RvVerb verb, Path folder, Stop stop, Console console) {
    super(verb.synopsis(), console);
    this.verb = verb;
    this.folder = folder;
    this.stop = stop;
  }

  record Input(Function<Run, Outcome<? extends Measurement>> call, boolean json) {}

  @Override
  protected Input input(Values values) throws UsageException {
    try {
      return new Input(verb.reading().of(values), values.flag("json"));
    } catch (IllegalArgumentException e) {
      throw new UsageException(sentence(e.getMessage()));
    }
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws FailedException {
    Outcome<? extends Measurement> outcome = outcome(input, console);
    if (stop.cancelled()) throw new CancellationException("stopped");
    if (outcome.product().isEmpty()) return failed(outcome.report().message(), input, console);
    Measurement made = outcome.product().get();
    if (input.json()) console.out().println(Json.line(made));
    else new MeasurementText(console).print(made);
    return DONE;
  }

  private static ExitStatus failed(String message, Input input, Console console)
      throws FailedException {
    if (!input.json()) throw new FailedException(sentence(message));
    console.out().println(Json.line(Map.of("status", "FAILED", "message", sentence(message))));
    return FAILED;
  }

  private Outcome<? extends Measurement> outcome(Input input, Console console) {
    try (ProgressLine progress = new ProgressLine(console, stop::cancelled)) {
      return input
          .call()
          .apply(Run.of(folder, LONGEST).stoppedBy(stop::cancelled).watchedBy(progress::report));
    }
  }

  private static String sentence(String said) {
    String text = said == null || said.isBlank() ? "The values cannot be used" : said.strip();
    String end = text.endsWith(".") ? "" : ".";
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + end;
  }
}
