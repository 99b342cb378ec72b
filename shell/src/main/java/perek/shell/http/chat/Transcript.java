package perek.shell.http.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.assistant.model.Message;
import perek.assistant.model.ToolCall;
import perek.shell.http.wire.Input;
import perek.shell.http.wire.Refusal;

/// A conversation with calls and their results, as a model is to see it.
final class Transcript {

  private final List<Message> messages = new ArrayList<>();
  private List<ToolCall> open = new ArrayList<>();

  private Transcript() {}

  /// Messages of chat completions, or of Ollama's chat.
  static List<Message> ofMessages(List<JsonNode> sent) throws Refusal {
    Transcript all = new Transcript();
    int at = 0;
    for (JsonNode message : sent)
      all.add(
          message.path("role").asText(""),
          Messages.text(message.path("content"), "messages[" + at++ + "].content"),
          message);
    return all.messages;
  }

  /// Items of a request for a response: messages, calls, and outputs of calls.
  static List<Message> ofItems(Input body, @Nullable String instructions) throws Refusal {
    Transcript all = new Transcript();
    if (instructions != null) all.messages.add(Message.system(instructions));
    JsonNode input = body.node().path("input");
    if (input.isTextual()) {
      all.messages.add(Message.user(input.textValue()));
      return all.messages;
    }
    int at = 0;
    for (JsonNode item : body.array("input")) all.item(item, "input[" + at++ + "]");
    return all.messages;
  }

  private void item(JsonNode item, String path) throws Refusal {
    switch (item.path("type").asText("message")) {
      case "function_call" ->
          called(new ToolCall(item.path("call_id").asText(""), name(item), arguments(item)));
      case "function_call_output" ->
          messages.add(
              Message.result(
                  answered(item.path("call_id").asText(""), ""),
                  Messages.text(item.path("output"), path + ".output")));
      case "message" ->
          add(
              item.path("role").asText(""),
              Messages.text(item.path("content"), path + ".content"),
              item);
      // Reasoning and the like say nothing anew.
      default -> {}
    }
  }

  /// Calls that follow on one another were made at once.
  private void called(ToolCall call) {
    boolean first = messages.isEmpty() || messages.getLast().calls().isEmpty();
    if (first) open = new ArrayList<>();
    else messages.removeLast();
    open.add(call);
    messages.add(Message.assistant("", open));
  }

  private void add(String role, String text, JsonNode message) {
    switch (role) {
      case "system", "developer" -> messages.add(Message.system(text));
      case "assistant" -> {
        open = calls(message.path("tool_calls"));
        messages.add(Message.assistant(text, open));
      }
      case "tool", "function" -> {
        String name = message.path("tool_name").asText(message.path("name").asText(""));
        messages.add(Message.result(answered(message.path("tool_call_id").asText(""), name), text));
      }
      default -> messages.add(Message.user(text));
    }
  }

  private static List<ToolCall> calls(JsonNode sent) {
    List<ToolCall> calls = new ArrayList<>();
    for (JsonNode call : sent)
      calls.add(
          new ToolCall(
              call.path("id").asText(""),
              name(call.path("function")),
              arguments(call.path("function"))));
    return calls;
  }

  private static String name(JsonNode function) {
    return function.path("name").asText("");
  }

  private static String arguments(JsonNode function) {
    JsonNode arguments = function.path("arguments");
    return arguments.isTextual() ? arguments.textValue() : arguments.toString();
  }

  /// By its id (OpenAI), else by its name (Ollama), else the first; a result whose call was not
  /// sent is taken for one of a tool of that name.
  private ToolCall answered(String id, String name) {
    return open.stream()
        .filter(c -> !id.isEmpty() ? c.id().equals(id) : c.name().equals(name))
        .findFirst()
        .or(() -> open.stream().findFirst())
        .orElse(new ToolCall(id, name.isEmpty() ? "tool" : name, "{}"));
  }
}
