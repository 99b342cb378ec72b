package perek.tools.rv.profile;

import java.util.Arrays;

/// The bisector of a dip: halfway between its sides at each depth.
///
/// @param depths as fractions of the fitted depth, from the continuum down
/// @param velocities km/s; NaN where a side does not reach the depth
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
public record Bisector(double[] depths, double[] velocities) {

  private static final int FIRST = 5;
  private static final int LAST = 95;

  /// Depths from 0.05 to 0.95 in steps of 0.01. Between two values a side is a parabola whose
  /// curvature is that of the fitted Gaussian, as in ESO's pipelines.
  public static Bisector of(double[] velocities, double[] values, Gaussian fit) {
    int n = values.length;
    double[] depth = new double[n];
    for (int i = 0; i < n; i++) depth[i] = (fit.level() - values[i]) / fit.depth();
    int deepest = deepest(velocities, depth, fit);
    double[] levels = new double[LAST - FIRST + 1];
    double[] middles = new double[levels.length];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (FIRST + i) / 100.0;
      double left = side(velocities, depth, deepest, -1, levels[i], fit);
      double right = side(velocities, depth, deepest, 1, levels[i], fit);
      middles[i] = (left + right) / 2;
    }
    return new Bisector(levels, middles);
  }

  private static int deepest(double[] velocities, double[] depth, Gaussian fit) {
    int best = -1;
    for (int i = 0; i < depth.length; i++)
      if (Math.abs(velocities[i] - fit.centreKms()) <= fit.fwhmKms()
          && (best < 0 || depth[i] > depth[best])) best = i;
    if (best < 0) throw new IllegalArgumentException("no value lies within the dip");
    return best;
  }

  /// Where a side crosses a depth, walking out from the deepest point.
  private static double side(
      double[] velocities, double[] depth, int from, int way, double level, Gaussian fit) {
    if (depth[from] < level) return Double.NaN;
    int inner = from;
    while (inner + way >= 0 && inner + way < depth.length && depth[inner + way] >= level)
      inner += way;
    int outer = inner + way;
    if (outer < 0 || outer >= depth.length) return Double.NaN;
    return crossing(velocities[inner], velocities[outer], depth[inner], depth[outer], level, fit);
  }

  private static double crossing(
      double v1, double v2, double d1, double d2, double level, Gaussian fit) {
    double x = (v1 + v2) / 2 - fit.centreKms();
    double sigma2 = fit.sigmaKms() * fit.sigmaKms();
    double bell = Math.exp(-x * x / 2 / sigma2);
    double slope = -x / sigma2 * bell;
    double bend = (x * x / sigma2 - 1) / sigma2 * bell;
    double curve = -bend / (slope * slope * slope) / 2;
    if (!Double.isFinite(curve)) curve = 0;
    double linear = (v2 - v1 - curve * (d2 * d2 - d1 * d1)) / (d2 - d1);
    double found = v1 + linear * (level - d1) + curve * (level * level - d1 * d1);
    boolean between = (found - v1) * (found - v2) <= 0;
    return between ? found : v1 + (v2 - v1) * (level - d1) / (d2 - d1);
  }

  /// Mean over 10 to 40 % of the depth less mean over 60 to 90 %, km/s; NaN where the dip is not
  /// that deep.
  public double spanKms() {
    return mean(0.10, 0.40) - mean(0.60, 0.90);
  }

  /// Mean velocity between two depths, both included.
  public double mean(double from, double to) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < depths.length; i++) {
      if (depths[i] < from - 1e-9 || depths[i] > to + 1e-9) continue;
      sum += velocities[i];
      count++;
    }
    return count == 0 ? Double.NaN : sum / count;
  }

  /// The mean over all depths that both sides reach, km/s.
  public double meanKms() {
    return Arrays.stream(velocities).filter(Double::isFinite).average().orElse(Double.NaN);
  }
}
