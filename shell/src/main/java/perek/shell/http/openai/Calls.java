package perek.shell.http.openai;

import java.util.ArrayList;
import java.util.List;
import perek.assistant.model.ToolCall;
import perek.shell.http.wire.Fields;

/// Calls of a client's own tools (ChatCompletionMessageToolCall): arguments are JSON as text.
final class Calls {

  private Calls() {}

  static Fields completion(ChatRequest asked, String thoughts, List<ToolCall> calls) {
    Fields message =
        Fields.of("role", "assistant")
            .with("content", null)
            .with("refusal", null)
            .with("tool_calls", calls.stream().map(Calls::call).toList())
            .with(!thoughts.isEmpty(), "reasoning_content", thoughts);
    return ChatCompletions.completion(asked, message, "tool_calls", "");
  }

  /// The same in one piece of a stream, keyed by their places.
  static List<Fields> deltas(List<ToolCall> calls) {
    List<Fields> deltas = new ArrayList<>();
    for (ToolCall call : calls) deltas.add(call(call).with("index", deltas.size()));
    return deltas;
  }

  /// A call as an item of a response (FunctionToolCall).
  ///
  /// @param id of the item
  /// @param call by whose name the client answers
  record Item(String id, String call, String name, String arguments) {

    Fields begun() {
      return fields("", "in_progress");
    }

    Fields whole() {
      return fields(arguments, "completed");
    }

    private Fields fields(String written, String status) {
      return Fields.of("id", id)
          .with("type", "function_call")
          .with("call_id", call)
          .with("name", name)
          .with("arguments", written)
          .with("status", status);
    }
  }

  static List<Item> items(List<ToolCall> calls) {
    return calls.stream()
        .map(call -> new Item(Ids.of("fc_"), id(call), call.name(), arguments(call)))
        .toList();
  }

  private static Fields call(ToolCall call) {
    return Fields.of("id", id(call))
        .with("type", "function")
        .with("function", Fields.of("name", call.name()).with("arguments", arguments(call)));
  }

  private static String id(ToolCall call) {
    return call.id().isEmpty() ? Ids.of("call_") : call.id();
  }

  private static String arguments(ToolCall call) {
    return call.arguments().isBlank() ? "{}" : call.arguments();
  }
}
