package perek.tools.series.line;

import java.util.List;
import org.hipparchus.special.Gamma;
import org.jspecify.annotations.Nullable;

/// Equivalent widths as one number.
///
/// @param constant probability that a constant width scatters so by its errors; null for one
///   spectrum or without errors
record Widths(double mean, double scatter, @Nullable Double constant) {

  static Widths of(List<Point> points) {
    boolean errors = points.stream().allMatch(p -> p.ewErrA() > 0);
    double sum = 0;
    double whole = 0;
    for (Point p : points) {
      double w = errors ? 1 / (p.ewErrA() * p.ewErrA()) : 1;
      sum += w * p.ewA();
      whole += w;
    }
    double mean = sum / whole;
    double plain = points.stream().mapToDouble(Point::ewA).average().orElse(mean);
    double square = 0;
    double chi2 = 0;
    for (Point p : points) {
      square += (p.ewA() - plain) * (p.ewA() - plain);
      chi2 += Math.pow((p.ewA() - mean) / p.ewErrA(), 2);
    }
    int free = points.size() - 1;
    return new Widths(
        mean,
        free == 0 ? 0 : Math.sqrt(square / free),
        free == 0 || !errors ? null : Gamma.regularizedGammaQ(free / 2.0, chi2 / 2));
  }
}
