package perek.tools.rv.todcor;

import java.util.Optional;
import java.util.stream.IntStream;
import perek.tools.fit.Normal;
import perek.tools.rv.ccf.Shift;
import perek.tools.rv.order.Smooth;
import perek.tools.spectrum.Order;

/// An order as polynomial x ((1 - l) first + l second), both templates at velocities of their own.
/// The polynomial is solved for each time, and taken out of the equations for the three numbers
/// that all orders share (variable projection; Golub and Pereyra 1973).
final class BlendOrder {

  /// Velocities of both stars and the part of the second in the light.
  static final int SHARED = 3;

  private static final int TERMS = 6;
  private static final int LEAST_PIXELS = 100;
  private static final double STEP_KMS = .01;
  private static final double MARGIN = 4e-5;

  private final Smooth first;
  private final Smooth second;
  private final Shift shift;
  private final double[] w;
  private final double[] flux;
  private final double[] weights;

  /// What an order says of the shared numbers.
  ///
  /// @param chi2 at the place asked for
  /// @param pixels that count
  /// @param normal of the shared numbers, the polynomial taken out
  /// @param side likewise
  @SuppressWarnings("ArrayRecordComponent") // Numbers that nobody compares.
  record Equations(double chi2, int pixels, double[][] normal, double[] side) {}

  private BlendOrder(
      Smooth first, Smooth second, Shift shift, double[] w, double[] flux, double[] weights) {
    this.first = first;
    this.second = second;
    this.shift = shift;
    this.w = w;
    this.flux = flux;
    this.weights = weights;
  }

  /// @param order with variances where they are known
  /// @param factor barycentric over observed wavelength
  /// @param known whether variances are
  /// @return nothing where both templates share fewer than 100 good pixels with it
  static Optional<BlendOrder> of(
      Order order,
      double factor,
      Smooth first,
      Smooth second,
      Shift shift,
      double firstKms,
      double secondKms,
      boolean known) {
    double[] w = order.wavelengths();
    double[] variance = order.variance().orElseGet(() -> new double[w.length]);
    int[] good =
        IntStream.range(0, w.length)
            .filter(i -> w[i] > 0 && Double.isFinite(order.flux()[i]))
            .filter(i -> order.quality().map(q -> q[i] == 0).orElse(true))
            .filter(i -> !known || (variance[i] > 0 && Double.isFinite(variance[i])))
            .filter(i -> held(first, w[i] * factor / shift.factor(firstKms)))
            .filter(i -> held(second, w[i] * factor / shift.factor(secondKms)))
            .toArray();
    if (good.length < LEAST_PIXELS) return Optional.empty();
    return Optional.of(
        new BlendOrder(
            first,
            second,
            shift,
            IntStream.of(good).mapToDouble(i -> w[i] * factor).toArray(),
            IntStream.of(good).mapToDouble(i -> order.flux()[i]).toArray(),
            IntStream.of(good).mapToDouble(i -> known ? 1 / variance[i] : 1).toArray()));
  }

  private static boolean held(Smooth template, double at) {
    double[] unused = new double[2];
    return template.at(at * (1 - MARGIN), unused)
        && template.at(at, unused)
        && template.at(at * (1 + MARGIN), unused);
  }

  /// The polynomial that fits best, and what the rest then says of the shared numbers.
  Equations at(double[] p) {
    int n = w.length;
    double[][] terms = new double[n][];
    double[][] slopes = new double[n][SHARED];
    double[] coefficients = polynomial(p, terms, slopes);
    double[][] a = new double[TERMS][TERMS];
    double[][] b = new double[TERMS][SHARED];
    double[][] normal = new double[SHARED][SHARED];
    double[] side = new double[SHARED];
    double chi2 = 0;
    int pixels = 0;
    for (int i = 0; i < n; i++) {
      if (weights[i] == 0) continue;
      double level = level(coefficients, i);
      double apart = flux[i] - level * terms[i][0];
      chi2 += weights[i] * apart * apart;
      pixels++;
      for (int k = 0; k < SHARED; k++) {
        double slope = weights[i] * level * slopes[i][k];
        side[k] += slope * apart;
        for (int m = 0; m < SHARED; m++) normal[k][m] += slope * level * slopes[i][m];
        for (int t = 0; t < TERMS; t++) b[t][k] += slope * terms[i][t];
      }
      for (int t = 0; t < TERMS; t++)
        for (int u = 0; u < TERMS; u++) a[t][u] += weights[i] * terms[i][t] * terms[i][u];
    }
    project(a, b, normal);
    return new Equations(chi2, pixels, normal, side);
  }

  /// Takes out of the normal matrix what the polynomial can do as well.
  private static void project(double[][] a, double[][] b, double[][] normal) {
    double[][] inverse = Normal.inverse(a);
    for (int k = 0; k < SHARED; k++)
      for (int m = 0; m < SHARED; m++)
        for (int t = 0; t < TERMS; t++)
          for (int u = 0; u < TERMS; u++) normal[k][m] -= b[t][k] * inverse[t][u] * b[u][m];
  }

  private double[] polynomial(double[] p, double[][] terms, double[][] slopes) {
    double[][] normal = new double[TERMS][TERMS];
    double[] side = new double[TERMS];
    for (int i = 0; i < w.length; i++) {
      terms[i] = new double[TERMS];
      double value = star(p, i, slopes[i]);
      double power = value;
      for (int t = 0; t < TERMS; t++) {
        terms[i][t] = power;
        power *= x(i);
      }
      for (int t = 0; t < TERMS; t++) {
        side[t] += weights[i] * terms[i][t] * flux[i];
        for (int u = 0; u < TERMS; u++) normal[t][u] += weights[i] * terms[i][t] * terms[i][u];
      }
    }
    Normal.solve(normal, side);
    return side;
  }

  private double x(int i) {
    return 2 * (w[i] - w[0]) / (w[w.length - 1] - w[0]) - 1;
  }

  private double level(double[] coefficients, int i) {
    double sum = 0;
    for (int t = TERMS - 1; t >= 0; t--) sum = sum * x(i) + coefficients[t];
    return sum;
  }

  /// Both stars' light, and its slopes in the shared numbers.
  private double star(double[] p, int i, double[] slopes) {
    double[] both = new double[2];
    double at1 = w[i] / shift.factor(p[0]);
    double one = first.at(at1, both) ? both[0] : 1;
    double rise1 = -both[1] * at1 * rise(p[0]);
    double at2 = w[i] / shift.factor(p[1]);
    double two = second.at(at2, both) ? both[0] : 1;
    double rise2 = -both[1] * at2 * rise(p[1]);
    slopes[0] = (1 - p[2]) * rise1;
    slopes[1] = p[2] * rise2;
    slopes[2] = two - one;
    return (1 - p[2]) * one + p[2] * two;
  }

  private double rise(double kms) {
    return (shift.factor(kms + STEP_KMS) - shift.factor(kms - STEP_KMS))
        / (2 * STEP_KMS * shift.factor(kms));
  }

  /// Leaves pixels out that stand so many errors off.
  ///
  /// @param scale by which errors are larger than the weights say
  /// @return how many
  int clip(double[] p, double limit, double scale) {
    double[][] terms = new double[w.length][];
    double[] coefficients = polynomial(p, terms, new double[w.length][SHARED]);
    int clipped = 0;
    for (int i = 0; i < w.length; i++) {
      double apart = flux[i] - level(coefficients, i) * terms[i][0];
      if (weights[i] > 0 && apart * apart * weights[i] > limit * limit * scale * scale) {
        weights[i] = 0;
        clipped++;
      }
    }
    return clipped;
  }
}
