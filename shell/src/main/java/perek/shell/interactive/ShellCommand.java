package perek.shell.interactive;

import java.util.List;
import org.springframework.shell.core.command.ExitStatus;
import perek.shell.command.PerekCommand;
import perek.shell.line.Synopsis;
import perek.shell.line.Values;
import perek.shell.render.Console;

/// A command that the interactive shell alone has, without options or arguments.
final class ShellCommand extends PerekCommand<ShellCommand.Input> {

  private final Runnable action;

  ShellCommand(String name, String summary, Runnable action, Console console) {
    super(new Synopsis(name, summary, "", 0, 0, List.of(), List.of(name)), console);
    this.action = action;
  }

  record Input() {}

  @Override
  protected Input input(Values values) {
    return new Input();
  }

  @Override
  protected ExitStatus run(Input input, Console console) {
    action.run();
    return DONE;
  }
}
