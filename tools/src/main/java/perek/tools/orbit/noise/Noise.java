package perek.tools.orbit.noise;

import java.util.Arrays;
import perek.tools.fit.Marquardt;
import perek.tools.fit.Model;
import perek.tools.fit.Solution;
import perek.tools.orbit.search.Points;

/// The scatter of velocities: their errors, a jitter of each, and one that all of a source in one
/// night share. The covariance of a night is diagonal but for one number, so that its root is known
/// in closed form (Sherman and Morrison 1950). Immutable, as long as nobody alters the arrays.
///
/// @param points the velocities
/// @param nights where each night begins, and at last how many points there are
/// @param whiteMs jitter of each source, m/s
/// @param nightMs jitter that a source has all through a night, m/s
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
public record Noise(Points points, int[] nights, double[] whiteMs, double[] nightMs) {

  /// Days from the first velocity of a night to its last.
  private static final double NIGHT = 0.5;

  /// The same jitter for all.
  public static Noise of(Points points, double jitterMs) {
    double[] white = new double[points.sources()];
    Arrays.fill(white, jitterMs);
    return new Noise(points, nights(points), white, new double[points.sources()]);
  }

  private static int[] nights(Points points) {
    int[] starts = new int[points.size() + 1];
    int count = 0;
    for (int i = 0; i < points.size(); i++) {
      boolean same =
          count > 0
              && points.source()[i] == points.source()[starts[count - 1]]
              && points.time()[i] - points.time()[starts[count - 1]] < NIGHT;
      if (!same) starts[count++] = i;
    }
    starts[count] = points.size();
    return Arrays.copyOf(starts, count + 1);
  }

  /// The same jitter for other points of the same sources.
  public Noise over(Points others) {
    return new Noise(others, nights(others), whiteMs, nightMs);
  }

  public Noise with(double[] white, double[] night) {
    return new Noise(points, nights, white, night);
  }

  /// Variance of a velocity without what its night shares, (m/s)².
  double variance(int point) {
    double white = whiteMs[points.source()[point]];
    return points.errMs()[point] * points.errMs()[point] + white * white;
  }

  /// Numbers of variance 1, independent of each other, from velocities that scatter like this; in
  /// place.
  public void whiten(double[] velocities) {
    for (int n = 0; n + 1 < nights.length; n++) {
      double sum = 0;
      double whole = 0;
      for (int i = nights[n]; i < nights[n + 1]; i++) {
        double variance = variance(i);
        sum += velocities[i] / variance;
        whole += 1 / variance;
      }
      double shared = nightMs[points.source()[nights[n]]];
      double part = (1 - 1 / Math.sqrt(1 + shared * shared * whole)) / whole * sum;
      for (int i = nights[n]; i < nights[n + 1]; i++)
        velocities[i] = (velocities[i] - part) / Math.sqrt(variance(i));
    }
  }

  /// The reverse of [#whiten], in place.
  public void colour(double[] numbers) {
    for (int n = 0; n + 1 < nights.length; n++) {
      double sum = 0;
      double whole = 0;
      for (int i = nights[n]; i < nights[n + 1]; i++) {
        sum += numbers[i] / Math.sqrt(variance(i));
        whole += 1 / variance(i);
      }
      double shared = nightMs[points.source()[nights[n]]];
      double part = (Math.sqrt(1 + shared * shared * whole) - 1) / whole * sum;
      for (int i = nights[n]; i < nights[n + 1]; i++)
        numbers[i] = numbers[i] * Math.sqrt(variance(i)) + part;
    }
  }

  /// The best parameters of a model for velocities that scatter like this.
  public Solution fit(Model model, double[] start, double[] velocities) {
    double[] y = velocities.clone();
    whiten(y);
    double[] ones = new double[y.length];
    Arrays.fill(ones, 1);
    double[] column = new double[y.length];
    Model whitened =
        (parameters, values, slopes) -> {
          model.at(parameters, values, slopes);
          whiten(values);
          for (int k = 0; k < parameters.length; k++) {
            for (int i = 0; i < column.length; i++) column[i] = slopes[i][k];
            whiten(column);
            for (int i = 0; i < column.length; i++) slopes[i][k] = column[i];
          }
        };
    return Marquardt.fit(whitened, start, y, ones);
  }

  /// Logarithm of the likelihood of residuals, a constant left out.
  public double logLikelihood(double[] residuals) {
    double[] white = residuals.clone();
    whiten(white);
    double sum = 0;
    for (double each : white) sum += each * each;
    return -(sum + logDeterminant()) / 2;
  }

  private double logDeterminant() {
    double sum = 0;
    for (int n = 0; n + 1 < nights.length; n++) {
      double whole = 0;
      for (int i = nights[n]; i < nights[n + 1]; i++) {
        sum += Math.log(variance(i));
        whole += 1 / variance(i);
      }
      double shared = nightMs[points.source()[nights[n]]];
      sum += Math.log1p(shared * shared * whole);
    }
    return sum;
  }
}
