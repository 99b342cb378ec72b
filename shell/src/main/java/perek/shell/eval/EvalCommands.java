package perek.shell.eval;

import java.util.List;
import java.util.function.Supplier;
import perek.assistant.eval.Evaluation;
import perek.shell.command.PerekCommand;
import perek.shell.command.Stop;
import perek.shell.render.Console;

/// All commands that measure search, answers and fits.
public final class EvalCommands {

  private EvalCommands() {}

  /// @param evaluation made when first asked for
  public static List<PerekCommand<?>> all(
      Supplier<Evaluation> evaluation, Stop stop, Console console) {
    return List.of(
        new RetrievalCommand(evaluation, stop, console),
        new BeirCommand(evaluation, stop, console),
        new AnswersCommand(evaluation, stop, console),
        new ReproduceCommand(evaluation, stop, console),
        new OrbitsCommand(stop, console));
  }
}
