package perek.shell.render;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Rows of text in columns; the last column is not padded.
public final class Columns {

  private Columns() {}

  /// @param rows all with as many cells as the first, which is the head
  public static String of(List<List<String>> rows, Style style) {
    int columns = rows.getFirst().size();
    int[] widths =
        IntStream.range(0, columns)
            .map(c -> rows.stream().mapToInt(row -> Wrap.columns(row.get(c))).max().orElse(0))
            .toArray();
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      String line = line(row, Arrays.copyOf(widths, columns - 1));
      text.append(row.equals(rows.getFirst()) ? style.bold(line) : line).append('\n');
    }
    return text.toString();
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int c = 0; c < widths.length; c++) {
      line.append(row.get(c)).repeat(' ', widths[c] - Wrap.columns(row.get(c)) + 2);
    }
    return line.append(row.getLast()).toString();
  }
}
