package perek.tools.redshift.sample;

import java.util.Arrays;

/// The noise of a spectrum whose file tells none, from the scatter of neighbouring pixels.
final class Noise {

  private static final int WINDOW = 150;

  /// Median absolute deviation to standard deviation of a Gaussian.
  private static final double MAD = 1.4826;

  /// y1 - (y0 + y2) / 2 has 1.5 times the variance of a pixel.
  private static final double PREDICTION = Math.sqrt(1.5);

  private Noise() {}

  /// Variance of each pixel: the scatter of pixels against the mean of their neighbours, in a
  /// window of 301. Lines narrower than two pixels count as noise; pixels that are correlated make
  /// it too small.
  static double[] variance(double[] flux) {
    double[] off = new double[flux.length];
    Arrays.fill(off, Double.NaN);
    for (int i = 1; i < flux.length - 1; i++)
      off[i] = Math.abs(flux[i] - (flux[i - 1] + flux[i + 1]) / 2) / PREDICTION;
    double[] variance = new double[flux.length];
    for (int i = 0; i < flux.length; i += WINDOW) {
      int from = Math.max(0, i - WINDOW / 2);
      int to = Math.min(flux.length, i + WINDOW + WINDOW / 2);
      double[] near = Arrays.stream(off, from, to).filter(Double::isFinite).sorted().toArray();
      double sigma = near.length == 0 ? Double.NaN : MAD * near[near.length / 2];
      Arrays.fill(variance, i, Math.min(flux.length, i + WINDOW), sigma * sigma);
    }
    return variance;
  }
}
