package perek.corpora.read.latex;

import java.util.ArrayList;
import java.util.List;

/// A TeX source with a place in it: groups, commands and environments as text, nothing executed.
final class Tex {

  private static final int MAX_UNCLOSED = 50;
  private static final int NEARBY = 2000;

  private final String source;
  private int at;
  private int unclosed;

  Tex(String source) {
    this.source = source;
  }

  boolean more() {
    return at < source.length();
  }

  char peek() {
    return at < source.length() ? source.charAt(at) : '\0';
  }

  boolean follows(String text) {
    return source.startsWith(text, at);
  }

  char next() {
    return source.charAt(at++);
  }

  void skip(int chars) {
    at = Math.min(source.length(), at + chars);
  }

  /// Skips blanks and at most one line end.
  void skipBlank() {
    boolean line = false;
    while (more() && (peek() == ' ' || peek() == '\t' || (peek() == '\n' && !line)))
      line |= next() == '\n';
  }

  /// Takes the name of the command that begins here with a backslash, its star left out.
  String command() {
    int from = ++at;
    while (more() && Character.isLetter(peek())) at++;
    if (at == from && more()) at++;
    String name = source.substring(from, at);
    if (peek() == '*' && Character.isLetter(name.isEmpty() ? '*' : name.charAt(0))) at++;
    return name;
  }

  /// True where the command just taken had a star.
  boolean starred() {
    return at > 0 && source.charAt(at - 1) == '*';
  }

  /// Takes a group `{…}` and gives what is inside; empty, and nothing taken, where none begins.
  String group() {
    return enclosed('{', '}');
  }

  /// Takes an optional argument `[…]`.
  String option() {
    return enclosed('[', ']');
  }

  private String enclosed(char open, char close) {
    int start = at;
    skipBlank();
    if (peek() != open) {
      at = start;
      return "";
    }
    int end = close(open, close);
    if (end >= 0) {
      String inner = source.substring(at + 1, end);
      at = end + 1;
      return inner;
    }
    unclosed++;
    at = start + 1; // an unclosed group: its brace is dropped, its text read as it stands
    return "";
  }

  /// Where the group that opens here closes; -1 where it does not. Once many do not, a close is
  /// looked for nearby only, so that a file of open braces takes no time that grows with its
  /// square.
  private int close(char open, char close) {
    int limit = unclosed < MAX_UNCLOSED ? source.length() : Math.min(source.length(), at + NEARBY);
    int depth = 0;
    for (int i = at; i < limit; i++) {
      char c = source.charAt(i);
      if (c == '\\') i++;
      else if (c == open) depth++;
      else if (c == close && --depth == 0) return i;
    }
    return -1;
  }

  /// Takes everything up to a text and the text itself; all the rest where it does not come.
  String until(String end) {
    int found = source.indexOf(end, at);
    String taken = source.substring(at, found < 0 ? source.length() : found);
    at = found < 0 ? source.length() : found + end.length();
    return taken;
  }

  /// Cuts at a separator that stands in no group, `&` or `\\` for tables.
  static List<String> cut(String tex, String separator) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < tex.length(); i++) {
      char c = tex.charAt(i);
      if (depth == 0 && tex.startsWith(separator, i)) {
        parts.add(tex.substring(from, i));
        from = i + separator.length();
        i = from - 1;
      } else if (c == '\\') i++;
      else if (c == '{') depth++;
      else if (c == '}') depth = Math.max(0, depth - 1);
    }
    parts.add(tex.substring(from));
    return parts;
  }
}
