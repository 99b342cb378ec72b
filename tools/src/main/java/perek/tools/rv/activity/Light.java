package perek.tools.rv.activity;

import java.util.Optional;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;

/// The mean flux of a spectrum in a band.
///
/// @param mean in the unit of the spectrum, the blaze divided out where it is known
/// @param error standard error; NaN where the spectrum says none
record Light(double mean, double error) {

  /// Of the order in which the band stands farthest from the ends.
  ///
  /// @param shift observed over rest wavelength
  static Optional<Light> of(Spectrum spectrum, Band band, double shift) {
    Optional<Light> best = Optional.empty();
    double height = Double.NEGATIVE_INFINITY;
    for (Order order : spectrum.orders()) {
      double low = order.from().orElse(Double.NaN) / shift;
      double high = order.to().orElse(Double.NaN) / shift;
      if (!(low < band.from() && high > band.to())) continue;
      Optional<Light> light = of(order, band, shift);
      double raw = edge(order, band, shift);
      if (light.isPresent() && raw > height) {
        height = raw;
        best = light;
      }
    }
    return best;
  }

  /// How far from its nearer end a band stands in an order.
  private static double edge(Order order, Band band, double shift) {
    double low = order.from().orElse(Double.NaN) / shift;
    double high = order.to().orElse(Double.NaN) / shift;
    return Math.min(band.from() - low, high - band.to());
  }

  private static Optional<Light> of(Order order, Band band, double shift) {
    double[] w = order.wavelengths();
    double sum = 0;
    double noise = 0;
    double whole = 0;
    for (int i = 1; i + 1 < w.length; i++) {
      double a = (w[i - 1] + w[i]) / 2 / shift;
      double b = (w[i] + w[i + 1]) / 2 / shift;
      double share = band.share(Math.min(a, b), Math.max(a, b)) * Math.abs(b - a);
      if (share == 0) continue;
      int at = i;
      double blaze = order.blaze().map(z -> z[at]).orElse(1.0);
      double flux = order.flux()[i] / blaze;
      // A band with a hole in it would be another band.
      if (!Double.isFinite(flux)) return Optional.empty();
      double variance = order.variance().map(v -> v[at]).orElse(Double.NaN) / (blaze * blaze);
      sum += share * flux;
      noise += share * share * variance;
      whole += share;
    }
    if (!(whole > 0)) return Optional.empty();
    return Optional.of(new Light(sum / whole, Math.sqrt(noise) / whole));
  }
}
