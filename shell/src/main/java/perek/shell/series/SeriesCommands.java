package perek.shell.series;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import perek.shell.command.PerekCommand;
import perek.shell.command.Stop;
import perek.shell.home.Settings;
import perek.shell.render.Console;
import perek.shell.rv.RvCommand;
import perek.shell.vo.favourite.Favourites;
import perek.shell.vo.verb.Chosen;
import perek.tools.Toolbox;

/// All commands on what changes in time.
public final class SeriesCommands {

  private SeriesCommands() {}

  /// @param tools made when first asked for
  public static List<PerekCommand<?>> all(
      Supplier<Toolbox> tools, Settings settings, Stop stop, Console console) {
    Path folder = settings.home().data().resolve("results");
    Favourites favourites = new Favourites(settings.home().state().resolve("services.json"));
    Chosen chosen = new Chosen(settings.value("service"), favourites);
    return Stream.of(
            SeriesVerb.of(tools, chosen, settings.value("registry")),
            WhiteVerb.of(tools),
            RossiterVerb.of(tools),
            ShadowVerb.of(tools))
        .<PerekCommand<?>>map(verb -> new RvCommand(verb, folder, stop, console))
        .toList();
  }
}
