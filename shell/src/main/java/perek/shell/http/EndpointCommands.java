package perek.shell.http;

import java.util.List;
import perek.shell.command.PerekCommand;
import perek.shell.command.Stop;
import perek.shell.home.Settings;
import perek.shell.http.chat.Talk;
import perek.shell.http.mcp.McpCommand;
import perek.shell.http.page.Artifacts;
import perek.shell.render.Console;

/// The commands by which other programs reach Perek.
public final class EndpointCommands {

  /// Answers that `perek mcp` works on at once.
  private static final int PARALLEL = 4;

  private EndpointCommands() {}

  public static List<PerekCommand<?>> all(
      Endpoint endpoint, Settings settings, Stop stop, Console console) {
    return List.of(
        new ServeCommand(endpoint, settings, stop, console),
        new McpCommand(
            reach ->
                endpoint.desk(
                    new Talk(endpoint.assistants(), reach, new Artifacts(), PARALLEL, false),
                    reach),
            settings,
            System.in,
            console));
  }
}
