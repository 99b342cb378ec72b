package perek.shell.command;

import java.util.List;
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

  /// @param named the commands asked about; empty for an overview
  public record Input(List<Synopsis> named) {}

  @Override
  protected Input input(Values values) throws UsageException {
    String words = values.words();
    if (words.isEmpty()) return new Input(List.of());
    for (Synopsis command : commands.get()) {
      if (command.name().equals(words)) return new Input(List.of(command));
    }
    List<Synopsis> group =
        commands.get().stream().filter(c -> c.name().startsWith(words + " ")).toList();
    if (!group.isEmpty()) return new Input(group);
    throw new UsageException("There is no command '" + words + "' to help with. See 'perek help'.");
  }

  @Override
  protected ExitStatus run(Input input, Console console) {
    console
        .out()
        .print(
            switch (input.named().size()) {
              case 0 -> HelpText.all(commands.get());
              case 1 -> HelpText.of(input.named().getFirst());
              default -> HelpText.group(input.named());
            });
    return DONE;
  }
}
