package perek.shell.command;

import java.util.List;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;
import perek.shell.line.HelpText;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Console;

/// A command: a line becomes an input record, which is then carried out.
///
/// @param <I> its input
public abstract class PerekCommand<I extends Record> implements Command {

  /// Done, or an abstention, which is an answer too.
  protected static final ExitStatus DONE = ExitStatus.OK;

  /// Something was tried and failed.
  protected static final ExitStatus FAILED = new ExitStatus(1, "failed");

  private final Synopsis synopsis;

  private final Console console;

  protected PerekCommand(Synopsis synopsis, Console console) {
    this.synopsis = synopsis;
    this.console = console;
  }

  /// Reads the line.
  ///
  /// @throws UsageException where a value cannot be used
  protected abstract I input(Values values) throws UsageException;

  /// Carries it out.
  ///
  /// @throws Exception a failure whose message is told to the user
  protected abstract ExitStatus run(I input, Console console) throws Exception;

  @Override
  public final ExitStatus execute(CommandContext context) throws Exception {
    Values values = new Values(context.parsedInput());
    if (values.flag("help")) {
      console.out().print(HelpText.of(synopsis));
      console.out().flush();
      return DONE;
    }
    ExitStatus status = run(input(values), console);
    console.out().flush();
    return status;
  }

  public final Synopsis synopsis() {
    return synopsis;
  }

  @Override
  public final String getName() {
    return synopsis.name();
  }

  @Override
  public final String getDescription() {
    return synopsis.summary();
  }

  @Override
  public final String getHelp() {
    return HelpText.of(synopsis);
  }

  @Override
  public final List<CommandOption> getOptions() {
    return synopsis.options().stream().map(Option::declared).toList();
  }
}
