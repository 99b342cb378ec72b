package perek.tools.rv.order;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.analysis.interpolation.SplineInterpolator;
import org.hipparchus.analysis.polynomials.PolynomialFunction;
import perek.tools.spectrum.Order;

/// An order of a template between its pixels, by a natural cubic spline. Safe for many threads.
public final class Smooth {

  private static final int LEAST = 16;

  private final double[] knots;
  private final int[] places;
  private final double[][] pieces;

  private Smooth(double[] knots, int[] places, double[][] pieces) {
    this.knots = knots;
    this.places = places;
    this.pieces = pieces;
  }

  /// Whether there are enough good pixels.
  public static boolean possible(Order order) {
    return good(order).length >= LEAST;
  }

  /// @param order with at least so many good pixels as [#possible] asks for
  /// @param factor wavelengths are multiplied by it
  public static Smooth of(Order order, double factor) {
    int[] good = good(order);
    double[] x = IntStream.of(good).mapToDouble(i -> order.wavelengths()[i] * factor).toArray();
    double[] y = IntStream.of(good).mapToDouble(i -> order.flux()[i]).toArray();
    PolynomialFunction[] splines = new SplineInterpolator().interpolate(x, y).getPolynomials();
    double[][] pieces =
        Arrays.stream(splines)
            .map(p -> Arrays.copyOf(p.getCoefficients(), 4))
            .toArray(double[][]::new);
    return new Smooth(x, good, pieces);
  }

  /// Pixels with flux whose wavelengths rise.
  private static int[] good(Order order) {
    double[] w = order.wavelengths();
    double[] last = {Double.NEGATIVE_INFINITY};
    return IntStream.range(0, w.length)
        .filter(i -> {
          boolean sound = order.quality().map(q -> q[i] == 0).orElse(true);
          boolean fine = sound && Double.isFinite(order.flux()[i]) && w[i] > last[0];
          if (fine) last[0] = w[i];
          return fine;
        })
        .toArray();
  }

  /// First wavelength, Angstrom.
  public double from() {
    return knots[0];
  }

  /// Last wavelength.
  public double to() {
    return knots[knots.length - 1];
  }

  /// Fills in value and slope.
  ///
  /// @return false beyond the ends and where a pixel is missing on either side
  public boolean at(double wavelength, double[] valueAndSlope) {
    if (!(wavelength >= from() && wavelength < to())) return false;
    int found = Arrays.binarySearch(knots, wavelength);
    int piece = found >= 0 ? found : -found - 2;
    if (places[piece + 1] - places[piece] > 1) return false;
    double[] c = pieces[piece];
    double x = wavelength - knots[piece];
    valueAndSlope[0] = c[0] + x * (c[1] + x * (c[2] + x * c[3]));
    valueAndSlope[1] = c[1] + x * (2 * c[2] + x * 3 * c[3]);
    return true;
  }
}
