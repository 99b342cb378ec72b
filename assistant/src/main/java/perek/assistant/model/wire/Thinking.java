package perek.assistant.model.wire;

/// A reply parted into what was thought and what was said. Templates put thoughts between `<think>`
/// and `</think>`; often the first of the two stands in the prompt, and only the second comes.
///
/// @param text without thoughts
/// @param thought without the text
record Thinking(String text, String thought) {

  private static final String OPEN = "<think>";
  private static final String CLOSE = "</think>";

  /// @param thought what came apart from the text already
  static Thinking part(String text, String thought) {
    StringBuilder thoughts = new StringBuilder(thought);
    String rest = text;
    int close = rest.lastIndexOf(CLOSE);
    if (close >= 0) {
      thoughts.append(rest, 0, close);
      rest = rest.substring(close + CLOSE.length());
    }
    int open = rest.indexOf(OPEN);
    if (open >= 0) {
      thoughts.append(rest, open + OPEN.length(), rest.length());
      rest = rest.substring(0, open);
    }
    String all = thoughts.toString().replace(OPEN, "").replace(CLOSE, "");
    return new Thinking(rest.strip(), all.strip());
  }
}
