package perek.shell.model;

import java.util.List;
import java.util.function.Supplier;
import perek.assistant.model.find.Upstreams;
import perek.shell.command.PerekCommand;
import perek.shell.command.Stop;
import perek.shell.home.Settings;
import perek.shell.render.Console;

/// The commands about language models.
public final class ModelCommands {

  private ModelCommands() {}

  public static List<PerekCommand<?>> all(
      Supplier<Upstreams> upstreams, Settings settings, Stop stop, Console console) {
    return List.of(
        new ListCommand(upstreams, console),
        new UseCommand(upstreams, settings, console),
        new PullCommand(upstreams, stop, console),
        new ShowCommand(upstreams, console),
        new TestCommand(upstreams, console),
        new RecommendCommand(console));
  }
}
