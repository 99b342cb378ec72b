package perek.assistant.model;

import java.util.List;

/// A message to or of a model.
///
/// @param role who speaks
/// @param text may be empty where there are calls
/// @param calls that a model made
/// @param answered the call that a tool's message answers; empty in all others
public record Message(Role role, String text, List<ToolCall> calls, List<ToolCall> answered) {

  /// Who speaks.
  public enum Role {
    SYSTEM,
    USER,
    ASSISTANT,
    TOOL
  }

  public Message {
    calls = List.copyOf(calls);
    answered = List.copyOf(answered);
  }

  public static Message system(String text) {
    return new Message(Role.SYSTEM, text, List.of(), List.of());
  }

  public static Message user(String text) {
    return new Message(Role.USER, text, List.of(), List.of());
  }

  public static Message assistant(String text, List<ToolCall> calls) {
    return new Message(Role.ASSISTANT, text, calls, List.of());
  }

  /// The result of a call.
  public static Message result(ToolCall call, String text) {
    return new Message(Role.TOOL, text, List.of(), List.of(call));
  }
}
