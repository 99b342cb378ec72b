package perek.shell.precise;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import perek.shell.command.PerekCommand;
import perek.shell.command.Stop;
import perek.shell.home.Settings;
import perek.shell.render.Console;
import perek.shell.rv.RvCommand;
import perek.tools.Toolbox;

/// All commands of this package.
public final class PreciseCommands {

  private PreciseCommands() {}

  /// @param tools made when first asked for
  public static List<PerekCommand<?>> all(
      Supplier<Toolbox> tools, Settings settings, Stop stop, Console console) {
    Path folder = settings.home().data().resolve("results");
    return Stream.of(MaskVerb.of(tools), DriftVerb.of(tools))
        .<PerekCommand<?>>map(verb -> new RvCommand(verb, folder, stop, console))
        .toList();
  }
}
