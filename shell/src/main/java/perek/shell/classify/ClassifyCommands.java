package perek.shell.classify;

import java.util.List;
import java.util.function.Supplier;
import perek.shell.command.PerekCommand;
import perek.shell.command.Stop;
import perek.shell.home.Settings;
import perek.shell.render.Console;
import perek.tools.Toolbox;

/// All commands on classification.
public final class ClassifyCommands {

  private ClassifyCommands() {}

  /// @param tools made when first asked for
  public static List<PerekCommand<?>> all(
      Supplier<Toolbox> tools, Settings settings, Stop stop, Console console) {
    return List.of(
        new ClassifyCommand(tools, settings.home().data().resolve("results"), stop, console),
        new TrainCommand(stop, console),
        new EvalClassifyCommand(stop, console));
  }
}
