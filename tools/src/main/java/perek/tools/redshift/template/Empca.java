package perek.tools.redshift.template;

import java.util.Arrays;
import java.util.Random;

/// Principal components of spectra with gaps and errors, by expectation maximisation (Bailey 2012,
/// PASP 124, 1015): no mean is taken out, so that the first component is nearly it.
final class Empca {

  private static final int ROUNDS = 40;
  private static final double RIDGE = 1e-9;

  private final double[][] data;
  private final double[][] weight;

  /// @param data a spectrum a row, all as long
  /// @param weight inverse variances; 0 for gaps
  Empca(double[][] data, double[][] weight) {
    this.data = data;
    this.weight = weight;
  }

  /// Components of length 1, the strongest first.
  ///
  /// @param seed of the first guess
  double[][] components(int count, long seed) {
    int length = data[0].length;
    Random random = new Random(seed);
    double[][] found = new double[count][length];
    for (double[] row : found) for (int i = 0; i < length; i++) row[i] = random.nextGaussian();
    orthonormal(found);
    for (int round = 0; round < ROUNDS; round++) {
      double[][] factors = new double[data.length][];
      for (int s = 0; s < data.length; s++) factors[s] = factors(found, s);
      for (int k = 0; k < count; k++) found[k] = component(found, factors, k);
      orthonormal(found);
    }
    return found;
  }

  /// Factors by which the components describe spectrum s best.
  private double[] factors(double[][] components, int s) {
    int count = components.length;
    double[][] matrix = new double[count][count];
    double[] right = new double[count];
    for (int a = 0; a < count; a++) {
      for (int b = 0; b < count; b++)
        for (int i = 0; i < data[s].length; i++)
          matrix[a][b] += weight[s][i] * components[a][i] * components[b][i];
      for (int i = 0; i < data[s].length; i++)
        right[a] += weight[s][i] * components[a][i] * data[s][i];
    }
    for (int a = 0; a < count; a++) matrix[a][a] *= 1 + RIDGE;
    if (!perek.tools.fit.Normal.solve(matrix, right)) Arrays.fill(right, 0);
    return right;
  }

  /// Component k as the spectra want it, less what those before it describe.
  private double[] component(double[][] components, double[][] factors, int k) {
    int length = data[0].length;
    double[] above = new double[length];
    double[] below = new double[length];
    for (int s = 0; s < data.length; s++)
      for (int i = 0; i < length; i++) {
        if (weight[s][i] <= 0) continue;
        double left = data[s][i];
        for (int b = 0; b < components.length; b++)
          if (b != k) left -= factors[s][b] * components[b][i];
        above[i] += weight[s][i] * factors[s][k] * left;
        below[i] += weight[s][i] * factors[s][k] * factors[s][k];
      }
    for (int i = 0; i < length; i++) above[i] = below[i] > 0 ? above[i] / below[i] : 0;
    return above;
  }

  private static void orthonormal(double[][] rows) {
    for (int k = 0; k < rows.length; k++) {
      for (int j = 0; j < k; j++) {
        double sum = 0;
        for (int i = 0; i < rows[k].length; i++) sum += rows[k][i] * rows[j][i];
        for (int i = 0; i < rows[k].length; i++) rows[k][i] -= sum * rows[j][i];
      }
      double norm = Math.sqrt(Arrays.stream(rows[k]).map(v -> v * v).sum());
      for (int i = 0; i < rows[k].length; i++) rows[k][i] = norm > 0 ? rows[k][i] / norm : 0;
    }
  }
}
