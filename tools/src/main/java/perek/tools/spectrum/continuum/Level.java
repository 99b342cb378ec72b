package perek.tools.spectrum.continuum;

import java.util.Arrays;

/// How far an upper edge stands above the continuum because of noise.
final class Level {

  private static final int PIECES = 8;
  private static final int FEWEST = 20;
  private static final double QUANTILE = .95;

  /// The normal distribution stands above this many standard deviations in 1 - QUANTILE of cases.
  private static final double NORMAL = 1.645;

  private static final double SIGMA_PER_MAD = 1.4826;

  private Level() {}

  /// Factor by which the edge is to be multiplied: in pieces of the order the flux over the edge
  /// that 95 % of pixels stay below, less what noise alone makes of that.
  static double[] of(double[] x, double[] y, double[] edge, boolean[] used) {
    double[] at = new double[x.length];
    double[] level = new double[x.length];
    int n = 0;
    int size = Math.max(FEWEST, x.length / PIECES);
    for (int from = 0; from < x.length; from += size) {
      double found = piece(y, edge, used, from, Math.min(x.length, from + size));
      if (Double.isNaN(found)) continue;
      at[n] = x[Math.min(x.length - 1, from + size / 2)];
      level[n++] = found;
    }
    double[] all = new double[x.length];
    for (int i = 0; i < x.length; i++) all[i] = between(x[i], at, level, n);
    return all;
  }

  private static double between(double x, double[] at, double[] level, int n) {
    if (n == 0) return 1;
    int k = 0;
    while (k < n - 1 && at[k + 1] < x) k++;
    if (k == n - 1 || x <= at[0]) return level[k];
    return level[k] + (x - at[k]) / (at[k + 1] - at[k]) * (level[k + 1] - level[k]);
  }

  private static double piece(double[] y, double[] edge, boolean[] used, int from, int to) {
    double[] ratio = new double[to - from];
    double[] bends = new double[to - from];
    int n = 0;
    int m = 0;
    for (int i = from; i < to; i++) {
      if (!used[i] || !(edge[i] > 0)) continue;
      ratio[n++] = y[i] / edge[i];
      if (i > from && i < to - 1) {
        double bend = Math.abs(y[i - 1] - 2 * y[i] + y[i + 1]) / edge[i] / Math.sqrt(6);
        if (Double.isFinite(bend)) bends[m++] = bend;
      }
    }
    if (n < FEWEST / 2 || m == 0) return Double.NaN;
    Arrays.sort(ratio, 0, n);
    Arrays.sort(bends, 0, m);
    return ratio[(int) (QUANTILE * (n - 1))] - NORMAL * SIGMA_PER_MAD * bends[m / 2];
  }
}
