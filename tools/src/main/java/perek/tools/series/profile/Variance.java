package perek.tools.series.profile;

import java.util.Arrays;
import org.hipparchus.special.Gamma;

/// The temporal variance spectrum of Fullerton, Gies and Bolton 1996, equation 4 with the weights
/// of their section 3: the variance of each pixel in units of what its noise is worth, which is
/// that of the continuum times the root of the flux; here also what the common grid made of it.
///
/// @param values of each pixel; NaN with fewer than 3 profiles
/// @param limit that noise alone exceeds in 1 of 100 pixels
/// @param noise root of what photon noise is worth in the mean profile
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
public record Variance(double[] values, double[] limit, double noise, int[] profiles) {

  /// Part of the pixels that noise alone may bring over the limit.
  public static final double LEVEL = .01;

  private static final int FEWEST = 3;

  /// @throws IllegalArgumentException where fewer than 3 profiles are there, or one has no noise
  public static Variance of(Profiles p) {
    if (p.size() < FEWEST)
      throw new IllegalArgumentException(
          "%d profiles have no variance in time: %d are needed".formatted(p.size(), FEWEST));
    if (!Arrays.stream(p.noise()).allMatch(s -> s > 0))
      throw new IllegalArgumentException(
          "the continuum of a spectrum has no scatter, so that its noise is not known");
    double inverse = Arrays.stream(p.noise()).map(s -> 1 / (s * s)).average().orElseThrow();
    double noise2 = 1 / inverse;
    double[] mean = p.mean();
    double[] values = new double[mean.length];
    double[] limit = new double[mean.length];
    int[] counts = new int[mean.length];
    for (int j = 0; j < mean.length; j++) {
      double sum = 0;
      int n = 0;
      for (int i = 0; i < p.size(); i++) {
        double s = p.flux()[i][j];
        if (!Double.isFinite(s)) continue;
        sum += (s - mean[j]) * (s - mean[j]) / p.variance()[i][j];
        n++;
      }
      counts[j] = n;
      values[j] = n < FEWEST ? Double.NaN : noise2 * sum / (n - 1);
      limit[j] = n < FEWEST ? Double.NaN : noise2 * quantile(n - 1, LEVEL) / (n - 1);
    }
    return new Variance(values, limit, Math.sqrt(noise2), counts);
  }

  /// Probability that noise alone varies a pixel so much.
  double probability(int pixel) {
    int free = profiles[pixel] - 1;
    double chi2 = values[pixel] * free / (noise * noise);
    return Gamma.regularizedGammaQ(free / 2.0, chi2 / 2);
  }

  /// Probability that noise alone brings any of the pixels within so high (Šidák's bound over all
  /// of them).
  ///
  /// @param from first pixel
  /// @param to beyond the last
  public double falseAlarm(int from, int to) {
    double least = 1;
    int count = 0;
    for (int j = from; j < to; j++)
      if (Double.isFinite(values[j])) {
        least = Math.min(least, probability(j));
        count++;
      }
    return -Math.expm1(count * Math.log1p(-Math.min(least, 1 - 1e-16)));
  }

  /// The chi² of so many degrees of freedom that is exceeded with a probability.
  private static double quantile(int free, double probability) {
    double low = 0;
    double high = 10 * free + 100;
    for (int i = 0; i < 80; i++) {
      double middle = (low + high) / 2;
      if (Gamma.regularizedGammaQ(free / 2.0, middle / 2) > probability) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  }
}
