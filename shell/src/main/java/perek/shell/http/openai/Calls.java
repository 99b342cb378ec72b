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

  private static Fields call(ToolCall call) {
    return Fields.of("id", call.id().isEmpty() ? Ids.of("call_") : call.id())
        .with("type", "function")
        .with(
            "function",
            Fields.of("name", call.name())
                .with("arguments", call.arguments().isBlank() ? "{}" : call.arguments()));
  }
}
