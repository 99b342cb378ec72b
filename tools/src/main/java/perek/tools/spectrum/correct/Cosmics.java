package perek.tools.spectrum.correct;

import java.util.Arrays;
import java.util.Optional;
import perek.tools.spectrum.Order;

/// Clips what cosmic rays leave: narrow peaks far above their neighbourhood.
public final class Cosmics {

  private static final double SIGMA_PER_MAD = 1.4826;

  private Cosmics() {}

  /// @param order with NaN where a pixel was clipped
  /// @param clipped how many were
  public record Clipped(Order order, int clipped) {}

  /// Clips pixels that stand above the median of their neighbours by more than so many times the
  /// noise, which is the greater of their own error and the scatter around them. Lines that are
  /// resolved, emission lines included, lift that scatter and stay.
  ///
  /// @param half neighbours on each side, pixels
  /// @param limit in standard deviations; 6 leaves clean spectra alone
  public static Clipped of(Order order, int half, double limit) {
    double[] flux = order.flux();
    double[] clean = flux.clone();
    int count = 0;
    double[] window = new double[2 * half + 1];
    for (int i = 0; i < flux.length; i++) {
      int n = 0;
      for (int j = Math.max(0, i - half); j <= Math.min(flux.length - 1, i + half); j++)
        if (j != i && Double.isFinite(flux[j])) window[n++] = flux[j];
      if (n < half) continue;
      double middle = median(window, n);
      for (int j = 0; j < n; j++) window[j] = Math.abs(window[j] - middle);
      double scatter = SIGMA_PER_MAD * median(window, n);
      int at = i;
      double own = order.variance().map(v -> Math.sqrt(v[at])).filter(Double::isFinite).orElse(0.0);
      double noise = Math.max(scatter, own);
      if (noise > 0 && flux[i] - middle > limit * noise) {
        clean[i] = Double.NaN;
        count++;
      }
    }
    Optional<double[]> variance = order.variance();
    return new Clipped(count == 0 ? order : order.holding(clean, variance), count);
  }

  /// Median of the first `n`, which are sorted by it.
  private static double median(double[] values, int n) {
    Arrays.sort(values, 0, n);
    return n % 2 == 1 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
  }
}
