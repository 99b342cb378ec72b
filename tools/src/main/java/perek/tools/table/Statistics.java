package perek.tools.table;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import perek.tools.data.Cell;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.RowListStarTable;
import uk.ac.starlink.table.RowSequence;
import uk.ac.starlink.table.StarTable;

/// Statistics of every column, in one pass; mean and deviation by Welford's recurrence
/// (Technometrics 4, 419, 1962), deviation of the sample (n - 1).
final class Statistics {

  private Statistics() {}

  /// One row a column: name, unit, how many values and nulls, mean, deviation, least, most.
  static StarTable of(StarTable table) throws IOException {
    Tally[] tallies = new Tally[table.getColumnCount()];
    for (int i = 0; i < tallies.length; i++) tallies[i] = new Tally();
    try (RowSequence rows = table.getRowSequence()) {
      while (rows.next()) for (int i = 0; i < tallies.length; i++) tallies[i].add(rows.getCell(i));
    }
    RowListStarTable result =
        new RowListStarTable(
            new ColumnInfo[] {
              column("column", String.class),
              column("unit", String.class),
              column("n", Long.class),
              column("nulls", Long.class),
              column("mean", Double.class),
              column("stdev", Double.class),
              column("minimum", String.class),
              column("maximum", String.class)
            });
    for (int i = 0; i < tallies.length; i++) {
      ColumnInfo info = table.getColumnInfo(i);
      Tally t = tallies[i];
      result.addRow(
          new Object[] {
            info.getName(),
            info.getUnitString() == null ? "" : info.getUnitString(),
            t.n,
            t.nulls,
            t.numbers > 0 ? t.mean : Double.NaN,
            t.numbers > 1 ? Math.sqrt(t.squares / (t.numbers - 1)) : Double.NaN,
            Cell.text(t.least),
            Cell.text(t.most)
          });
    }
    return result;
  }

  private static ColumnInfo column(String name, Class<?> type) {
    return new ColumnInfo(name, type, "");
  }

  /// What is counted of one column.
  private static final class Tally {
    private long n;
    private long nulls;
    private long numbers;
    private double mean;
    private double squares;
    private @Nullable Object least;
    private @Nullable Object most;

    void add(@Nullable Object cell) {
      if (cell == null || Cell.text(cell).isBlank()) {
        nulls++;
        return;
      }
      n++;
      if (least == null || Order.compare(cell, least) < 0) least = cell;
      if (most == null || Order.compare(cell, most) > 0) most = cell;
      if (!(cell instanceof Number number)) return;
      numbers++;
      double delta = number.doubleValue() - mean;
      mean += delta / numbers;
      squares += delta * (number.doubleValue() - mean);
    }
  }
}
