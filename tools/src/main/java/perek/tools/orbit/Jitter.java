package perek.tools.orbit;

import java.util.Arrays;
import perek.tools.orbit.search.Points;

/// Scatter of each source beyond its errors, m/s.
final class Jitter {

  private static final int STEPS = 60;

  private Jitter() {}

  /// The jitter that makes the residuals of each source as likely as can be, parameters counted.
  ///
  /// @param unknowns parameters of the model that made the residuals
  static double[] of(Points points, double[] residuals, int unknowns) {
    double[] jitter = new double[points.sources()];
    double kept = Math.max(0.2, 1 - (double) unknowns / points.size());
    for (int s = 0; s < jitter.length; s++) jitter[s] = one(points, residuals, s, kept);
    return jitter;
  }

  /// Where the derivative of the likelihood by the variance is 0, by bisection.
  private static double one(Points points, double[] residuals, int source, double kept) {
    double most = 0;
    int count = 0;
    for (int i = 0; i < points.size(); i++)
      if (points.source()[i] == source) {
        most += residuals[i] * residuals[i];
        count++;
      }
    // Two or three points say nothing of their scatter.
    if (count < 4) return 0;
    double low = 0;
    double high = most + 1e-12;
    if (slope(points, residuals, source, kept, 0) <= 0) return 0;
    for (int i = 0; i < STEPS; i++) {
      double middle = i < 20 ? Math.sqrt(Math.max(low, high * 1e-6) * high) : (low + high) / 2;
      if (slope(points, residuals, source, kept, middle) > 0) low = middle;
      else high = middle;
    }
    return Math.sqrt(low);
  }

  private static double slope(
      Points points, double[] residuals, int source, double kept, double square) {
    double sum = 0;
    for (int i = 0; i < points.size(); i++) {
      if (points.source()[i] != source) continue;
      double variance = points.errMs()[i] * points.errMs()[i] + square;
      sum += residuals[i] * residuals[i] / (variance * variance) - kept / variance;
    }
    return sum;
  }

  /// 1 over the variance of each point.
  static double[] weights(Points points, double[] jitter) {
    double[] weights = new double[points.size()];
    Arrays.setAll(
        weights,
        i -> {
          double j = jitter[points.source()[i]];
          return 1 / (points.errMs()[i] * points.errMs()[i] + j * j);
        });
    return weights;
  }
}
