package perek.corpora.read.rst;

import java.util.ArrayList;
import java.util.List;

/// Lines of a file with a place in them; indentation is all that nests in reStructuredText.
final class Lines {

  private static final int TAB = 8;

  private final List<String> all;
  private int at;

  Lines(List<String> all) {
    this.all = all;
  }

  static Lines of(String text) {
    return new Lines(text.lines().map(Lines::untabbed).toList());
  }

  boolean more() {
    return at < all.size();
  }

  String next() {
    return all.get(at++);
  }

  /// The line `ahead` lines from here; empty behind the end.
  String peek(int ahead) {
    return at + ahead < all.size() ? all.get(at + ahead) : "";
  }

  String peek() {
    return peek(0);
  }

  void skip(int lines) {
    at += lines;
  }

  void skipBlank() {
    while (more() && peek().isBlank()) at++;
  }

  /// Takes the lines from here that are blank or indented by at least `indent`, without the
  /// indentation that they share and without blank lines at their ends.
  List<String> block(int indent) {
    List<String> block = new ArrayList<>();
    while (more() && (peek().isBlank() || indent(peek()) >= indent)) block.add(next());
    return dedented(block);
  }

  /// Takes the lines up to the next blank one.
  List<String> paragraph() {
    List<String> lines = new ArrayList<>();
    while (more() && !peek().isBlank()) lines.add(next());
    return lines;
  }

  static int indent(String line) {
    int indent = 0;
    while (indent < line.length() && line.charAt(indent) == ' ') indent++;
    return indent;
  }

  static List<String> dedented(List<String> lines) {
    int least =
        lines.stream().filter(line -> !line.isBlank()).mapToInt(Lines::indent).min().orElse(0);
    List<String> flush =
        lines.stream().map(line -> line.isBlank() ? "" : line.substring(least)).toList();
    int from = 0;
    int to = flush.size();
    while (from < to && flush.get(from).isEmpty()) from++;
    while (to > from && flush.get(to - 1).isEmpty()) to--;
    return flush.subList(from, to);
  }

  private static String untabbed(String line) {
    if (line.indexOf('\t') < 0) return line.stripTrailing();
    StringBuilder wide = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '\t') wide.append(" ".repeat(TAB - wide.length() % TAB));
      else wide.append(line.charAt(i));
    }
    return wide.toString().stripTrailing();
  }
}
