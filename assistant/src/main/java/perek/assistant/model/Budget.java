package perek.assistant.model;

/// Counts tokens before a server does. The estimate errs on the high side: English has about 4
/// letters a token with the tokenizers of current models, numbers and identifiers about 2.
public final class Budget {

  private static final double LETTERS = 3.5;
  private static final double OTHERS = 1.6;

  /// Tokens around each message.
  private static final int MESSAGE = 8;

  private Budget() {}

  /// Tokens of a text, at least.
  public static int tokens(String text) {
    double tokens = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7f) tokens += 1;
      else tokens += Character.isLetter(c) || c == ' ' ? 1 / LETTERS : 1 / OTHERS;
    }
    return (int) Math.ceil(tokens);
  }

  /// Tokens of a message.
  public static int tokens(Message message) {
    int tokens = MESSAGE + tokens(message.text());
    for (ToolCall call : message.calls()) tokens += tokens(call.name()) + tokens(call.arguments());
    return tokens;
  }

  /// The beginning of a text that has so many tokens, cut at a blank; the text itself where it has
  /// no more.
  public static String cut(String text, int tokens) {
    if (tokens(text) <= tokens) return text;
    int low = 0;
    int high = text.length();
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (tokens(text.substring(0, middle)) <= tokens - 1) low = middle;
      else high = middle - 1;
    }
    int blank = text.lastIndexOf(' ', low);
    return text.substring(0, blank > low / 2 ? blank : low).strip() + " …";
  }
}
