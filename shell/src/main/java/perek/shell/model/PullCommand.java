package perek.shell.model;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.shell.core.command.ExitStatus;
import perek.assistant.model.find.Upstreams;
import perek.shell.command.PerekCommand;
import perek.shell.command.Stop;
import perek.shell.line.Synopsis;
import perek.shell.line.Values;
import perek.shell.render.Console;
import perek.shell.render.ProgressLine;

/// `perek models pull`: lets Ollama download a model.
public final class PullCommand extends PerekCommand<PullCommand.Input> {

  private static final Duration PATIENCE = Duration.ofHours(24);
  private static final long MEGABYTE = 1_000_000;

  private final Supplier<Upstreams> upstreams;
  private final Stop stop;

  public PullCommand(Supplier<Upstreams> upstreams, Stop stop, Console console) {
    super(
        new Synopsis(
            "models pull",
            "Let Ollama download a model; what was begun before goes on.",
            "NAME",
            1,
            1,
            List.of(),
            List.of(
                "perek models pull qwen3:8b",
                "perek models pull --ollama http://127.0.0.1:11434 llama3.2:3b")),
        console);
    this.upstreams = upstreams;
    this.stop = stop;
  }

  /// @param name as Ollama's library has it
  public record Input(String name) {}

  @Override
  protected Input input(Values values) {
    return new Input(values.words());
  }

  @Override
  protected ExitStatus run(Input input, Console console) {
    try (ProgressLine line = new ProgressLine(console, stop::cancelled)) {
      upstreams
          .get()
          .ollama(PATIENCE)
          .pull(
              input.name(),
              (status, done, total) ->
                  line.report(status + " (MB)", done / MEGABYTE, total / MEGABYTE),
              stop::cancelled);
    }
    console
        .out()
        .println(
            input.name() + " is there: 'perek models use " + input.name() + "' lets it answer.");
    return DONE;
  }
}
