package perek.tools.spectrum.line;

import java.util.Arrays;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.correct.Range;

/// The pixels of a stretch of wavelengths around a line. Arrays are not to be altered.
public final class Stretch {

  private static final int FEWEST = 5;

  private final double[] x;
  private final double[] y;
  private final double[] sigma;
  private final boolean errorsKnown;

  private Stretch(double[] x, double[] y, double[] sigma, boolean errorsKnown) {
    this.x = x;
    this.y = y;
    this.sigma = sigma;
    this.errorsKnown = errorsKnown;
  }

  /// Pixels with flux within a range, of the order that covers most of it.
  ///
  /// @throws IllegalArgumentException where fewer than 5 are there
  public static Stretch of(Spectrum spectrum, Range range) {
    Stretch best = null;
    for (Order order : spectrum.orders()) {
      Stretch found = of(order, range);
      if (best == null || found.size() > best.size()) best = found;
    }
    if (best == null || best.size() < FEWEST)
      throw new IllegalArgumentException(
          "%d pixels with flux lie between %s and %s Angstrom: %d are needed; the spectrum goes from %.2f to %.2f"
              .formatted(
                  best == null ? 0 : best.size(),
                  range.from(),
                  range.to(),
                  FEWEST,
                  spectrum.from().orElse(Double.NaN),
                  spectrum.to().orElse(Double.NaN)));
    return best;
  }

  /// Pixels with flux of an order within a range, perhaps none.
  static Stretch of(Order order, Range range) {
    double[] w = order.wavelengths();
    double[] variance = order.variance().orElse(new double[0]);
    boolean known = variance.length > 0;
    double[] x = new double[w.length];
    double[] y = new double[w.length];
    double[] sigma = new double[w.length];
    int n = 0;
    for (int i = 0; i < w.length; i++) {
      if (!range.holds(w[i]) || !Double.isFinite(order.flux()[i])) continue;
      if (known && !(variance[i] > 0 && Double.isFinite(variance[i]))) continue;
      x[n] = w[i];
      y[n] = order.flux()[i];
      sigma[n++] = known ? Math.sqrt(variance[i]) : 1;
    }
    return new Stretch(Arrays.copyOf(x, n), Arrays.copyOf(y, n), Arrays.copyOf(sigma, n), known);
  }

  /// The same with flux and errors divided by a straight line through two points.
  Stretch over(double x0, double y0, double x1, double y1) {
    double[] divided = new double[x.length];
    double[] errors = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double level = y0 + (x[i] - x0) / (x1 - x0) * (y1 - y0);
      divided[i] = y[i] / level;
      errors[i] = sigma[i] / Math.abs(level);
    }
    return new Stretch(x, divided, errors, errorsKnown);
  }

  /// The part within a range.
  Stretch within(Range range) {
    int from = 0;
    while (from < x.length && x[from] < range.from()) from++;
    int to = x.length;
    while (to > from && x[to - 1] > range.to()) to--;
    return new Stretch(
        Arrays.copyOfRange(x, from, to),
        Arrays.copyOfRange(y, from, to),
        Arrays.copyOfRange(sigma, from, to),
        errorsKnown);
  }

  /// Wavelengths, Angstrom.
  public double[] x() {
    return x;
  }

  public double[] y() {
    return y;
  }

  /// Standard errors of the flux, or 1 where none are known.
  public double[] sigma() {
    return sigma;
  }

  public boolean errorsKnown() {
    return errorsKnown;
  }

  public int size() {
    return x.length;
  }

  /// Width of a pixel, half the distance of its neighbours, Angstrom.
  double width(int i) {
    int last = x.length - 1;
    if (i == 0) return x[1] - x[0];
    return i == last ? x[last] - x[last - 1] : (x[i + 1] - x[i - 1]) / 2;
  }
}
