package perek.shell.http.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import perek.shell.http.mcp.Jobs.Job;
import perek.shell.http.mcp.rpc.RpcFault;
import perek.shell.http.mcp.tool.Confines;
import perek.shell.http.mcp.tool.Offered;
import perek.shell.http.mcp.tool.ToolAnswer;
import perek.shell.http.mcp.tool.TypedTool;
import perek.shell.http.wire.Fields;
import perek.tools.call.Run;
import perek.tools.call.Tool;

/// `tools/list` and `tools/call`. Safe for use by several threads.
final class Tools {

  /// A call may take so long in all; jobs of TAP services do.
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private static final String RESULT = "result";

  private final List<Offered> offered = new ArrayList<>();
  private final Jobs jobs;

  Tools(Desk desk) {
    this(desk, Jobs.PATIENCE);
  }

  /// @param patience before a handle is given
  Tools(Desk desk, Duration patience) {
    jobs = new Jobs(patience, Run.of(desk.results(), LONGEST));
    offered.add(new AskTool(desk.talk()));
    offered.add(new SearchTool(desk.index()));
    Confines confines = Confines.of(desk.results(), desk.reach());
    for (Tool<?, ?> tool : desk.tools().get().all()) offered.add(TypedTool.of(tool, confines));
  }

  Fields list() {
    List<Fields> tools = new ArrayList<>();
    for (Offered tool : offered)
      tools.add(
          Fields.of("name", tool.name())
              .with("description", tool.description())
              .with("inputSchema", tool.schema())
              .with(
                  "annotations",
                  Fields.of("openWorldHint", tool.asksOthers()).with("destructiveHint", false)));
    tools.add(
        Fields.of("name", RESULT)
            .with("description", OwnSchemas.text(RESULT))
            .with("inputSchema", OwnSchemas.RESULT)
            .with("annotations", Fields.of("readOnlyHint", true)));
    return Fields.of("tools", tools);
  }

  /// Hears of the work that a call began, so that it can be cancelled.
  interface Begun {
    void job(Job job);
  }

  Fields call(JsonNode params, Begun begun) throws RpcFault {
    String name = params.path("name").asText("");
    JsonNode input = params.has("arguments") ? params.get("arguments") : OwnSchemas.EMPTY;
    if (!input.isObject()) throw RpcFault.params("'arguments' must be an object");
    if (name.equals(RESULT)) return written(again(input.path("handle").asText("")));
    Offered tool =
        offered.stream()
            .filter(t -> t.name().equals(name))
            .findFirst()
            .orElseThrow(() -> RpcFault.params(unknown(name)));
    Job job = jobs.start(run -> tool.call(input, run), LONGEST);
    begun.job(job);
    return written(jobs.await(job));
  }

  private ToolAnswer again(String handle) {
    Optional<ToolAnswer> answer = jobs.again(handle);
    return answer.orElseGet(
        () -> ToolAnswer.failed("There is no such handle, or no more: call the tool again."));
  }

  private String unknown(String name) {
    List<String> names = offered.stream().map(Offered::name).toList();
    String shown = name.length() > 50 ? name.substring(0, 50) : name;
    return "Unknown tool: " + shown + "; there are " + String.join(", ", names) + ", " + RESULT;
  }

  private static Fields written(ToolAnswer answer) {
    Fields text = Fields.of("type", "text").with("text", answer.text());
    return Fields.of("content", List.of(text))
        .with(answer.structured() != null, "structuredContent", answer.structured())
        .with("isError", answer.failed());
  }
}
