package perek.shell;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.shell.core.command.CommandExecutionException;
import perek.shell.command.Dispatcher;
import perek.shell.command.Failures;
import perek.shell.command.Stop;
import perek.shell.interactive.InteractiveShell;
import perek.shell.interactive.PipedQuestions;
import perek.shell.line.Globals;
import perek.shell.line.HelpText;
import perek.shell.line.UsageException;
import perek.shell.render.Console;

/// Chooses the face that a line asks for, and turns what goes wrong into an exit code.
final class Faces {

  static final int INTERRUPTED = 130;

  /// How long Ctrl-C waits for work to reach a safe point, in seconds.
  private static final long PATIENCE_SECONDS = 5;

  private final Wiring wiring;
  private final Console console;

  Faces(Wiring wiring, Console console) {
    this.wiring = wiring;
    this.console = console;
  }

  /// Runs one line of a system shell.
  ///
  /// @return the exit code
  int run(Globals globals) throws UsageException {
    try (wiring) {
      stopOnInterrupt(wiring.stop());
      int code = face(globals);
      return wiring.stop().cancelled() ? INTERRUPTED : code;
    } catch (CancellationException e) {
      return INTERRUPTED;
    } catch (CommandExecutionException e) {
      Failures failures = Failures.of(e);
      console.err().println(failures.message());
      return failures.code();
    }
  }

  private int face(Globals globals) throws UsageException, CommandExecutionException {
    Dispatcher dispatcher = wiring.dispatcher();
    boolean named = globals.words().stream().anyMatch(word -> !word.equals("--"));
    if (!named && globals.has("help")) {
      console.out().print(HelpText.all(dispatcher.synopses()));
      return 0;
    }
    if (named) return dispatcher.run(globals).code();
    return System.getProperty("perek.tty", "").contains("0")
        ? new InteractiveShell(wiring.dialogue(), dispatcher, wiring.stop(), console)
            .run(wiring.home().history())
        : new PipedQuestions(wiring.dialogue(), console).run(System.in, globals.has("json"));
  }

  /// Ctrl-C ends the process once work has reached a safe point, or after [#PATIENCE_SECONDS].
  private static void stopOnInterrupt(Stop stop) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              stop.wish();
              try {
                // Work that ends in time ends the process itself, see Main.
                new CountDownLatch(1).await(PATIENCE_SECONDS, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            }));
  }
}
