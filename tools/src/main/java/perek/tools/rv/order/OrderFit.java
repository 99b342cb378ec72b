package perek.tools.rv.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import perek.tools.fit.Marquardt;
import perek.tools.fit.Solution;
import perek.tools.rv.ccf.Shift;
import perek.tools.spectrum.Order;

/// Meets an order with a template: flux = polynomial x template at shifted wavelengths, by least
/// squares in the velocity and the coefficients, so that blaze and colour do not matter.
public final class OrderFit {

  private static final int TERMS = 6;
  private static final int LEAST_PIXELS = 100;
  private static final double CLIP = 5;
  private static final int PASSES = 3;
  private static final double STEP_KMS = .01;

  private final Smooth template;
  private final Shift shift;
  private final int index;
  private final double[] wavelengths;
  private final double[] flux;
  private final double[] weights;
  private final boolean known;

  private OrderFit(Order order, double factor, Smooth template, Shift shift, int[] good) {
    this.template = template;
    this.shift = shift;
    this.index = order.index();
    this.wavelengths =
        IntStream.of(good).mapToDouble(i -> order.wavelengths()[i] * factor).toArray();
    this.flux = IntStream.of(good).mapToDouble(i -> order.flux()[i]).toArray();
    double[] variance = order.variance().orElseGet(() -> new double[order.size()]);
    this.known = IntStream.of(good).allMatch(i -> variance[i] > 0);
    this.weights = IntStream.of(good).mapToDouble(i -> known ? 1 / variance[i] : 1).toArray();
  }

  /// @param order of the spectrum, with variances where they are known
  /// @param factor barycentric over observed wavelength
  /// @param startKms velocity to start from
  /// @return nothing where fewer than 100 pixels can be met
  public static Optional<OrderVelocity> of(
      Order order, double factor, Smooth template, Shift shift, double startKms) {
    int[] good = good(order, factor, template, shift.factor(startKms));
    if (good.length < LEAST_PIXELS) return Optional.empty();
    return new OrderFit(order, factor, template, shift, good).fitted(startKms);
  }

  /// Those that the template holds, some pixels from its ends and gaps.
  private static int[] good(Order order, double factor, Smooth template, double stretch) {
    double[] unused = new double[2];
    double[] w = order.wavelengths();
    return IntStream.range(0, w.length)
        .filter(i -> Double.isFinite(order.flux()[i]) && w[i] > 0)
        .filter(i -> order.quality().map(q -> q[i] == 0).orElse(true))
        .filter(i -> order.variance().map(v -> Double.isFinite(v[i])).orElse(true))
        .filter(i -> {
          double at = w[i] * factor / stretch;
          return template.at(at * (1 - 2e-5), unused)
              && template.at(at, unused)
              && template.at(at * (1 + 2e-5), unused);
        })
        .toArray();
  }

  private Optional<OrderVelocity> fitted(double startKms) {
    double[] start = start(startKms);
    int clipped = 0;
    Solution solution = Marquardt.fit(this::model, start, flux, weights);
    for (int pass = 0; pass < PASSES; pass++) {
      int more = clip(solution);
      if (more == 0) break;
      clipped += more;
      solution = Marquardt.fit(this::model, solution.parameters(), flux, weights);
    }
    int pixels = flux.length - clipped;
    double reduced = solution.chi2() / (pixels - TERMS - 1);
    double scale = known ? Math.max(1, reduced) : reduced;
    double error = solution.error(0) * Math.sqrt(scale);
    if (!solution.converged() || !(error > 0)) return Optional.empty();
    return Optional.of(
        new OrderVelocity(
            index,
            solution.parameters()[0],
            error,
            pixels,
            clipped,
            known ? reduced : Double.NaN,
            true));
  }

  /// A constant that brings the template to the flux.
  private double[] start(double startKms) {
    double[] both = new double[2];
    double product = 0;
    double square = 0;
    for (int i = 0; i < flux.length; i++) {
      if (!template.at(wavelengths[i] / shift.factor(startKms), both)) continue;
      product += weights[i] * flux[i] * both[0];
      square += weights[i] * both[0] * both[0];
    }
    double[] start = new double[TERMS + 1];
    start[0] = startKms;
    start[1] = square > 0 ? product / square : 1;
    return start;
  }

  private int clip(Solution solution) {
    double[] values = new double[flux.length];
    double[][] slopes = new double[flux.length][TERMS + 1];
    model(solution.parameters(), values, slopes);
    double limit = CLIP * CLIP * Math.max(known ? 1 : 0, solution.chi2() / flux.length);
    int count = 0;
    for (int i = 0; i < flux.length; i++) {
      double apart = flux[i] - values[i];
      if (weights[i] > 0 && apart * apart * weights[i] > limit) {
        weights[i] = 0;
        count++;
      }
    }
    return count;
  }

  private void model(double[] p, double[] values, double[][] slopes) {
    double stretch = shift.factor(p[0]);
    double rise =
        (shift.factor(p[0] + STEP_KMS) - shift.factor(p[0] - STEP_KMS)) / (2 * STEP_KMS * stretch);
    double[] both = new double[2];
    double first = wavelengths[0];
    double span = wavelengths[wavelengths.length - 1] - first;
    for (int i = 0; i < values.length; i++) {
      double at = wavelengths[i] / stretch;
      boolean held = template.at(at, both);
      double x = 2 * (wavelengths[i] - first) / span - 1;
      double polynomial = 0;
      double power = 1;
      for (int k = 1; k <= TERMS; k++) {
        polynomial += p[k] * power;
        slopes[i][k] = held ? power * both[0] : 0;
        power *= x;
      }
      values[i] = held ? polynomial * both[0] : 0;
      slopes[i][0] = held ? -polynomial * both[1] * at * rise : 0;
    }
  }

  /// Weighted mean of orders, those left out that stand five errors and scatters off.
  ///
  /// @return all, those left out marked
  public static List<OrderVelocity> sifted(List<OrderVelocity> all) {
    double[] sorted = all.stream().mapToDouble(OrderVelocity::rvKms).sorted().toArray();
    double middle = sorted[sorted.length / 2];
    double[] apart =
        all.stream()
            .mapToDouble(o -> Math.abs(o.rvKms() - middle) / o.rvErrKms())
            .sorted()
            .toArray();
    double scatter = Math.max(1, 1.4826 * apart[apart.length / 2]);
    List<OrderVelocity> sifted = new ArrayList<>();
    for (OrderVelocity o : all)
      sifted.add(Math.abs(o.rvKms() - middle) > CLIP * scatter * o.rvErrKms() ? o.leftOut() : o);
    return sifted;
  }
}
