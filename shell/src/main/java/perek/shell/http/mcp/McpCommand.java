package perek.shell.http.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.springframework.shell.core.command.ExitStatus;
import perek.assistant.call.Reach;
import perek.shell.ask.Reaches;
import perek.shell.command.PerekCommand;
import perek.shell.home.Settings;
import perek.shell.http.chat.Talk;
import perek.shell.http.mcp.rpc.Rpc;
import perek.shell.http.mcp.rpc.RpcFault;
import perek.shell.http.wire.Fields;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Console;
import perek.shell.render.Json;

/// `perek mcp`: the protocol over standard input and output, a message a line.
public final class McpCommand extends PerekCommand<McpCommand.Input> {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "mcp",
          "Speak the Model Context Protocol on standard input and output.",
          "",
          0,
          0,
          List.of(),
          List.of(
              "perek mcp  # as a program's own MCP server: command perek, argument mcp",
              "perek mcp --service http://dc.example/ssap  # let clients ask it, inside your network too"));

  private final Function<Reach, Desk> desk;
  private final Settings settings;
  private final InputStream in;

  /// @param desk what is offered, for services that the user has named
  /// @param in where messages come from
  public McpCommand(
      Function<Reach, Desk> desk, Settings settings, InputStream in, Console console) {
    super(SYNOPSIS, console);
    this.desk = desk;
    this.settings = settings;
    this.in = in;
  }

  /// Where calls may go.
  public record Input(Reach reach) {}

  @Override
  protected Input input(Values values) throws UsageException {
    return new Input(Reaches.of(settings));
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws IOException {
    Desk offered = desk.apply(input.reach());
    Rpc rpc = new McpServer(offered).session();
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    try (Talk _ = offered.talk();
        // Closing it waits for the calls under way: their answers are not lost at the end of input.
        ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String message = line;
        if (!message.isBlank()) each.execute(() -> answer(message, rpc, console));
      }
      return DONE;
    }
  }

  private static void answer(String line, Rpc rpc, Console console) {
    try {
      JsonNode message = JSON.readTree(line);
      rpc.answer(message).ifPresent(fields -> write(fields, console));
    } catch (JsonProcessingException e) {
      write(
          Rpc.error(null, RpcFault.PARSE, "The line is no JSON: " + e.getOriginalMessage()),
          console);
    }
  }

  private static void write(Fields fields, Console console) {
    String line = Json.line(fields);
    synchronized (console.out()) {
      console.out().println(line);
      console.out().flush();
    }
  }
}
