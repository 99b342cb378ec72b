package perek.tools.pool;

import java.util.Arrays;
import java.util.Random;

/// Multinomial logistic regression on features brought to one scale, with a penalty on the square
/// of its weights, by accelerated gradient descent (Nesterov 1983).
///
/// @param penalty for each example; 0 for none
public record Logistic(double penalty) implements Classifier.Learner {

  private static final int STEPS = 120;

  @Override
  public Classifier learn(double[][] x, int[] y, int classes, long seed) {
    int n = x.length;
    int width = x[0].length + 1;
    double[] scale = scales(x);
    double[][] z = new double[n][];
    double norm = 0;
    for (int r = 0; r < n; r++) {
      z[r] = scaled(x[r], scale);
      for (double v : z[r]) norm += v * v / n;
    }
    // The Hessian of the loss is at most half of the mean square of a row.
    double rate = 1 / (norm / 2 + penalty);
    double[][] weights = new double[classes][width];
    double[][] ahead = new double[classes][width];
    Random random = new Random(seed);
    for (double[] row : ahead)
      for (int i = 0; i < width; i++) row[i] = 1e-3 * random.nextGaussian();
    for (int step = 1; step <= STEPS; step++) {
      double[][] slope = slope(z, y, ahead);
      double momentum = (step - 1.0) / (step + 2);
      for (int c = 0; c < classes; c++)
        for (int i = 0; i < width; i++) {
          double next = ahead[c][i] - rate * (slope[c][i] + penalty * ahead[c][i]);
          ahead[c][i] = next + momentum * (next - weights[c][i]);
          weights[c][i] = next;
        }
    }
    return features -> soft(weights, scaled(features, scale));
  }

  private static double[][] slope(double[][] z, int[] y, double[][] weights) {
    double[][] slope = new double[weights.length][weights[0].length];
    for (int r = 0; r < z.length; r++) {
      double[] p = soft(weights, z[r]);
      for (int c = 0; c < p.length; c++) {
        double off = (p[c] - (y[r] == c ? 1 : 0)) / z.length;
        for (int i = 0; i < z[r].length; i++) slope[c][i] += off * z[r][i];
      }
    }
    return slope;
  }

  private static double[] soft(double[][] weights, double[] z) {
    double[] p = new double[weights.length];
    double most = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < p.length; c++) {
      for (int i = 0; i < z.length; i++) p[c] += weights[c][i] * z[i];
      most = Math.max(most, p[c]);
    }
    double sum = 0;
    for (int c = 0; c < p.length; c++) {
      p[c] = Math.exp(p[c] - most);
      sum += p[c];
    }
    for (int c = 0; c < p.length; c++) p[c] /= sum;
    return p;
  }

  /// One over the root mean square of all features, the same for each: the weak ones stay weak.
  private static double[] scales(double[][] x) {
    double[] scale = new double[x[0].length];
    double sum = 0;
    for (double[] row : x) for (double v : row) sum += v * v / x.length / row.length;
    Arrays.fill(scale, sum > 0 ? 1 / Math.sqrt(sum) : 0);
    return scale;
  }

  private static double[] scaled(double[] row, double[] scale) {
    double[] z = new double[row.length + 1];
    for (int i = 0; i < row.length; i++) z[i] = row[i] * scale[i];
    z[row.length] = 1;
    return z;
  }
}
