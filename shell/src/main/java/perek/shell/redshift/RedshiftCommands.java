package perek.shell.redshift;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import perek.shell.command.PerekCommand;
import perek.shell.command.Stop;
import perek.shell.home.Settings;
import perek.shell.render.Console;
import perek.tools.Toolbox;

/// All commands on redshifts.
public final class RedshiftCommands {

  private RedshiftCommands() {}

  /// @param tools made when first asked for
  public static List<PerekCommand<?>> all(
      Supplier<Toolbox> tools, Settings settings, Stop stop, Console console) {
    Path folder = settings.home().data().resolve("results");
    Optional<Path> templates =
        settings.value("redshift-templates").filter(name -> !name.isBlank()).map(Path::of);
    Path own = folder.resolveSibling("templates");
    return List.of(
        new TrialsCommand(templates.orElse(own), stop, console),
        new RedshiftCommand(() -> tools.get().redshift(), folder, templates, stop, console),
        new BuildTemplatesCommand(own, stop, console));
  }
}
