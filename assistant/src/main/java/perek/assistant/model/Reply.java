package perek.assistant.model;

import java.util.List;
import java.util.OptionalInt;

/// What a model replied.
///
/// @param text without what it thought
/// @param thinking may be empty
/// @param calls that are to be made
/// @param end why it stopped
/// @param promptTokens as its server counts them, where it says
/// @param replyTokens the same of the reply
public record Reply(
    String text,
    String thinking,
    List<ToolCall> calls,
    End end,
    OptionalInt promptTokens,
    OptionalInt replyTokens) {

  /// Why a reply ends.
  public enum End {
    STOP,
    /// Its length, or the context, was used up.
    LENGTH,
    CALLS,
    OTHER
  }

  public Reply {
    calls = List.copyOf(calls);
  }

  public boolean isEmpty() {
    return text.isBlank() && calls.isEmpty();
  }

  /// True where the context was filled, so that something was left out on one side or the other.
  public boolean fills(int contextTokens) {
    return end == End.LENGTH || promptTokens.orElse(0) + replyTokens.orElse(0) >= contextTokens;
  }
}
