package perek.tools.rv.todcor;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import perek.tools.fit.Fourier;
import perek.tools.rv.ccf.Grid;
import perek.tools.rv.ccf.Shift;
import perek.tools.rv.order.Smooth;
import perek.tools.rv.template.Template;
import perek.tools.spectrum.Order;

/// The correlation of a spectrum with two templates over both their velocities.
///
/// Spectrum and templates are divided by their continua and sampled at equal steps of the
/// logarithm; the mean around each sample is taken off, which leaves the sum of two stars a sum.
/// Then Zucker and Mazeh's equations 2 and A3 hold for each order.
final class Plane {

  private static final double C_KMS = 299_792.458;

  /// Half of the window whose mean is taken off, km/s.
  private static final double BROAD_KMS = 300;

  private static final int LEAST_SAMPLES = 64;

  /// Nearer to 1, two templates at one velocity cannot be told apart.
  private static final double ALIKE = 1 - 1e-6;

  private final double stepKms;
  private final int low;
  private final int count;
  private final double[] gains;
  private final double[] alone;
  private final @Nullable Double ratio;
  private double samples;

  /// @param grid of velocities of both stars against their templates
  /// @param ratio light of the second over that of the first; null to have it found
  Plane(Grid grid, @Nullable Double ratio) {
    this.stepKms = grid.stepKms();
    this.low = (int) Math.round(grid.startKms() / stepKms);
    this.count = grid.count();
    this.gains = new double[count * count];
    this.alone = new double[count];
    this.ratio = ratio;
  }

  /// @param orders divided by their continua
  /// @param factors barycentric over observed wavelength
  Plane with(List<Order> orders, double[] factors, Template first, Template second) {
    for (int i = 0; i < orders.size(); i++) add(orders.get(i), factors[i], first, second);
    return this;
  }

  private void add(Order order, double factor, Template first, Template second) {
    if (!Smooth.possible(order) || order.from().isEmpty()) return;
    double start = order.from().getAsDouble() * factor;
    double end = order.to().orElse(0) * factor;
    Optional<Smooth> one = first.over(start, end);
    Optional<Smooth> two = second.over(start, end);
    if (one.isEmpty() || two.isEmpty()) return;
    Smooth own = Smooth.of(order, factor);
    double from = Math.max(own.from(), Math.max(one.get().from(), two.get().from()));
    double to = Math.min(own.to(), Math.min(one.get().to(), two.get().to()));
    int n = to > from ? (int) (C_KMS * Math.log(to / from) / stepKms) : 0;
    if (n < LEAST_SAMPLES) return;
    add(sampled(own, from, n), sampled(one.get(), from, n), sampled(two.get(), from, n));
  }

  private void add(double[] flux, double[] one, double[] two) {
    int n = flux.length;
    double f = Math.sqrt(square(flux));
    double a = Math.sqrt(square(one));
    double b = Math.sqrt(square(two));
    if (!(f > 0 && a > 0 && b > 0)) return;
    int reach = Math.max(Math.abs(low), Math.abs(low + count));
    Fourier fourier = Fourier.holding(n + 2 * Math.max(reach, count) + 1);
    double[][] moved = fourier.of(flux);
    double[][] held1 = fourier.of(one);
    double[][] held2 = fourier.of(two);
    double[][] both = fourier.correlations(held1, moved, held2, moved);
    double[] between = fourier.correlations(held1, held2, held1, held2)[0];
    Double scaled = ratio == null ? null : Double.valueOf(ratio * b / a);
    for (int i = 0; i < count; i++) {
      double c1 = at(both[0], low + i, fourier) / (f * a);
      alone[i] += gain(c1 > 0 ? c1 * c1 : 0, n);
      for (int j = 0; j < count; j++) {
        double c2 = at(both[1], low + j, fourier) / (f * b);
        double c12 = at(between, i - j, fourier) / (a * b);
        gains[i * count + j] += gain(square(c1, c2, c12, scaled), n);
      }
    }
    samples += n;
  }

  private static double at(double[] products, int lag, Fourier fourier) {
    return products[Math.floorMod(lag, fourier.size())];
  }

  /// What an order adds to the logarithm of the likelihood, times 2.
  private static double gain(double square, int samples) {
    return -samples * Math.log(1 - Math.min(square, 1 - 1e-12));
  }

  /// The square of the correlation with the better combination of both templates that light allows.
  ///
  /// @param scaled ratio of light times that of the templates' scatter; null to have it found
  private static double square(double c1, double c2, double c12, @Nullable Double scaled) {
    if (scaled != null) {
      double r = (c1 + scaled * c2) / Math.sqrt(1 + 2 * scaled * c12 + scaled * scaled);
      return r > 0 ? r * r : 0;
    }
    double least = c1 > 0 ? c1 * c1 : 0;
    double most = c2 > 0 ? Math.max(least, c2 * c2) : least;
    double first = c1 - c12 * c2;
    double second = c2 - c12 * c1;
    // Light is never negative: elsewhere one template alone is the better.
    if (!(first > 0 && second > 0) || c12 > ALIKE) return most;
    return (c1 * c1 - 2 * c1 * c2 * c12 + c2 * c2) / (1 - c12 * c12);
  }

  private static double square(double[] values) {
    double sum = 0;
    for (double value : values) sum += value * value;
    return sum;
  }

  /// On equal steps of the logarithm less the mean around; 0 where there is nothing.
  private double[] sampled(Smooth order, double from, int n) {
    double[] values = new double[n];
    double[] sum = new double[n + 1];
    int[] held = new int[n + 1];
    double[] both = new double[2];
    for (int i = 0; i < n; i++) {
      boolean there = order.at(from * Math.exp(i * stepKms / C_KMS), both);
      values[i] = there ? both[0] : Double.NaN;
      sum[i + 1] = sum[i] + (there ? both[0] : 0);
      held[i + 1] = held[i] + (there ? 1 : 0);
    }
    int half = (int) (BROAD_KMS / stepKms) + 1;
    double[] flat = new double[n];
    for (int i = 0; i < n; i++) {
      int first = Math.max(0, i - half);
      int last = Math.min(n, i + half + 1);
      double mean = (sum[last] - sum[first]) / Math.max(1, held[last] - held[first]);
      flat[i] = Double.isFinite(values[i]) ? values[i] - mean : 0;
    }
    return flat;
  }

  /// The highest place that is no edge.
  ///
  /// @param firstKms velocity of the first star against its template, to the grid
  /// @param secondKms of the second
  /// @param correlation of the best combination, 0 to 1
  /// @param alone of the first template alone, at its own best velocity
  record Peak(double firstKms, double secondKms, double correlation, double alone) {}

  /// @throws IllegalArgumentException where the templates cover nothing, or the highest place lies
  ///   at the edge
  Peak peak(Shift shift) {
    if (samples == 0)
      throw new IllegalArgumentException("no order of the spectrum is covered by both templates");
    int best = 0;
    for (int k = 1; k < gains.length; k++) if (gains[k] > gains[best]) best = k;
    int i = best / count;
    int j = best % count;
    if (i == 0 || j == 0 || i == count - 1 || j == count - 1)
      throw new IllegalArgumentException(
          "the correlation with both templates is highest at the edge of the velocities, at %.0f and %.0f km/s: give --grid around the stars, or templates of their kind"
              .formatted((low + i) * stepKms, (low + j) * stepKms));
    double single = 0;
    for (double each : alone) single = Math.max(single, each);
    return new Peak(
        velocity(i, shift), velocity(j, shift), correlation(gains[best]), correlation(single));
  }

  private double correlation(double gain) {
    return Math.sqrt(1 - Math.exp(-gain / samples));
  }

  private double velocity(int place, Shift shift) {
    double factor = Math.exp((low + place) * stepKms / C_KMS);
    return switch (shift) {
      case DRS -> C_KMS * (factor - 1);
      case RELATIVISTIC -> C_KMS * (factor * factor - 1) / (factor * factor + 1);
    };
  }

  /// Correlations, a row for each velocity of the second star.
  double[][] values() {
    double[][] values = new double[count][count];
    for (int j = 0; j < count; j++)
      for (int i = 0; i < count; i++) values[j][i] = correlation(gains[i * count + j]);
    return values;
  }

  /// Velocities of both axes, km/s.
  double[] velocities(Shift shift) {
    double[] all = new double[count];
    for (int i = 0; i < count; i++) all[i] = velocity(i, shift);
    return all;
  }
}
