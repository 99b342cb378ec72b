package perek.tools.orbit;

import java.util.Arrays;
import java.util.function.Function;

/// Quantities that follow from the parameters of a fit, with errors.
///
/// @param values period, K, e, omega (radians) and time of periastron (days after the epoch) first
/// @param errors of each
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
record Elements(double[] values, double[] errors) {

  private static final double STEP = 1e-4;
  private static final double LOW = 0.158655;

  /// Errors by the curvature of chi² at its least.
  ///
  /// @param scale of all errors, where no jitter explains the scatter
  static Elements of(
      Function<double[], double[]> quantities,
      double[] parameters,
      double[][] covariance,
      double scale) {
    double[] values = quantities.apply(parameters);
    int n = parameters.length;
    double[][] slopes = new double[n][values.length];
    for (int k = 0; k < n; k++) {
      double step = STEP * Math.sqrt(Math.abs(covariance[k][k]));
      if (!(step > 0)) step = 1e-9;
      double[] up = parameters.clone();
      double[] down = parameters.clone();
      up[k] += step;
      down[k] -= step;
      double[] above = quantities.apply(up);
      double[] below = quantities.apply(down);
      for (int i = 0; i < values.length; i++)
        slopes[k][i] = near(above[i] - below[i], i, values[0]) / (2 * step);
    }
    double[] errors = new double[values.length];
    for (int i = 0; i < errors.length; i++) {
      double sum = 0;
      for (int a = 0; a < n; a++)
        for (int b = 0; b < n; b++)
          if (slopes[a][i] != 0 && slopes[b][i] != 0)
            sum += slopes[a][i] * covariance[a][b] * slopes[b][i];
      errors[i] = scale * Math.sqrt(Math.max(0, sum));
    }
    return new Elements(values, errors);
  }

  /// Errors by draws: half of the interval that holds the middle 68.27 % of them.
  static Elements of(
      Function<double[], double[]> quantities, double[] parameters, double[][] drawn) {
    double[] values = quantities.apply(parameters);
    double[][] off = new double[values.length][drawn.length];
    for (int d = 0; d < drawn.length; d++) {
      double[] one = quantities.apply(drawn[d]);
      for (int i = 0; i < values.length; i++) off[i][d] = near(one[i] - values[i], i, values[0]);
    }
    double[] errors = new double[values.length];
    for (int i = 0; i < errors.length; i++) {
      Arrays.sort(off[i]);
      errors[i] = (at(off[i], 1 - LOW) - at(off[i], LOW)) / 2;
    }
    return new Elements(values, errors);
  }

  private static double at(double[] sorted, double part) {
    double place = part * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /// A difference of angles, or of times of periastron, by the shortest way round.
  private static double near(double difference, int element, double period) {
    double turn = element == 3 ? 2 * Math.PI : element == 4 ? period : 0;
    return turn == 0 ? difference : difference - turn * Math.rint(difference / turn);
  }

  /// Of one orbit.
  static double[] elements(Orbit orbit) {
    return new double[] {orbit.period(), orbit.k(), orbit.e(), orbit.omega(), orbit.periastron()};
  }
}
