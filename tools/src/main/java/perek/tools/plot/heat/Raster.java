package perek.tools.plot.heat;

import java.util.Arrays;
import java.util.List;

/// Values over a rectangle. Arrays must not be altered.
///
/// @param x edges of the columns, rising
/// @param y edges of the rows from below, rising
/// @param values by row and column; NaN where there is none
/// @param rows names of the rows, drawn beside them; empty to have numbers there
/// @param unit what a colour means, with its unit
/// @param shades how values become colours
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
public record Raster(
    double[] x, double[] y, double[][] values, List<String> rows, String unit, Shades shades) {

  /// One value in 100 at each end may be beyond the colours, so that a spike does not press all
  /// else flat.
  private static final double CUT = .01;

  public Raster {
    rows = List.copyOf(rows);
    if (values.length == 0 || values.length != y.length - 1)
      throw new IllegalArgumentException(
          "a raster has %d rows and %d edges of rows: there must be one edge more"
              .formatted(values.length, y.length));
    for (double[] row : values)
      if (row.length != x.length - 1)
        throw new IllegalArgumentException(
            "a row of a raster has %d values and %d edges: there must be one edge more"
                .formatted(row.length, x.length));
  }

  /// Edges half-way between centres, and as far beyond the first and last.
  ///
  /// @param centres at least two
  public static double[] edges(double[] centres) {
    int n = centres.length;
    double[] edges = new double[n + 1];
    for (int i = 1; i < n; i++) edges[i] = (centres[i - 1] + centres[i]) / 2;
    edges[0] = centres[0] - (edges[1] - centres[0]);
    edges[n] = centres[n - 1] + (centres[n - 1] - edges[n - 1]);
    return edges;
  }

  /// Least and greatest value that the colours tell apart.
  ///
  /// @throws IllegalArgumentException where there is no number
  double[] limits() {
    double[] all =
        Arrays.stream(values)
            .flatMapToDouble(Arrays::stream)
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    if (all.length == 0) throw new IllegalArgumentException("there is no number to draw");
    int cut = (int) (CUT * all.length);
    double low = all[cut];
    double high = all[all.length - 1 - cut];
    if (shades == Shades.SIGNED) {
      high = Math.max(Math.abs(low), Math.abs(high));
      low = -high;
    }
    return high > low ? new double[] {low, high} : new double[] {low - 1e-9, low + 1e-9};
  }
}
