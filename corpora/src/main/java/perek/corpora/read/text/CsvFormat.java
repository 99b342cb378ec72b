package perek.corpora.read.text;

import java.util.ArrayList;
import java.util.List;
import perek.corpora.Problem;
import perek.corpora.read.Block;
import perek.corpora.read.Contents;
import perek.corpora.read.Format;
import perek.corpora.read.Front;
import perek.corpora.read.UnreadableException;
import perek.corpora.read.table.Cells;
import perek.corpora.read.table.Separated;

/// Separated values: `,`, `;`, `|` or tabs. A table of definitions gives each cell its column's
/// name, so that a row can be understood alone; a table of numbers keeps its head line.
public final class CsvFormat implements Format {

  private static final int LABELLED_COLUMNS = 15;
  private static final int WORDY_CHARS = 12;

  @Override
  public List<Contents> read(byte[] bytes, String path) throws UnreadableException {
    Decoded decoded = Decoded.of(bytes, path);
    Separated table = Separated.guess(decoded.text());
    List<Problem> problems = new ArrayList<>(decoded.problems());
    table
        .broken()
        .ifPresent(broken ->
            problems.add(new Problem(path, broken + "; its quotes were read as they stand")));
    if (table.rows().isEmpty())
      throw new UnreadableException(
          "has no rows; " + String.join("", table.broken().stream().toList()));
    return List.of(new Contents("", Front.EMPTY, List.of(block(table.rows())), problems));
  }

  private static Block block(List<List<String>> rows) {
    if (rows.size() == 1 || !isHead(rows.getFirst())) return Cells.table("", rows, 0);
    return isWordy(rows) ? labelled(rows) : Cells.table("", rows, 1);
  }

  /// Column heads are short, distinct and no numbers.
  private static boolean isHead(List<String> row) {
    List<String> names = row.stream().map(String::strip).filter(cell -> !cell.isEmpty()).toList();
    return names.size() * 2 > row.size()
        && names.stream().distinct().count() == names.size()
        && names.stream().noneMatch(name -> name.matches("[-+.\\dEe]+") || name.length() > 60);
  }

  private static boolean isWordy(List<List<String>> rows) {
    int columns = rows.getFirst().size();
    if (columns < 2 || columns > LABELLED_COLUMNS) return false;
    List<List<String>> body = rows.subList(1, rows.size());
    for (int i = 0; i < columns; i++) {
      int column = i;
      double mean = body.stream().mapToInt(row -> cell(row, column).length()).average().orElse(0);
      if (mean > WORDY_CHARS) return true;
    }
    return false;
  }

  private static Block labelled(List<List<String>> rows) {
    List<String> names = rows.getFirst().stream().map(String::strip).toList();
    List<List<String>> lines = new ArrayList<>();
    lines.add(names);
    for (List<String> row : rows.subList(1, rows.size())) lines.add(labelled(names, row));
    return Cells.table("", lines, 0);
  }

  private static List<String> labelled(List<String> names, List<String> row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      String name = cell(names, i);
      String value = row.get(i).strip();
      if (!value.isEmpty()) cells.add(name.isEmpty() ? value : name + ": " + value);
    }
    return cells;
  }

  private static String cell(List<String> row, int column) {
    return column < row.size() ? row.get(column).strip() : "";
  }
}
