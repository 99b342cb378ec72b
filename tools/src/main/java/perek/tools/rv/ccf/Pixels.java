package perek.tools.rv.ccf;

import perek.tools.spectrum.Order;

/// The running sum of an order's flux and variance over wavelength, so that what lies between any
/// two wavelengths is one difference: within a pixel both run straight.
///
/// @param index of the order
/// @param edges of the pixels at rest with the barycentre, Angstrom, rising; one more than pixels
/// @param sums for each pixel four numbers: height and slope of the sum of flux, then of variance
/// @param bad how many pixels up to each edge must not be used
/// @param factor barycentric over observed wavelength
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
public record Pixels(int index, double[] edges, double[] sums, int[] bad, double factor) {

  /// @param factor barycentric over observed wavelength
  /// @throws IllegalArgumentException where wavelengths turn back
  public static Pixels of(Order order, double factor) {
    int n = order.size();
    boolean falling = n > 1 && order.wavelengths()[0] > order.wavelengths()[n - 1];
    double[] edges = edges(order, factor, falling);
    double[] flux = order.flux();
    double[] variance = order.variance().orElse(null);
    int[] quality = order.quality().orElse(null);
    double[] sums = new double[4 * n];
    int[] bad = new int[n + 1];
    double sum = 0;
    double noise = 0;
    for (int k = 0; k < n; k++) {
      int p = falling ? n - 1 - k : k;
      double counts = flux[p];
      double square = variance == null ? Math.max(counts, 0) : variance[p];
      boolean useless = !Double.isFinite(counts) || !Double.isFinite(square);
      bad[k + 1] = bad[k] + (useless || (quality != null && quality[p] != 0) ? 1 : 0);
      double width = edges[k + 1] - edges[k];
      double slope = useless ? 0 : counts / width;
      double rise = useless ? 0 : square / width;
      sums[4 * k] = sum - slope * edges[k];
      sums[4 * k + 1] = slope;
      sums[4 * k + 2] = noise - rise * edges[k];
      sums[4 * k + 3] = rise;
      sum += slope * width;
      noise += rise * width;
    }
    return new Pixels(order.index(), edges, sums, bad, factor);
  }

  /// Halfway between pixels.
  private static double[] edges(Order order, double factor, boolean falling) {
    int n = order.size();
    double[] w = order.wavelengths();
    double[] edges = new double[n + 1];
    for (int k = 1; k < n; k++) {
      int p = falling ? n - 1 - k : k;
      edges[k] = 0.5 * factor * (w[p] + w[falling ? p + 1 : p - 1]);
    }
    double first = w[falling ? n - 1 : 0] * factor;
    double last = w[falling ? 0 : n - 1] * factor;
    edges[0] = 2 * first - edges[1];
    edges[n] = 2 * last - edges[n - 1];
    for (int k = 0; k < n; k++)
      if (!(edges[k + 1] > edges[k]))
        throw new IllegalArgumentException(
            "wavelengths of order %d do not rise at pixel %d (%s): the order cannot be used"
                .formatted(order.index(), falling ? n - 1 - k : k, w[falling ? n - 1 - k : k]));
    return edges;
  }

  /// The pixel that holds a wavelength, which must lie within the edges.
  int holding(double wavelength) {
    int at = java.util.Arrays.binarySearch(edges, wavelength);
    int pixel = at >= 0 ? at : -at - 2;
    return Math.clamp(pixel, 0, edges.length - 2);
  }

  int count() {
    return edges.length - 1;
  }

  double from() {
    return edges[0];
  }

  double to() {
    return edges[edges.length - 1];
  }
}
