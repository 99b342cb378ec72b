package perek.tools.plot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.call.Tool;
import perek.tools.table.Attempt;
import perek.tools.table.Columns;
import perek.tools.table.TableTool;
import perek.tools.table.histogram.Histogram;
import perek.tools.table.histogram.HistogramQuery;
import perek.tools.table.histogram.HistogramTool;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.RowSequence;
import uk.ac.starlink.table.StarTable;

/// Draws columns of a table. Safe for many threads.
public final class PlotTool implements Tool<PlotQuery, Plot> {

  /// Points that are drawn; of more, every so many-th is.
  static final int MAX_POINTS = 100_000;

  @Override
  public String name() {
    return "plot";
  }

  @Override
  public Outcome<Plot> call(PlotQuery input, Run run) {
    return Attempt.of(
        input.rows().file(),
        input.params(),
        () -> input.histogram() ? histogram(input, run) : points(input, run));
  }

  private static Attempt.Done<Plot> histogram(PlotQuery input, Run run) throws IOException {
    Attempt.Done<Histogram> counted =
        HistogramTool.counted(new HistogramQuery(input.rows(), input.x(), input.bins()), run);
    Histogram h = counted.made();
    if (h.bins().isEmpty())
      throw new IllegalArgumentException("column " + h.column() + " holds no value to draw");
    ColumnInfo info = new ColumnInfo(h.column(), Double.class, "");
    info.setUnitString(h.unit());
    info.setUCD(h.made().columns().getFirst().ucd());
    long rows = h.bins().stream().mapToLong(Histogram.Bin::count).sum();
    Chart.steps("%s of %,d rows".formatted(h.column(), rows), Axis.of(info), h.bins(), input.out());
    return new Attempt.Done<>(new Plot(input.out(), rows, Optional.of(h.made())), counted.notes());
  }

  private static Attempt.Done<Plot> points(PlotQuery input, Run run) throws IOException {
    StarTable rows = TableTool.rows(input.rows(), run);
    int x = Columns.place(rows, input.x());
    int y = Columns.place(rows, input.y());
    Axis across = Axis.of(rows.getColumnInfo(x));
    Axis up = Axis.of(rows.getColumnInfo(y));
    int count = Math.toIntExact(rows.getRowCount());
    double[] xs = new double[count];
    double[] ys = new double[count];
    int filled = 0;
    try (RowSequence sequence = rows.getRowSequence()) {
      while (sequence.next()) {
        xs[filled] = across.at(sequence.getCell(x));
        ys[filled] = up.at(sequence.getCell(y));
        if (Double.isFinite(xs[filled]) && Double.isFinite(ys[filled])) filled++;
      }
    }
    if (filled == 0)
      throw new IllegalArgumentException(
          "no row holds a number or date in both %s and %s".formatted(input.x(), input.y()));
    int step = Math.ceilDiv(filled, MAX_POINTS);
    double[] thinX = thinned(Arrays.copyOf(xs, filled), step);
    String title = "%s by %s, %,d rows".formatted(input.y(), input.x(), thinX.length);
    Chart.points(title, across, up, thinX, thinned(Arrays.copyOf(ys, filled), step), input.out());
    return new Attempt.Done<>(
        new Plot(input.out(), thinX.length, Optional.empty()), notes(count, filled, step));
  }

  private static double[] thinned(double[] values, int step) {
    double[] thin = new double[Math.ceilDiv(values.length, step)];
    for (int i = 0; i < thin.length; i++) thin[i] = values[i * step];
    return thin;
  }

  private static List<String> notes(int rows, int filled, int step) {
    List<String> notes = new ArrayList<>();
    if (filled < rows)
      notes.add(
          "%,d of %,d rows lack a value in one of the two columns and are not drawn."
              .formatted(rows - filled, rows));
    if (step > 1)
      notes.add(
          "Of %,d points every %d. is drawn, at most %,d in all."
              .formatted(filled, step, MAX_POINTS));
    return notes;
  }
}
