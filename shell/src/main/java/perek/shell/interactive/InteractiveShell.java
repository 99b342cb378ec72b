package perek.shell.interactive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.springframework.shell.core.command.CommandExecutionException;
import perek.assistant.Answer;
import perek.shell.ask.Dialogue;
import perek.shell.command.Dispatcher;
import perek.shell.command.Failures;
import perek.shell.command.HelpCommand;
import perek.shell.command.PerekCommand;
import perek.shell.command.Stop;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.render.AnswerText;
import perek.shell.render.Console;

/// The shell: free text is a question, see [Line] for what is a command. For use by one thread.
public final class InteractiveShell {

  private static final String PROMPT = "perek> ";

  private final Dialogue dialogue;
  private final Dispatcher dispatcher;
  private final Stop stop;
  private final Console console;
  private Optional<Answer> last = Optional.empty();
  private boolean leaving;

  public InteractiveShell(Dialogue dialogue, Dispatcher dispatcher, Stop stop, Console console) {
    this.dialogue = dialogue;
    this.stop = stop;
    this.console = console;
    List<PerekCommand<?>> own =
        List.of(
            new ShellCommand(
                "sources", "Show the evidence of the last answer.", this::sources, console),
            new HelpCommand(this::synopses, console),
            new ResumeCommand(dialogue, console),
            new ShellCommand("new", "Begin a new conversation.", this::forget, console),
            new ShellCommand("exit", "Leave; Ctrl-D does the same.", () -> leaving = true, console),
            new ShellCommand(
                "quit", "Leave; Ctrl-D does the same.", () -> leaving = true, console));
    this.dispatcher = dispatcher.with(own);
  }

  /// Reads and carries out lines until the user leaves.
  ///
  /// @return the exit code, 0
  public int run(Path history) {
    try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
      terminal.handle(Terminal.Signal.INT, _ -> stop.wish());
      LineReader reader = Reader.of(terminal, new LineCompleter(dispatcher.synopses()), history);
      console
          .out()
          .println("Ask a question, or type 'help'. 'sources' shows the evidence, Ctrl-D leaves.");
      while (!leaving) read(reader);
      return 0;
    } catch (EndOfFileException e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException("The terminal cannot be used: " + e.getMessage(), e);
    }
  }

  /// The shell's own commands among them.
  private List<Synopsis> synopses() {
    return dispatcher.synopses();
  }

  private void read(LineReader reader) {
    String typed;
    try {
      typed = reader.readLine(console.style().bold(PROMPT));
    } catch (UserInterruptException e) {
      return; // Ctrl-C at the prompt throws the line away, no more.
    }
    try {
      take(Line.of(typed, dispatcher.parser()));
    } catch (CancellationException e) {
      console.out().println(console.style().dim("Stopped."));
    } catch (UsageException e) {
      console.out().println(e.getMessage());
    } catch (RuntimeException e) {
      console.out().println(Failures.of(e).message());
    }
    console.out().flush();
    stop.reset();
  }

  private void take(Line line) throws UsageException, CommandExecutionException {
    switch (line) {
      case Line.Blank() -> {}
      case Line.Wrong(String message) -> console.out().println(message);
      case Line.Command(var parsed) -> dispatcher.run(parsed);
      case Line.Ask(String text, boolean likeCommand) -> {
        ask(text);
        if (likeCommand)
          console
              .out()
              .println(console.style().dim("(Taken as a question; begin with '/' for a command.)"));
      }
    }
  }

  private void ask(String text) throws UsageException {
    Answer answer = dialogue.ask(text);
    last = Optional.of(answer);
    console.out().println(AnswerText.of(answer, console.style(), console.width()));
    dialogue.unkept().ifPresent(console.out()::println);
  }

  private void sources() {
    console
        .out()
        .print(
            last.map(answer -> AnswerText.evidence(answer, console.style(), console.width()))
                .orElse("There is no answer yet.\n"));
  }

  private void forget() {
    dialogue.forget();
    last = Optional.empty();
  }
}
