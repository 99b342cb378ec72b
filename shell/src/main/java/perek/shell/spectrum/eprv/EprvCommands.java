package perek.shell.spectrum.eprv;

import java.util.List;
import perek.shell.command.PerekCommand;
import perek.shell.render.Console;

/// All commands on files of the EPRV data standard.
public final class EprvCommands {

  private EprvCommands() {}

  public static List<PerekCommand<?>> all(Console console) {
    return List.of(
        new ValidateCommand(console),
        new DescribeCommand(console),
        new WriteCommand(WriteCommand.CONVERT, console),
        new WriteCommand(WriteCommand.WRITE, console));
  }
}
