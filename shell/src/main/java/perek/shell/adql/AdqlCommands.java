package perek.shell.adql;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import perek.assistant.model.find.Upstreams;
import perek.shell.command.PerekCommand;
import perek.shell.command.Stop;
import perek.shell.home.Settings;
import perek.shell.render.Console;
import perek.shell.vo.favourite.Favourites;
import perek.shell.vo.verb.Chosen;
import perek.tools.Toolbox;

/// All commands that begin with `adql`; a new one is a class and a line here.
public final class AdqlCommands {

  private AdqlCommands() {}

  /// @param tools made when first asked for
  public static List<PerekCommand<?>> all(
      Supplier<Toolbox> tools,
      Supplier<Upstreams> upstreams,
      Settings settings,
      Stop stop,
      Console console) {
    Path folder = settings.home().data().resolve("results");
    Favourites favourites = new Favourites(settings.home().state().resolve("services.json"));
    Path dialects = settings.home().dialects();
    Chosen chosen = new Chosen(settings.value("service"), favourites);
    ServiceSchemas schemas = new ServiceSchemas(tools, chosen, folder, dialects, stop);
    return List.of(
        new CheckCommand(schemas, console),
        new FormatCommand(console),
        new ExplainCommand(schemas, console),
        new TablesCommand(schemas, console),
        new ColumnsCommand(schemas, console),
        new WriteCommand(schemas, upstreams, console));
  }
}
