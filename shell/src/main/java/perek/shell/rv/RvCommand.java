package perek.shell.rv;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
import perek.tools.plot.Picture;

/// A measurement as a command.
public final class RvCommand extends PerekCommand<RvCommand.Input> {

  /// Nothing here waits for a network: the limit is the user's Ctrl-C.
  private static final Duration LONGEST = Duration.ofDays(7);

  private final RvVerb verb;
  private final Path folder;
  private final Stop stop;

  public RvCommand(RvVerb verb, Path folder, Stop stop, Console console) {
    super(verb.synopsis(), console);
    this.verb = verb;
    this.folder = folder;
    this.stop = stop;
  }

  record Input(
      Function<Run, Outcome<? extends Measurement>> call, Optional<Path> plot, boolean json) {}

  @Override
  protected Input input(Values values) throws UsageException {
    try {
      return new Input(verb.reading().of(values), values.path("plot"), values.flag("json"));
    } catch (IllegalArgumentException e) {
      throw new UsageException(sentence(e.getMessage()));
    }
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws IOException, FailedException {
    Outcome<? extends Measurement> outcome = outcome(input, console);
    if (stop.cancelled()) throw new CancellationException("stopped");
    if (outcome.product().isEmpty()) return failed(outcome.report().message(), input, console);
    Measurement made = outcome.product().get();
    List<Path> drawn = drawn(made, input.plot());
    new MeasurementText(console).print(made, drawn, input.json());
    return DONE;
  }

  /// The first picture goes to the file named, further ones beside it with a number.
  private static List<Path> drawn(Measurement made, Optional<Path> plot)
      throws IOException, FailedException {
    List<Path> files = new ArrayList<>();
    if (plot.isEmpty()) return files;
    List<Picture> pictures = made.pictures();
    for (int i = 0; i < pictures.size(); i++) {
      Path file = i == 0 ? plot.get() : numbered(plot.get(), i + 1);
      try {
        pictures.get(i).write(file);
      } catch (IllegalArgumentException e) {
        throw new FailedException(sentence(e.getMessage()));
      }
      files.add(file);
    }
    return files;
  }

  private static Path numbered(Path file, int number) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return file.resolveSibling(name.substring(0, dot) + "-" + number + name.substring(dot));
  }

  private static ExitStatus failed(String message, Input input, Console console)
      throws FailedException {
    if (!input.json()) throw new FailedException(sentence(message));
    console.out().println(Json.line(Map.of("status", "FAILED", "message", sentence(message))));
    return FAILED;
  }

  private Outcome<? extends Measurement> outcome(Input input, Console console) {
    try (ProgressLine progress = new ProgressLine(console, stop::cancelled).alive("working")) {
      return input
          .call()
          .apply(Run.of(folder, LONGEST).stoppedBy(stop::cancelled).watchedBy(progress::report));
    }
  }

  private static String sentence(@Nullable String said) {
    String text = said == null || said.isBlank() ? "The values cannot be used" : said.strip();
    String end = text.endsWith(".") ? "" : ".";
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + end;
  }
}
