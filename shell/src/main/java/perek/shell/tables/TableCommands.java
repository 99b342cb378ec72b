package perek.shell.tables;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import perek.shell.command.PerekCommand;
import perek.shell.command.Stop;
import perek.shell.home.Settings;
import perek.shell.render.Console;
import perek.shell.vo.VoCommand;
import perek.shell.vo.verb.Verb;
import perek.tools.Toolbox;

/// All commands on tables on disk and on other programs.
public final class TableCommands {

  private TableCommands() {}

  /// @param tools made when first asked for
  public static List<PerekCommand<?>> all(
      Supplier<Toolbox> tools, Settings settings, Stop stop, Console console) {
    Path folder = settings.home().data().resolve("results");
    Stream<Verb> verbs =
        Stream.concat(Stream.of(new TableVerb(tools, folder)), SampVerb.all(tools, folder));
    return verbs.<PerekCommand<?>>map(verb -> new VoCommand(verb, folder, stop, console)).toList();
  }
}
