package perek.shell.http.chat;

/// What happens while an answer is made.
public sealed interface Event {

  /// A step that is about to be taken, in words.
  record Thought(String text) implements Event {}

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
