package perek.tools.rv.profile;

import java.util.Arrays;
import perek.tools.fit.Marquardt;
import perek.tools.fit.Normal;
import perek.tools.fit.Solution;

/// Fits a Gaussian of four parameters, all values weighing the same: as ESO's pipelines do, since
/// weights by photons move velocities by up to 4 m/s where the dip is no Gaussian.
public final class GaussianFit {

  private GaussianFit() {}

  /// @param velocities km/s, rising
  /// @throws IllegalArgumentException where there is no dip, with what may be the cause
  public static Gaussian of(double[] velocities, double[] values) {
    return of(velocities, values, ones(values.length));
  }

  /// @param weights 0 for values that are left out
  public static Gaussian of(double[] velocities, double[] values, double[] weights) {
    double scale = Arrays.stream(values).map(Math::abs).max().orElse(0);
    if (!(scale > 0) || !Double.isFinite(scale))
      throw new IllegalArgumentException(
          "the CCF is zero or not finite everywhere: no line of the mask lies in the spectrum");
    double[] scaled = Arrays.stream(values).map(v -> v / scale).toArray();
    Solution fit =
        Marquardt.fit(
            (p, to, slopes) -> model(velocities, p, to, slopes),
            start(velocities, scaled),
            scaled,
            weights);
    double[] p = fit.parameters();
    check(p, velocities);
    double used = Arrays.stream(weights).sum();
    return new Gaussian(
        p[0] * scale,
        p[1] * scale,
        p[2],
        Math.abs(p[3]),
        unscaled(fit.covariance(), scale),
        Math.sqrt(fit.chi2() / Math.max(1, used - 4)) * scale);
  }

  private static double[][] unscaled(double[][] covariance, double scale) {
    double[] unit = {1, 1, 1 / scale, 1 / scale};
    double[][] out = new double[4][4];
    for (int i = 0; i < 4; i++)
      for (int k = 0; k < 4; k++) out[i][k] = covariance[i][k] * unit[i] * unit[k];
    return out;
  }

  private static void check(double[] p, double[] velocities) {
    double from = velocities[0];
    double to = velocities[velocities.length - 1];
    boolean inside = p[2] > from && p[2] < to && Math.abs(p[3]) < to - from && p[1] != 0;
    if (!inside)
      throw new IllegalArgumentException(
          ("no dip between %.2f and %.2f km/s: the fit went to %.2f km/s. The systemic velocity may"
                  + " lie outside the grid, or the mask may not be of this kind of star or medium")
              .formatted(from, to, p[2]));
  }

  private static double[] ones(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }

  /// The deepest point against the median; for a bump (emission, a mask upside down) the highest.
  private static double[] start(double[] velocities, double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    double level = sorted[(int) (0.75 * n)];
    double middle = sorted[n / 2];
    boolean dip = middle - sorted[0] >= sorted[n - 1] - middle;
    double extreme = dip ? sorted[0] : sorted[n - 1];
    if (!dip) level = sorted[n / 4];
    int at = 0;
    while (values[at] != extreme) at++;
    double half = (level + extreme) / 2;
    int low = at;
    int high = at;
    while (low > 0 && (values[low] < half) == dip) low--;
    while (high < n - 1 && (values[high] < half) == dip) high++;
    double width = Math.max(velocities[high] - velocities[low], velocities[1] - velocities[0]);
    return new double[] {level, level - extreme, velocities[at], width / 2.35};
  }

  private static void model(double[] velocities, double[] p, double[] to, double[][] slopes) {
    for (int i = 0; i < velocities.length; i++) {
      double x = (velocities[i] - p[2]) / p[3];
      double bell = Math.exp(-x * x / 2);
      to[i] = p[0] - p[1] * bell;
      slopes[i][0] = 1;
      slopes[i][1] = -bell;
      slopes[i][2] = -p[1] * bell * x / p[3];
      slopes[i][3] = slopes[i][2] * x;
    }
  }

  /// How much the fitted centre moves with each value: the derivatives of the centre.
  public static double[] sensitivity(double[] velocities, Gaussian fit) {
    double[] p = {fit.level(), fit.depth(), fit.centreKms(), fit.sigmaKms()};
    int n = velocities.length;
    double[][] slopes = new double[n][4];
    model(velocities, p, new double[n], slopes);
    // Level and depth are brought to the size of the others, which keeps the matrix well behaved.
    double unit = Math.abs(p[1]);
    double[][] normal = new double[4][4];
    for (double[] slope : slopes) {
      slope[0] *= unit;
      slope[1] *= unit;
      for (int i = 0; i < 4; i++) for (int k = 0; k < 4; k++) normal[i][k] += slope[i] * slope[k];
    }
    double[][] inverse = Normal.inverse(normal);
    double[] moves = new double[n];
    for (int j = 0; j < n; j++)
      for (int k = 0; k < 4; k++) moves[j] += inverse[2][k] * slopes[j][k];
    return moves;
  }
}
