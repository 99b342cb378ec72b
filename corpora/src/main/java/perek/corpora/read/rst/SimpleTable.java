package perek.corpora.read.rst;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import perek.corpora.read.Block;
import perek.corpora.read.table.Cells;

/// A table whose columns stand below `==== ====`. A line whose first column is empty continues the
/// row above; a text that runs over a column's edge takes that column in.
final class SimpleTable {

  private static final Pattern BORDER = Pattern.compile(" *=+(?: +=+)+ *");
  private static final Pattern SPAN = Pattern.compile(" *-+(?: +-+)* *");
  private static final Pattern COLUMN = Pattern.compile("=+");

  private final List<Integer> starts = new ArrayList<>();
  private final List<List<StringBuilder>> rows = new ArrayList<>();
  private boolean fresh = true;

  static boolean starts(String line) {
    return BORDER.matcher(line).matches();
  }

  /// Takes a table from its top border to the border before a blank line.
  static Block.Table read(Lines lines, Words words) {
    SimpleTable table = new SimpleTable();
    Matcher columns = COLUMN.matcher(lines.next());
    while (columns.find()) table.starts.add(columns.start());
    int heads = 0;
    while (lines.more()) {
      String line = lines.next();
      boolean border = starts(line);
      if (border && lines.peek().isBlank()) break;
      if (border) heads = table.rows.size();
      else table.line(line);
    }
    List<List<String>> rows =
        table.rows.stream()
            .map(row -> row.stream().map(cell -> words.in(cell.toString())).toList())
            .toList();
    return Cells.table("", rows, heads);
  }

  private void line(String line) {
    if (line.isBlank() || SPAN.matcher(line).matches()) {
      fresh = true;
      return;
    }
    boolean continued = !fresh && first(line).isBlank() && !rows.isEmpty();
    if (!continued)
      rows.add(new ArrayList<>(starts.stream().map(_ -> new StringBuilder()).toList()));
    cut(line, rows.getLast());
    fresh = false;
  }

  private String first(String line) {
    int end = starts.size() > 1 ? starts.get(1) : line.length();
    return line.substring(0, Math.min(end, line.length()));
  }

  private void cut(String line, List<StringBuilder> row) {
    int from = 0;
    int cell = 0;
    for (int i = 1; i <= starts.size(); i++) {
      int to = i < starts.size() ? starts.get(i) : line.length();
      if (to >= line.length()) to = line.length();
      else if (line.charAt(to) != ' ' && line.charAt(to - 1) != ' ') continue;
      append(row.get(cell), line.substring(from, to).strip());
      from = to;
      cell = i;
      if (from == line.length()) return;
    }
  }

  private static void append(StringBuilder cell, String text) {
    if (!text.isEmpty() && !text.equals("\\")) cell.append(cell.isEmpty() ? "" : " ").append(text);
  }
}
