package perek.shell.interactive;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.springframework.shell.core.command.ExitStatus;
import perek.shell.ask.AskCommand;
import perek.shell.ask.Dialogue;
import perek.shell.command.Dispatcher;
import perek.shell.command.PerekCommand;
import perek.shell.command.Stop;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Console;

/// `perek shell`, and `perek` alone: the interactive shell on a terminal, else the lines of
/// standard input.
public final class StartCommand extends PerekCommand<StartCommand.Input> {

  /// What `perek` alone stands for.
  public static final String NAME = "shell";

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          NAME,
          "Talk: the interactive shell, or a question a line from standard input.",
          "",
          0,
          0,
          List.of(AskCommand.RESUME),
          List.of(
              "perek shell --resume last",
              "perek shell --resume 3f2a  # the beginning of an id is enough",
              "perek shell < questions.txt"));

  private final Callable<Dialogue> dialogue;
  private final Supplier<Dispatcher> dispatcher;
  private final Path history;
  private final Stop stop;
  private final Console console;
  private boolean started;

  /// @param dialogue begins a conversation
  /// @param dispatcher has the commands that may be typed
  /// @param history of typed lines
  public StartCommand(
      Callable<Dialogue> dialogue,
      Supplier<Dispatcher> dispatcher,
      Path history,
      Stop stop,
      Console console) {
    super(SYNOPSIS, console);
    this.dialogue = dialogue;
    this.dispatcher = dispatcher;
    this.history = history;
    this.stop = stop;
    this.console = console;
  }

  /// @param resume conversation to go on with
  record Input(Optional<String> resume, boolean json) {}

  @Override
  protected Input input(Values values) throws UsageException {
    if (started)
      throw new UsageException("This is the shell; 'resume ID' goes on with a conversation.");
    return new Input(values.value("resume"), values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console out) throws Exception {
    started = true;
    Dialogue talk = dialogue.call();
    if (input.resume().isPresent()) talk.resume(input.resume().get());
    int code =
        System.getProperty("perek.tty", "").contains("0")
            ? new InteractiveShell(talk, dispatcher.get(), stop, console).run(history)
            : new PipedQuestions(talk, console).run(System.in, input.json());
    return code == 0 ? DONE : FAILED;
  }
}
