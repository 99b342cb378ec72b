package perek.shell.http.chat;

import java.util.List;
import perek.assistant.model.ToolCall;

/// What happens while an answer is made.
public sealed interface Event {

  /// A step that is about to be taken, in words.
  record Thought(String text) implements Event {}

  /// The beginning of the answer, or what follows on such a piece. The whole answer begins with all
  /// of them.
  record Piece(String text) implements Event {}

  /// The client is to call tools of its own.
  record Called(List<ToolCall> calls) implements Event {
    public Called {
      calls = List.copyOf(calls);
    }
  }

  /// The answer is there.
  ///
  /// @param refused whether the text says why the form that was asked for cannot be had
  record Finished(String text, boolean refused) implements Event {}

  /// There is none.
  record Failed(String message) implements Event {}

  /// Nothing happened in the time given.
  record Quiet() implements Event {}

  Quiet QUIET = new Quiet();
}
