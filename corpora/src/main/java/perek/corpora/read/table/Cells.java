package perek.corpora.read.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import perek.corpora.read.Block;

/// Rows of cells, written the one way in which tables are quoted.
public final class Cells {

  private Cells() {}

  /// One table as a block: the caption, where there is one, then one row a line.
  ///
  /// @param caption empty where there is none
  /// @param heads how many of the rows are column heads
  public static Block.Table table(String caption, List<List<String>> rows, int heads) {
    List<String> lines = new ArrayList<>();
    if (!caption.isBlank()) lines.add(flat(caption));
    int headLines = lines.size();
    for (int i = 0; i < rows.size(); i++) {
      String line = line(rows.get(i));
      if (line.isEmpty()) continue;
      lines.add(line);
      if (i < heads) headLines++;
    }
    return new Block.Table(String.join("\n", lines), headLines);
  }

  /// Cells of one row joined by ` | `; empty where all of them are.
  static String line(List<String> cells) {
    if (cells.stream().allMatch(String::isBlank)) return "";
    return cells.stream().map(Cells::flat).collect(Collectors.joining(" | ")).strip();
  }

  static String flat(String cell) {
    return cell.strip().replaceAll("\\s+", " ");
  }
}
