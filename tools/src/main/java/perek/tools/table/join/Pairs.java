package perek.tools.table.join;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.ColumnStarTable;
import uk.ac.starlink.table.ConcatStarTable;
import uk.ac.starlink.table.JoinFixAction;
import uk.ac.starlink.table.JoinStarTable;
import uk.ac.starlink.table.PrimitiveArrayColumn;
import uk.ac.starlink.table.RowListStarTable;
import uk.ac.starlink.table.RowPermutedStarTable;
import uk.ac.starlink.table.StarTable;

/// Rows of two tables that belong together, in the order in which they are told.
final class Pairs {

  /// In the place of a row that is not there.
  static final long NONE = -1;

  private long[] left = new long[4];
  private long[] right = new long[4];
  private double[] distances = new double[4];
  private int count;

  /// @param distance whatever is told of the pair
  void add(long leftRow, long rightRow, double distance) {
    if (count == left.length) {
      left = Arrays.copyOf(left, 2 * count);
      right = Arrays.copyOf(right, 2 * count);
      distances = Arrays.copyOf(distances, 2 * count);
    }
    left[count] = leftRow;
    right[count] = rightRow;
    distances[count++] = distance;
  }

  int count() {
    return count;
  }

  long left(int pair) {
    return left[pair];
  }

  long right(int pair) {
    return right[pair];
  }

  double distance(int pair) {
    return distances[pair];
  }

  /// The rows side by side.
  StarTable joined(StarTable first, StarTable second) throws IOException {
    return joined(List.of(rows(first, left), rows(second, right)));
  }

  /// The same, with the distance behind them.
  StarTable joined(StarTable first, StarTable second, ColumnInfo distance) throws IOException {
    ColumnStarTable last = ColumnStarTable.makeTableWithRows(count);
    last.addColumn(
        PrimitiveArrayColumn.makePrimitiveColumn(distance, Arrays.copyOf(distances, count)));
    return joined(List.of(rows(first, left), rows(second, right), last));
  }

  private StarTable rows(StarTable table, long[] numbers) throws IOException {
    long[] rows = Arrays.copyOf(numbers, count);
    boolean gaps = Arrays.stream(rows).anyMatch(row -> row == NONE);
    if (!gaps) return new RowPermutedStarTable(table, rows);
    long empty = table.getRowCount();
    long[] filled = Arrays.stream(rows).map(row -> row == NONE ? empty : row).toArray();
    return new RowPermutedStarTable(withEmptyRow(table), filled);
  }

  private static StarTable withEmptyRow(StarTable table) throws IOException {
    ColumnInfo[] columns = new ColumnInfo[table.getColumnCount()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = new ColumnInfo(table.getColumnInfo(i));
      columns[i].setNullable(true);
    }
    RowListStarTable empty = new RowListStarTable(columns);
    empty.addRow(new Object[columns.length]);
    return new ConcatStarTable(empty, new StarTable[] {table, empty});
  }

  private static StarTable joined(List<StarTable> parts) {
    JoinFixAction[] fixes = {
      JoinFixAction.makeRenameDuplicatesAction("_1", false, true),
      JoinFixAction.makeRenameDuplicatesAction("_2", false, true),
      JoinFixAction.makeRenameDuplicatesAction("_12", false, true)
    };
    StarTable joined =
        new JoinStarTable(parts.toArray(StarTable[]::new), Arrays.copyOf(fixes, parts.size()));
    joined.setName("joined");
    return joined;
  }
}
