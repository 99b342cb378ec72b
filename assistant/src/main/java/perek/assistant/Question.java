package perek.assistant;

import java.util.List;
import perek.assistant.call.Reach;
import perek.index.reading.Scope;

/// What was asked, with the turns of the conversation before it, oldest first.
///
/// @param text as the user wrote it, at most [#MAX_LENGTH] characters
/// @param earlier turns of this conversation, possibly empty
/// @param scope of its searches
/// @param reach services that it may go to
public record Question(String text, List<Turn> earlier, Scope scope, Reach reach) {

  /// Longest question, in characters. A longer text is a document: add it to a corpus and ask about
  /// it.
  public static final int MAX_LENGTH = 20_000;

  public Question {
    text = text.strip();
    earlier = List.copyOf(earlier);
    if (text.isEmpty())
      throw new IllegalArgumentException("the question is empty: type what you want to know");
    if (text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "the question has %,d characters, the limit is %,d: save the text to a file, run 'perek corpora add FILE', and ask about it"
              .formatted(text.length(), MAX_LENGTH));
    }
    if (text.chars().anyMatch(c -> c == 0 || c == 0xFFFD)) {
      throw new IllegalArgumentException(
          "the question holds bytes that are no text (binary data, or not UTF-8)");
    }
  }

  /// A question to all that was read.
  public Question(String text, List<Turn> earlier) {
    this(text, earlier, Scope.ALL, Reach.PUBLIC);
  }

  /// A question that begins a conversation.
  public static Question of(String text) {
    return new Question(text, List.of());
  }
}
