package perek.tools.rv.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import perek.tools.fit.Marquardt;
import perek.tools.fit.Normal;
import perek.tools.fit.Solution;

/// A continuum with two Gaussian dips, all values weighing the same.
///
/// @param level of the continuum
/// @param first the dip of the larger area
/// @param second the other
/// @param covariance of level and then depth, centre and sigma of each dip, for errors of 1
/// @param rms of the residuals
/// @param rmsOfOne of the residuals of one Gaussian alone; infinite where none fits
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
public record TwoGaussians(
    double level, Dip first, Dip second, double[][] covariance, double rms, double rmsOfOne) {

  private static final int UNKNOWNS = 7;
  private static final int PLACES = 48;
  private static final int BEST = 8;
  private static final double[] PARTS = {0.01, 0.02, 0.04, 0.08};

  /// Dips that fill more of the grid cannot be told from a bent continuum.
  private static final double WIDEST = 0.25;

  /// A second dip must explain more than what masks leave beside every dip.
  private static final double LEAST_GAIN = 1.5;

  /// A dip that is no deeper than so many times the residuals is none.
  private static final double LEAST_DEPTH = 3;

  /// @param depth below the level, in its unit
  public record Dip(double depth, double centreKms, double sigmaKms) {

    private static final double FWHM = 2 * Math.sqrt(2 * Math.log(2));

    public double fwhmKms() {
      return FWHM * sigmaKms;
    }

    public double area() {
      return depth * sigmaKms * Math.sqrt(2 * Math.PI);
    }

    double at(double kms) {
      double x = (kms - centreKms) / sigmaKms;
      return depth * Math.exp(-x * x / 2);
    }
  }

  /// Fits both, from many pairs of places.
  ///
  /// @param velocities km/s, rising
  /// @throws IllegalArgumentException where there are no two dips, with what was found
  public static TwoGaussians of(double[] velocities, double[] values) {
    double scale = Arrays.stream(values).map(Math::abs).max().orElse(0);
    if (!(scale > 0) || !Double.isFinite(scale))
      throw new IllegalArgumentException(
          "the CCF is zero or not finite everywhere: no line of the mask lies in the spectrum");
    double[] scaled = Arrays.stream(values).map(v -> v / scale).toArray();
    double[] ones = new double[values.length];
    Arrays.fill(ones, 1);
    Solution best =
        starts(velocities, scaled).stream()
            .map(s -> Marquardt.fit((p, to, sl) -> model(velocities, p, to, sl), s, scaled, ones))
            .filter(s -> possible(s.parameters(), velocities))
            .min(Comparator.comparingDouble(Solution::chi2))
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "no two dips between %.2f and %.2f km/s, each narrower than a quarter of the grid: widen the grid, or say --components 1"
                        .formatted(velocities[0], velocities[velocities.length - 1])));
    TwoGaussians found = made(best, scale, values.length, rmsOfOne(velocities, values));
    check(found);
    return found;
  }

  private static double rmsOfOne(double[] velocities, double[] values) {
    try {
      return GaussianFit.of(velocities, values).rms();
    } catch (IllegalArgumentException _) {
      return Double.POSITIVE_INFINITY;
    }
  }

  private static TwoGaussians made(Solution fit, double scale, int count, double rmsOfOne) {
    double[] p = fit.parameters();
    boolean swap = Math.abs(p[4] * p[6]) > Math.abs(p[1] * p[3]);
    int[] order = swap ? new int[] {0, 4, 5, 6, 1, 2, 3} : new int[] {0, 1, 2, 3, 4, 5, 6};
    double[] unit = {scale, scale, 1, 1, scale, 1, 1};
    double[][] covariance = new double[UNKNOWNS][UNKNOWNS];
    double size = scale * scale;
    for (int i = 0; i < UNKNOWNS; i++)
      for (int k = 0; k < UNKNOWNS; k++)
        covariance[i][k] = fit.covariance()[order[i]][order[k]] * unit[i] * unit[k] / size;
    double rms = Math.sqrt(fit.chi2() / Math.max(1, count - UNKNOWNS)) * scale;
    return new TwoGaussians(
        p[0] * scale,
        new Dip(p[order[1]] * scale, p[order[2]], Math.abs(p[order[3]])),
        new Dip(p[order[4]] * scale, p[order[5]], Math.abs(p[order[6]])),
        covariance,
        rms,
        rmsOfOne);
  }

  private static boolean possible(double[] p, double[] velocities) {
    double from = velocities[0];
    double to = velocities[velocities.length - 1];
    double step = (to - from) / (velocities.length - 1);
    boolean inside = p[2] > from && p[2] < to && p[5] > from && p[5] < to;
    boolean narrow = Math.min(Math.abs(p[3]), Math.abs(p[6])) < 0.7 * step;
    double widest = Dip.FWHM * Math.max(Math.abs(p[3]), Math.abs(p[6]));
    boolean wide = widest > WIDEST * (to - from);
    return inside && !narrow && !wide && p[1] > 0 && p[4] > 0;
  }

  private static void check(TwoGaussians found) {
    double error = Math.sqrt(found.covariance[4][4]) * found.rms;
    Dip second = found.second;
    boolean deep = second.depth() > LEAST_DEPTH * Math.max(error, found.rms);
    if (deep && found.rmsOfOne > LEAST_GAIN * found.rms) return;
    throw new IllegalArgumentException(
        "one dip suffices, at %.2f km/s: a second one (%.2f km/s, %.2g of the continuum deep) stands %.1f times out of the residuals, where %.0f are needed, and makes them %.2f times smaller, where %.1f are needed"
            .formatted(
                found.first.centreKms(),
                second.centreKms(),
                second.depth() / found.level,
                second.depth() / Math.max(error, found.rms),
                LEAST_DEPTH,
                found.rmsOfOne / found.rms,
                LEAST_GAIN));
  }

  /// Pairs of places and widths at which level and depths, which are linear, fit best.
  private static List<double[]> starts(double[] velocities, double[] values) {
    double span = velocities[velocities.length - 1] - velocities[0];
    record Start(double[] p, double chi2) {}
    List<Start> all = new ArrayList<>();
    for (double part : PARTS)
      for (int a = 0; a < PLACES; a++)
        for (int b = a + 1; b < PLACES; b++) {
          double[] p = {
            0,
            0,
            velocities[0] + span * (a + 0.5) / PLACES,
            part * span,
            0,
            velocities[0] + span * (b + 0.5) / PLACES,
            part * span
          };
          double chi2 = linear(velocities, values, p);
          if (p[1] > 0 && p[4] > 0) all.add(new Start(p, chi2));
        }
    all.sort(Comparator.comparingDouble(Start::chi2));
    return all.subList(0, Math.min(BEST, all.size())).stream().map(Start::p).toList();
  }

  /// Fills in level and depths.
  ///
  /// @return what is left
  private static double linear(double[] velocities, double[] values, double[] p) {
    double[][] normal = new double[3][3];
    double[] right = new double[3];
    double square = 0;
    for (int i = 0; i < values.length; i++) {
      double[] row = {1, -bell(velocities[i], p[2], p[3]), -bell(velocities[i], p[5], p[6])};
      for (int k = 0; k < 3; k++) {
        right[k] += row[k] * values[i];
        for (int m = 0; m < 3; m++) normal[k][m] += row[k] * row[m];
      }
      square += values[i] * values[i];
    }
    double[] solved = right.clone();
    if (!Normal.solve(normal, solved)) return Double.POSITIVE_INFINITY;
    p[0] = solved[0];
    p[1] = solved[1];
    p[4] = solved[2];
    return square - solved[0] * right[0] - solved[1] * right[1] - solved[2] * right[2];
  }

  private static double bell(double v, double centre, double sigma) {
    double x = (v - centre) / sigma;
    return Math.exp(-x * x / 2);
  }

  private static void model(double[] velocities, double[] p, double[] to, double[][] slopes) {
    for (int i = 0; i < velocities.length; i++) {
      to[i] = p[0];
      slopes[i][0] = 1;
      for (int d = 1; d < UNKNOWNS; d += 3) {
        double x = (velocities[i] - p[d + 1]) / p[d + 2];
        double bell = Math.exp(-x * x / 2);
        to[i] -= p[d] * bell;
        slopes[i][d] = -bell;
        slopes[i][d + 1] = -p[d] * bell * x / p[d + 2];
        slopes[i][d + 2] = slopes[i][d + 1] * x;
      }
    }
  }

  public double at(double kms) {
    return level - first.at(kms) - second.at(kms);
  }

  /// How much the centres move with each value.
  ///
  /// @return for the first and for the second dip one number for each velocity
  public double[][] sensitivity(double[] velocities) {
    double unit = first.depth();
    double[] p = {
      level / unit,
      first.depth() / unit,
      first.centreKms(),
      first.sigmaKms(),
      second.depth() / unit,
      second.centreKms(),
      second.sigmaKms()
    };
    int n = velocities.length;
    double[][] slopes = new double[n][UNKNOWNS];
    model(velocities, p, new double[n], slopes);
    double[][] normal = new double[UNKNOWNS][UNKNOWNS];
    for (double[] slope : slopes)
      for (int i = 0; i < UNKNOWNS; i++)
        for (int k = 0; k < UNKNOWNS; k++) normal[i][k] += slope[i] * slope[k];
    double[][] inverse = Normal.inverse(normal);
    double[][] moves = new double[2][n];
    for (int j = 0; j < n; j++)
      for (int k = 0; k < UNKNOWNS; k++) {
        moves[0][j] += inverse[2][k] * slopes[j][k] / unit;
        moves[1][j] += inverse[5][k] * slopes[j][k] / unit;
      }
    return moves;
  }

  /// Standard error of a centre by the residuals, km/s.
  ///
  /// @param dip 0 for the first, 1 for the second
  public double residualErrorKms(int dip) {
    int at = dip == 0 ? 2 : 5;
    return Math.sqrt(covariance[at][at]) * rms;
  }
}
