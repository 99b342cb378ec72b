package perek.shell;

import java.util.List;
import perek.shell.command.Dispatcher;
import perek.shell.command.Failures;
import perek.shell.interactive.Interrupts;
import perek.shell.interactive.StartCommand;
import perek.shell.line.Globals;
import perek.shell.line.HelpText;
import perek.shell.line.UsageException;
import perek.shell.render.Console;

/// Chooses the face that a line asks for, and turns what goes wrong into an exit code.
final class Faces {

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
      Interrupts.install(wiring.stop());
      return ended(face(globals));
    } catch (RuntimeException e) {
      Failures failures = Failures.of(e);
      console.err().println(failures.message());
      return ended(failures.code());
    }
  }

  private int ended(int code) {
    return wiring.stop().cancelled() ? wiring.stop().code() : code;
  }

  private int face(Globals globals) throws UsageException {
    Dispatcher dispatcher = wiring.dispatcher();
    boolean named = globals.words().stream().anyMatch(word -> !word.equals("--"));
    if (!named && globals.has("help")) {
      console.out().print(HelpText.all(dispatcher.synopses()));
      return 0;
    }
    return dispatcher
        .run(named ? globals : new Globals(globals.values(), List.of(StartCommand.NAME)))
        .code();
  }
}
