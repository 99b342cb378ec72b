package perek.shell.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.shell.core.command.ExitStatus;
import perek.shell.line.HelpText;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Console;

/// `perek help [COMMAND]`: the same as `--help`.
public final class HelpCommand extends PerekCommand<HelpCommand.Input> {

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "help",
          "Show what there is, or how one command is written.",
          "[COMMAND]",
          0,
          2,
          List.of(),
          List.of("perek help", "perek help corpora add"));

  private final Supplier<List<Synopsis>> commands;

  /// @param commands all of them, this one included
  public HelpCommand(Supplier<List<Synopsis>> commands, Console console) {
    super(SYNOPSIS, console);
    this.commands = commands;
  }

  /// @param command nothing for an overview
  public record Input(Optional<Synopsis> command) {}

  @Override
  protected Input input(Values values) throws UsageException {
    if (values.words().isEmpty()) return new Input(Optional.empty());
    for (Synopsis command : commands.get()) {
      if (command.name().equals(values.words())) return new Input(Optional.of(command));
    }
    throw new UsageException(
        "There is no command '" + values.words() + "' to help with. See 'perek help'.");
  }

  @Override
  protected ExitStatus run(Input input, Console console) {
    console
        .out()
        .print(input.command().map(HelpText::of).orElseGet(() -> HelpText.all(commands.get())));
    return DONE;
  }
}
