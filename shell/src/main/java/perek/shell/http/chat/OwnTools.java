package perek.shell.http.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import perek.assistant.model.Message;
import perek.assistant.model.ToolCall;
import perek.assistant.model.ToolSpec;
import perek.shell.http.wire.Input;
import perek.shell.http.wire.Refusal;

/// Tools that a client sent and calls itself, with the conversation as a model is to see it.
///
/// @param tools none where the client has none
/// @param messages of the conversation, calls and their results included
/// @param needed whether one must be called
public record OwnTools(List<ToolSpec> tools, List<Message> messages, boolean needed) {

  public static final OwnTools NONE = new OwnTools(List.of(), List.of(), false);

  private static final int MOST = 128;

  public OwnTools {
    tools = List.copyOf(tools);
    messages = List.copyOf(messages);
  }

  /// Those of a request of either protocol: OpenAI's arguments are text, Ollama's are objects.
  public static OwnTools of(Input body) throws Refusal {
    List<JsonNode> given = body.array("tools");
    JsonNode choice = body.value("tool_choice").orElse(null);
    boolean needed = choice != null && (choice.isObject() || choice.asText().equals("required"));
    if (needed && given.isEmpty())
      throw Refusal.field("tool_choice", "'tool_choice' needs 'tools'.");
    boolean none = choice != null && choice.asText().equals("none");
    if (given.isEmpty() || none) return NONE;
    if (given.size() > MOST)
      throw Refusal.field(
          "tools", "There are %d tools, the limit is %d.".formatted(given.size(), MOST));
    List<ToolSpec> tools = new ArrayList<>();
    for (JsonNode tool : given) tools.add(tool(tool, "tools[" + tools.size() + "]"));
    return new OwnTools(tools, messages(body.array("messages")), needed);
  }

  private static ToolSpec tool(JsonNode tool, String path) throws Refusal {
    JsonNode function = tool.path("function");
    String name = function.path("name").asText("");
    if (name.isBlank())
      throw Refusal.field(
          path + ".function.name", "The tool '" + path + "' has no function with a name.");
    return new ToolSpec(name, function.path("description").asText(""), function.path("parameters"));
  }

  private static List<Message> messages(List<JsonNode> sent) throws Refusal {
    List<Message> messages = new ArrayList<>();
    List<ToolCall> open = new ArrayList<>();
    for (JsonNode message : sent) {
      String text =
          Messages.text(message.path("content"), "messages[" + messages.size() + "].content");
      switch (message.path("role").asText("")) {
        case "system", "developer" -> messages.add(Message.system(text));
        case "assistant" -> {
          open = calls(message.path("tool_calls"));
          messages.add(Message.assistant(text, open));
        }
        case "tool", "function" -> messages.add(Message.result(answered(message, open), text));
        default -> messages.add(Message.user(text));
      }
    }
    return messages;
  }

  private static List<ToolCall> calls(JsonNode sent) {
    List<ToolCall> calls = new ArrayList<>();
    for (JsonNode call : sent) {
      JsonNode arguments = call.path("function").path("arguments");
      calls.add(
          new ToolCall(
              call.path("id").asText(""),
              call.path("function").path("name").asText(""),
              arguments.isTextual() ? arguments.textValue() : arguments.toString()));
    }
    return calls;
  }

  /// By its id (OpenAI), else by its name (Ollama), else the first.
  private static ToolCall answered(JsonNode message, List<ToolCall> open) {
    String id = message.path("tool_call_id").asText("");
    String name = message.path("tool_name").asText(message.path("name").asText(""));
    return open.stream()
        .filter(c -> !id.isEmpty() ? c.id().equals(id) : c.name().equals(name))
        .findFirst()
        .or(() -> open.stream().findFirst())
        .orElse(new ToolCall(id, name.isEmpty() ? "tool" : name, "{}"));
  }

  boolean any() {
    return !tools.isEmpty();
  }
}
