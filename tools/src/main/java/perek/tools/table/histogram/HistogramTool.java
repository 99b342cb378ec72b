package perek.tools.table.histogram;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.call.Tool;
import perek.tools.table.Attempt;
import perek.tools.table.Columns;
import perek.tools.table.Kept;
import perek.tools.table.TableTool;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.RowListStarTable;
import uk.ac.starlink.table.RowSequence;
import uk.ac.starlink.table.StarTable;

/// Counts the values of a column in bins. Safe for many threads.
public final class HistogramTool implements Tool<HistogramQuery, Histogram> {

  @Override
  public String name() {
    return "histogram";
  }

  @Override
  public Outcome<Histogram> call(HistogramQuery input, Run run) {
    return Attempt.of(input.rows().file(), input.params(), () -> counted(input, run));
  }

  /// The same for another tool.
  ///
  /// @throws IllegalArgumentException where the column holds no numbers
  public static Attempt.Done<Histogram> counted(HistogramQuery input, Run run) throws IOException {
    StarTable rows = TableTool.rows(input.rows(), run);
    int column = Columns.place(rows, input.column());
    ColumnInfo info = rows.getColumnInfo(column);
    if (!Number.class.isAssignableFrom(info.getContentClass()))
      throw new IllegalArgumentException(
          "column %s holds %s, not numbers: only numbers are counted in bins"
              .formatted(info.getName(), info.getContentClass().getSimpleName()));
    double[] values = new double[Math.toIntExact(rows.getRowCount())];
    int finite = 0;
    long nulls = 0;
    try (RowSequence sequence = rows.getRowSequence()) {
      while (sequence.next()) {
        Object cell = sequence.getCell(column);
        double value = cell instanceof Number n ? n.doubleValue() : Double.NaN;
        if (Double.isNaN(value)) nulls++;
        else if (Double.isFinite(value)) values[finite++] = value;
      }
    }
    long infinite = values.length - finite - nulls;
    var bins = Bins.of(Arrays.copyOf(values, finite), input.bins());
    String unit = info.getUnitString() == null ? "" : info.getUnitString();
    Histogram made =
        new Histogram(
            info.getName(), unit, bins, nulls, infinite, Kept.table(table(info, bins), run));
    return new Attempt.Done<>(made, notes(made, values.length));
  }

  private static List<String> notes(Histogram made, int rows) {
    List<String> notes = new ArrayList<>();
    if (made.nulls() > 0)
      notes.add(
          "%,d of %,d rows hold no %s and are not counted."
              .formatted(made.nulls(), rows, made.column()));
    if (made.infinite() > 0)
      notes.add(
          "%,d of %,d rows are infinite and are not counted.".formatted(made.infinite(), rows));
    return notes;
  }

  private static StarTable table(ColumnInfo of, List<Histogram.Bin> bins) {
    RowListStarTable table =
        new RowListStarTable(
            new ColumnInfo[] {
              edge(of, "from", "Lower edge of the bin"),
              edge(of, "to", "Upper edge of the bin"),
              new ColumnInfo("count", Long.class, "Rows whose value is in the bin")
            });
    table.setName("histogram of " + of.getName());
    for (Histogram.Bin bin : bins) table.addRow(new Object[] {bin.from(), bin.to(), bin.count()});
    return table;
  }

  private static ColumnInfo edge(ColumnInfo of, String name, String description) {
    ColumnInfo edge = new ColumnInfo(name, Double.class, description + " of " + of.getName());
    edge.setUnitString(of.getUnitString());
    edge.setUCD(of.getUCD());
    return edge;
  }
}
