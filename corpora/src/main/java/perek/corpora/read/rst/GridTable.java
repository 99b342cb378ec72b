package perek.corpora.read.rst;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import perek.corpora.read.Block;
import perek.corpora.read.table.Cells;

/// A table drawn with `+--+` and `|`. Cells that span rows are joined with what stands below them.
final class GridTable {

  private static final Pattern BORDER = Pattern.compile("\\+(?:[-=]+\\+)+");
  private static final Pattern PARTIAL = Pattern.compile("\\+[-=]{2,}\\+");

  private final List<List<String>> rows = new ArrayList<>();
  private final List<Integer> bounds;
  private List<StringBuilder> row = new ArrayList<>();
  private int heads;

  private GridTable(List<Integer> bounds) {
    this.bounds = bounds;
  }

  static boolean starts(String line) {
    return BORDER.matcher(line.strip()).matches();
  }

  static Block.Table read(List<String> drawn, Words words) {
    TreeSet<Integer> bounds = new TreeSet<>();
    for (String line : drawn)
      if (starts(line))
        for (int i = 0; i < line.length(); i++) if (line.charAt(i) == '+') bounds.add(i);
    GridTable table = new GridTable(List.copyOf(bounds));
    drawn.forEach(table::line);
    table.close();
    List<List<String>> rows =
        table.rows.stream().map(cells -> cells.stream().map(words::in).toList()).toList();
    return Cells.table("", rows, table.heads);
  }

  private void line(String line) {
    if (starts(line)) {
      close();
      if (line.contains("=")) heads = rows.size();
    } else
      cut(PARTIAL.matcher(line).find() ? line.replaceAll("[-=]{3,}", " ").replace('+', '|') : line);
  }

  /// Appends the parts of a drawn line to the cells of the row, which it opens where need be.
  private void cut(String line) {
    while (row.size() < bounds.size() - 1) row.add(new StringBuilder());
    int from = Math.min(bounds.getFirst() + 1, line.length());
    int cell = 0;
    for (int i = 1; i < bounds.size(); i++) {
      int bound = bounds.get(i);
      boolean last = i == bounds.size() - 1;
      if (!last && bound < line.length() && "|+".indexOf(line.charAt(bound)) < 0) continue;
      int to = Math.min(last ? line.length() : bound, line.length());
      if (from < to) append(cell, line.substring(from, to));
      from = Math.min(bound + 1, line.length());
      cell = i;
    }
  }

  private void append(int cell, String text) {
    String words = text.replaceFirst("[|+]\\s*$", "").strip();
    if (!words.isEmpty()) row.get(cell).append(row.get(cell).isEmpty() ? "" : " ").append(words);
  }

  private void close() {
    if (!row.isEmpty()) rows.add(row.stream().map(StringBuilder::toString).toList());
    row = new ArrayList<>();
  }
}
