package perek.tools.classify.model;

import java.util.Arrays;

/// How far confidences are to be believed.
///
/// @param power to which the forest's shares are raised before they are made to sum to 1: above 1
///   where it is too modest
/// @param sure the confidence below which the answer is "I do not know"
public record Calibration(double power, double sure) {

  /// Shares of held-out spectra that are answered: the least sure of the others are not.
  private static final double ANSWERED = .85;

  private static final double LEAST = 1e-6;

  /// Fits the power that makes the labels likeliest, and the confidence that 85 % reach.
  ///
  /// @param shares of the forest by spectrum, on spectra that it did not grow on
  /// @param labels of them
  public static Calibration of(double[][] shares, int[] labels) {
    double power = 1;
    double best = Double.POSITIVE_INFINITY;
    for (double tried = .5; tried <= 4; tried += .02) {
      double loss = loss(shares, labels, tried);
      if (loss < best) {
        best = loss;
        power = tried;
      }
    }
    double fitted = power;
    double[] confidences =
        Arrays.stream(shares).mapToDouble(s -> highest(raised(s, fitted))).sorted().toArray();
    return new Calibration(fitted, confidences[(int) ((1 - ANSWERED) * confidences.length)]);
  }

  private static double loss(double[][] shares, int[] labels, double power) {
    double sum = 0;
    for (int i = 0; i < labels.length; i++) sum -= Math.log(raised(shares[i], power)[labels[i]]);
    return sum;
  }

  private static double highest(double[] p) {
    return Arrays.stream(p).max().orElse(0);
  }

  /// Probabilities of shares.
  public double[] of(double[] shares) {
    return raised(shares, power);
  }

  private static double[] raised(double[] shares, double power) {
    double[] p = new double[shares.length];
    double sum = 0;
    for (int k = 0; k < p.length; k++) {
      p[k] = Math.pow(Math.max(shares[k], LEAST), power);
      sum += p[k];
    }
    for (int k = 0; k < p.length; k++) p[k] /= sum;
    return p;
  }
}
