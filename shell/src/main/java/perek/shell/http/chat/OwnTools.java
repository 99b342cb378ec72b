package perek.shell.http.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.assistant.model.Message;
import perek.assistant.model.ToolSpec;
import perek.shell.http.wire.Input;
import perek.shell.http.wire.Refusal;

/// Tools that a client sent and calls itself, with the conversation as a model is to see it.
///
/// @param tools none where the client has none; where it names one that must be called, that one
/// @param messages of the conversation, calls and their results included
/// @param needed whether one must be called
/// @param several whether several may be called at once
public record OwnTools(
    List<ToolSpec> tools, List<Message> messages, boolean needed, boolean several) {

  public static final OwnTools NONE = new OwnTools(List.of(), List.of(), false, true);

  private static final String CHOICE = "tool_choice";
  private static final int MOST = 128;

  public OwnTools {
    tools = List.copyOf(tools);
    messages = List.copyOf(messages);
  }

  /// Those of a request with `messages`, of either protocol: OpenAI's arguments are text, Ollama's
  /// are objects.
  public static OwnTools ofMessages(Input body) throws Refusal {
    List<ToolSpec> tools = chosen(body, "function");
    if (tools.isEmpty()) return NONE;
    return of(body, tools, Transcript.ofMessages(body.array("messages")));
  }

  /// Those of a request for a response, whose functions are not nested.
  ///
  /// @param instructions stand first
  public static OwnTools ofItems(Input body, @Nullable String instructions) throws Refusal {
    List<ToolSpec> tools = chosen(body, "");
    if (tools.isEmpty()) return NONE;
    return of(body, tools, Transcript.ofItems(body, instructions));
  }

  private static OwnTools of(Input body, List<ToolSpec> tools, List<Message> messages)
      throws Refusal {
    JsonNode choice = body.value(CHOICE).orElse(null);
    boolean needed = choice != null && !choice.asText().equals("auto");
    return new OwnTools(tools, messages, needed, body.flag("parallel_tool_calls", true));
  }

  /// The tools that may be called.
  ///
  /// @param below the field of a tool, or of a choice, that holds the function; empty for itself
  private static List<ToolSpec> chosen(Input body, String below) throws Refusal {
    List<ToolSpec> tools = tools(body.array("tools"), below);
    JsonNode choice = body.value(CHOICE).orElse(null);
    if (choice == null || choice.asText().equals("auto")) return tools;
    if (choice.asText().equals("none")) return List.of();
    if (!choice.isObject() && !choice.asText().equals("required"))
      throw body.fault(CHOICE, "none, auto, required or a function by its name");
    if (tools.isEmpty()) throw Refusal.field(CHOICE, "'tool_choice' needs 'tools'.");
    return choice.isObject() ? List.of(named(function(choice, below), tools, body)) : tools;
  }

  private static ToolSpec named(JsonNode function, List<ToolSpec> tools, Input body)
      throws Refusal {
    String name = function.path("name").asText("");
    return tools.stream()
        .filter(t -> t.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            body.fault(
                CHOICE,
                "a function that 'tools' has: "
                    + String.join(", ", tools.stream().map(ToolSpec::name).toList())));
  }

  private static JsonNode function(JsonNode node, String below) {
    return below.isEmpty() ? node : node.path(below);
  }

  private static List<ToolSpec> tools(List<JsonNode> given, String below) throws Refusal {
    if (given.size() > MOST)
      throw Refusal.field(
          "tools", "There are %d tools, the limit is %d.".formatted(given.size(), MOST));
    List<ToolSpec> tools = new ArrayList<>();
    for (JsonNode tool : given) tools.add(tool(tool, below, "tools[" + tools.size() + "]"));
    return tools;
  }

  private static ToolSpec tool(JsonNode tool, String below, String path) throws Refusal {
    String type = tool.path("type").asText("function");
    if (!type.equals("function"))
      throw Refusal.field(
          path + ".type",
          "The tool '%s' is of the type '%s': only functions are passed on; Perek searches and calls services by itself."
              .formatted(path, type));
    JsonNode function = function(tool, below);
    String name = function.path("name").asText("");
    if (name.isBlank())
      throw Refusal.field(
          path + (below.isEmpty() ? "" : "." + below) + ".name",
          "The tool '" + path + "' has no function with a name.");
    return new ToolSpec(name, function.path("description").asText(""), function.path("parameters"));
  }

  boolean any() {
    return !tools.isEmpty();
  }
}
