package perek.tools.lightcurve.fold;

import java.util.Arrays;

/// Means of points in bins of equal width.
public final class Phases {

  private Phases() {}

  /// Bins that hold points.
  ///
  /// @param at middles
  /// @param error of the mean from the scatter within; 0 with one point
  /// @param points in each
  // Numbers in bulk, which nobody alters or compares.
  @SuppressWarnings("ArrayRecordComponent")
  public record Bins(double[] at, double[] mean, double[] error, int[] points) {}

  /// @param x from `-reach` to `reach`; others are not counted
  /// @param bins between them
  public static Bins bins(double[] x, double[] y, double reach, int bins) {
    double[] sum = new double[bins];
    double[] square = new double[bins];
    int[] count = new int[bins];
    double middle = Arrays.stream(y).average().orElse(0);
    for (int i = 0; i < x.length; i++) {
      int bin = (int) Math.floor((x[i] + reach) / (2 * reach) * bins);
      if (bin < 0 || bin >= bins) continue;
      // From their middle, so that squares do not cancel.
      double off = y[i] - middle;
      sum[bin] += off;
      square[bin] += off * off;
      count[bin]++;
    }
    int full = (int) Arrays.stream(count).filter(c -> c > 0).count();
    Bins made = new Bins(new double[full], new double[full], new double[full], new int[full]);
    int k = 0;
    for (int b = 0; b < bins; b++) {
      if (count[b] == 0) continue;
      double mean = sum[b] / count[b];
      double variance = count[b] < 2 ? 0 : (square[b] - count[b] * mean * mean) / (count[b] - 1);
      made.at()[k] = ((b + .5) / bins * 2 - 1) * reach;
      made.mean()[k] = middle + mean;
      made.error()[k] = Math.sqrt(Math.max(0, variance) / count[b]);
      made.points()[k] = count[b];
      k++;
    }
    return made;
  }
}
