package perek.shell.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Breaks text at blanks. Works on plain text: style is put on afterwards.
public final class Wrap {

  private static final Pattern BLANKS = Pattern.compile("[ \t]+");

  private static final Pattern UNSAFE =
      Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069&&[^\n\t]]");

  private Wrap() {}

  /// Lines of at most `width` columns, but for single longer words, which stay whole so that
  /// addresses can be copied. A line's own breaks are kept.
  public static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.strip().split("\n", -1)) wrap(paragraph, width, lines);
    return lines;
  }

  private static void wrap(String paragraph, int width, List<String> lines) {
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : BLANKS.splitAsStream(paragraph.strip()).toList()) {
      int columns = columns(word);
      if (used > 0 && used + 1 + columns > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (used > 0) line.append(' ');
      line.append(word);
      used += columns + (used > 0 ? 1 : 0);
    }
    lines.add(line.toString());
  }

  /// Columns that text takes: marks that stand on the letter before them take none, East Asian
  /// characters two.
  public static int columns(String text) {
    return text.codePoints().map(Wrap::columns).sum();
  }

  private static int columns(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) return 0;
    return Character.isIdeographic(c)
            || (c >= 0x1100 && c <= 0x115F)
            || (c >= 0xAC00 && c <= 0xD7A3)
        ? 2
        : 1;
  }

  /// Text made safe for a terminal: control characters of a document could move the cursor or
  /// change the title, and marks of direction make a text look like another.
  public static String safe(String text) {
    return UNSAFE.matcher(text).replaceAll("\uFFFD");
  }

  /// Such text on one line: the name of a file may hold line breaks too.
  public static String line(String text) {
    return safe(text).replace('\n', '\uFFFD').replace('\t', ' ');
  }
}
