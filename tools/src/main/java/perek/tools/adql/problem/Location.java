package perek.tools.adql.problem;

/// A span as people count it.
///
/// @param line from 1
/// @param column from 1, in characters of the line
/// @param length in characters, at least 1
/// @param text the whole line
public record Location(int line, int column, int length, String text) {

  /// Longest piece of a line that a caret line shows.
  private static final int SHOWN = 100;

  public static Location of(String query, Span span) {
    int start = Math.min(span.start(), query.length());
    int line = 1;
    int begin = 0;
    for (int i = 0; i < start; i++)
      if (query.charAt(i) == '\n') {
        line++;
        begin = i + 1;
      }
    int end = query.indexOf('\n', begin);
    String text = query.substring(begin, end < 0 ? query.length() : end).replace('\r', ' ');
    return new Location(line, start - begin + 1, Math.max(1, span.length()), text);
  }

  /// The line, and below it carets under the words; a long line is cut around them.
  public String caret() {
    int from = column > SHOWN - 20 ? column - 40 : 0;
    String shown = text.substring(from, Math.min(text.length(), from + SHOWN)).replace('\t', ' ');
    int at = column - 1 - from;
    int carets = Math.clamp(length, 1, Math.max(1, shown.length() - at));
    String before = from > 0 ? "…" : "";
    String after = from + SHOWN < text.length() ? "…" : "";
    return before + shown + after + "\n" + " ".repeat(at + before.length()) + "^".repeat(carets);
  }
}
