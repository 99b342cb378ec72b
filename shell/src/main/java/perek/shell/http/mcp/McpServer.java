package perek.shell.http.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import perek.shell.http.mcp.rpc.Rpc;
import perek.shell.http.mcp.rpc.RpcFault;
import perek.shell.http.wire.Fields;

/// The methods of the protocol. Safe for use by several threads.
final class McpServer {

  /// The newest first.
  static final List<String> REVISIONS = List.of("2025-11-25", "2025-06-18", "2025-03-26");

  private static final String INSTRUCTIONS =
      "Perek answers questions of astronomers from documents and Virtual Observatory services, with"
          + " numbered sources. Use 'ask' for questions in words; use the other tools to call one"
          + " service. Results stay on Perek's machine: name them in later calls as they were given.";

  private final Desk desk;
  private final Tools tools;
  private final Resources resources;
  private final Prompts prompts = new Prompts();

  McpServer(Desk desk) {
    this(desk, new Tools(desk));
  }

  McpServer(Desk desk, Tools tools) {
    this.desk = desk;
    this.tools = tools;
    this.resources = new Resources(desk);
  }

  /// One client's line of messages: its calls can be cancelled by their ids.
  Rpc session() {
    return new Rpc(new Session());
  }

  private final class Session implements Rpc.Methods {
    private final Map<JsonNode, Jobs.Job> running = new ConcurrentHashMap<>();

    @Override
    public Object call(String method, JsonNode params, JsonNode id) throws RpcFault {
      return switch (method) {
        case "initialize" -> initialize(params);
        case "ping" -> new Fields();
        case "tools/list" -> tools.list();
        case "tools/call" -> called(params, id);
        case "resources/list" -> resources.list(params);
        case "resources/templates/list" -> resources.templates();
        case "resources/read" -> resources.read(params);
        case "prompts/list" -> prompts.list();
        case "prompts/get" -> prompts.get(params);
        case "logging/setLevel" -> new Fields();
        default -> throw new RpcFault(RpcFault.NO_METHOD, "Method not found: " + shown(method));
      };
    }

    private Fields called(JsonNode params, JsonNode id) throws RpcFault {
      try {
        return tools.call(params, job -> running.put(id, job));
      } finally {
        running.remove(id);
      }
    }

    @Override
    public void notice(String method, JsonNode params) {
      if (!method.equals("notifications/cancelled")) return;
      Optional.ofNullable(running.get(params.path("requestId"))).ifPresent(Jobs.Job::cancel);
    }
  }

  private static String shown(String method) {
    return method.length() > 50 ? method.substring(0, 50) : method;
  }

  private Fields initialize(JsonNode params) {
    String wanted = params.path("protocolVersion").asText("");
    return Fields.of("protocolVersion", REVISIONS.contains(wanted) ? wanted : REVISIONS.getFirst())
        .with(
            "capabilities",
            Fields.of("tools", Fields.of("listChanged", false))
                .with("resources", Fields.of("listChanged", false))
                .with("prompts", Fields.of("listChanged", false)))
        .with(
            "serverInfo",
            Fields.of("name", "perek").with("title", "Perek").with("version", desk.version()))
        .with("instructions", INSTRUCTIONS);
  }
}
