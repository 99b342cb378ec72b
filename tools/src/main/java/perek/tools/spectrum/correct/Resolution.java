package perek.tools.spectrum.correct;

import java.util.Optional;
import perek.tools.spectrum.Order;

/// Brings an order from one resolving power to a lower one.
public final class Resolution {

  private static final double FWHM_PER_SIGMA = 2 * Math.sqrt(2 * Math.log(2));
  private static final double REACH = 5;

  private Resolution() {}

  /// The order as an instrument of lower resolving power λ/Δλ (FWHM) would show it: folded with a
  /// Gaussian whose width grows with wavelength. Pixels without flux are left out of the sums.
  ///
  /// @throws IllegalArgumentException where the power wanted is not below the one it has
  public static Order lowered(Order order, double from, double to) {
    if (!(to > 0) || !(from > to))
      throw new IllegalArgumentException(
          "the resolving power cannot go from %s to %s: it can only be lowered"
              .formatted(from, to));
    double relative = Math.sqrt(1 / (to * to) - 1 / (from * from)) / FWHM_PER_SIGMA;
    double[] w = order.wavelengths();
    double[] edges = Rebin.edges(w);
    double[] flux = new double[w.length];
    double[] variance = new double[w.length];
    for (int i = 0; i < w.length; i++) fold(order, edges, i, relative * w[i], flux, variance);
    return order.holding(
        flux, order.variance().isPresent() ? Optional.of(variance) : Optional.empty());
  }

  private static void fold(
      Order order, double[] edges, int at, double sigma, double[] flux, double[] variance) {
    double[] w = order.wavelengths();
    double[] given = order.variance().orElse(order.flux());
    double sum = 0;
    double squares = 0;
    double weights = 0;
    int low = at;
    while (low > 0 && w[at] - w[low - 1] < REACH * sigma) low--;
    for (int i = low; i < w.length && w[i] - w[at] < REACH * sigma; i++) {
      double x = (w[i] - w[at]) / sigma;
      double weight = Math.exp(-x * x / 2) * (edges[i + 1] - edges[i]);
      if (!Double.isFinite(order.flux()[i]) || !Double.isFinite(weight)) continue;
      sum += weight * order.flux()[i];
      squares += weight * weight * given[i];
      weights += weight;
    }
    flux[at] = weights > 0 ? sum / weights : Double.NaN;
    variance[at] = weights > 0 ? squares / (weights * weights) : Double.NaN;
  }
}
