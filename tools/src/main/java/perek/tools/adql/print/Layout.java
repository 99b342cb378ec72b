package perek.tools.adql.print;

/// Text that is being written, line by line. For one thread.
final class Layout {

  private static final int STEP = 2;

  private final StringBuilder text = new StringBuilder();
  private int lineStart;

  /// Ends the line, if anything stands in it, and indents the next one.
  void line(int indent) {
    if (text.length() > 0 && !atStart()) text.append('\n');
    else if (text.length() > 0) text.setLength(lineStart);
    lineStart = text.length();
    text.repeat(' ', indent * STEP);
  }

  /// True where nothing but blanks stands in the line.
  boolean atStart() {
    for (int i = lineStart; i < text.length(); i++) if (text.charAt(i) != ' ') return false;
    return true;
  }

  void write(String word, boolean space) {
    if (space && !atStart()) text.append(' ');
    text.append(word);
  }

  /// Steps by which the line is indented.
  int indent() {
    int at = lineStart;
    while (at < text.length() && text.charAt(at) == ' ') at++;
    return (at - lineStart) / STEP;
  }

  int width() {
    return text.length() - lineStart;
  }

  String done() {
    return text.toString().stripTrailing();
  }
}
