package perek.shell.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.shell.core.InputReader;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandExecutionException;
import org.springframework.shell.core.command.CommandExecutor;
import org.springframework.shell.core.command.CommandNotFoundException;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ExitStatus;
import perek.shell.line.Globals;
import perek.shell.line.LineParser;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;

/// Spring Shell's registry and executor, fed with lines that [LineParser] has read.
public final class Dispatcher {

  private static final InputReader NO_INPUT = new InputReader() {};

  private final List<PerekCommand<?>> commands;
  private final CommandRegistry registry;
  private final CommandExecutor executor;
  private final LineParser parser;
  private final PrintWriter out;

  public Dispatcher(List<PerekCommand<?>> commands, PrintWriter out) {
    this.commands = List.copyOf(commands);
    this.registry = new CommandRegistry(new HashSet<>(commands));
    this.executor = new CommandExecutor(registry);
    this.parser = new LineParser(synopses());
    this.out = out;
  }

  /// The same commands and more; one of the same name takes the other's place.
  public Dispatcher with(List<PerekCommand<?>> more) {
    List<String> replaced = more.stream().<String>map(PerekCommand::getName).toList();
    List<PerekCommand<?>> all = new ArrayList<>(commands);
    all.removeIf(command -> replaced.contains(command.getName()));
    all.addAll(more);
    return new Dispatcher(all, out);
  }

  public List<Synopsis> synopses() {
    return commands.stream().<Synopsis>map(PerekCommand::synopsis).toList();
  }

  public CommandRegistry registry() {
    return registry;
  }

  public LineParser parser() {
    return parser;
  }

  /// @throws UsageException where the line is not how a command is written
  /// @throws CommandExecutionException where the command failed; its cause says how
  public ExitStatus run(Globals line) throws UsageException, CommandExecutionException {
    return run(parser.parse(line));
  }

  /// Carries out a line that was parsed.
  public ExitStatus run(LineParser.Parsed parsed) throws CommandExecutionException {
    try {
      return executor.execute(new CommandContext(parsed.input(), registry, out, NO_INPUT));
    } catch (CommandNotFoundException e) {
      throw new IllegalStateException("parsed, but not registered: " + parsed.synopsis().name(), e);
    }
  }
}
