package perek.tools.spectrum.correct;

import java.util.Optional;
import perek.tools.spectrum.Order;

/// Puts an order on other wavelengths so that flux times width is kept.
public final class Rebin {

  private Rebin() {}

  /// What a flux value means.
  public enum Flux {
    /// Per unit of wavelength: values are averaged.
    DENSITY,
    /// Per pixel: values are summed.
    COUNTS
  }

  /// The order on a grid; pixels that reach beyond its ends are NaN, as are those that touch a
  /// pixel without flux. Errors of neighbours become correlated, which the variances do not tell.
  ///
  /// @param grid centres of the new pixels, Angstrom, rising
  public static Order to(Order order, double[] grid, Flux meaning) {
    double[] from = edges(order.wavelengths());
    double[] to = edges(grid);
    double[] flux = new double[grid.length];
    double[] variance = new double[grid.length];
    boolean known = order.variance().isPresent();
    double[] given = order.variance().orElse(order.flux());
    int start = 0;
    for (int j = 0; j < grid.length; j++) {
      while (start < order.size() - 1 && from[start + 1] <= to[j]) start++;
      boolean inside = to[j] >= from[0] && to[j + 1] <= from[order.size()];
      double sum = 0;
      double squares = 0;
      for (int i = start; inside && i < order.size() && from[i] < to[j + 1]; i++) {
        double overlap = Math.min(from[i + 1], to[j + 1]) - Math.max(from[i], to[j]);
        double width = meaning == Flux.DENSITY ? to[j + 1] - to[j] : from[i + 1] - from[i];
        double weight = Math.max(0, overlap) / width;
        sum += weight * order.flux()[i];
        squares += weight * weight * given[i];
      }
      flux[j] = inside ? sum : Double.NaN;
      variance[j] = inside ? squares : Double.NaN;
    }
    Order made = Order.of(order.index(), grid, flux);
    return known ? made.variance(variance) : made;
  }

  /// Edges between pixels, half-way, and as far beyond the first and last.
  static double[] edges(double[] centres) {
    int n = centres.length;
    if (n < 2) throw new IllegalArgumentException("a grid of " + n + " pixels has no width");
    double[] edges = new double[n + 1];
    for (int i = 1; i < n; i++) edges[i] = (centres[i - 1] + centres[i]) / 2;
    edges[0] = centres[0] - (edges[1] - centres[0]);
    edges[n] = centres[n - 1] + (centres[n - 1] - edges[n - 1]);
    return edges;
  }

  /// Wavelengths from one to another in equal steps of velocity.
  ///
  /// @param stepKms of a pixel
  public static double[] logarithmic(double from, double to, double stepKms) {
    double ratio = Math.log1p(Doppler.redshift(stepKms));
    int count = (int) Math.floor(Math.log(to / from) / ratio) + 1;
    double[] grid = new double[count];
    for (int i = 0; i < count; i++) grid[i] = from * Math.exp(i * ratio);
    return grid;
  }

  /// Those pixels of an order that have a wavelength.
  public static Order measured(Order order) {
    double[] w = order.wavelengths();
    int[] good =
        java.util.stream.IntStream.range(0, w.length).filter(i -> Double.isFinite(w[i])).toArray();
    if (good.length == w.length) return order;
    Order kept = Order.of(order.index(), picked(w, good), picked(order.flux(), good));
    Optional<double[]> variance = order.variance().map(v -> picked(v, good));
    return variance.map(kept::variance).orElse(kept);
  }

  private static double[] picked(double[] values, int[] places) {
    double[] some = new double[places.length];
    for (int i = 0; i < some.length; i++) some[i] = values[places[i]];
    return some;
  }
}
