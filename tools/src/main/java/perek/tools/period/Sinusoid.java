package perek.tools.period;

import perek.tools.fit.Normal;

/// The best sinusoid of a frequency.
final class Sinusoid {

  private Sinusoid() {}

  /// Semi-amplitude in the unit of the values.
  static double amplitude(Samples samples, double frequency) {
    int unknowns = 2 + samples.sources();
    double[][] matrix = new double[unknowns][unknowns];
    double[] right = new double[unknowns];
    double[] row = new double[unknowns];
    for (int i = 0; i < samples.size(); i++) {
      double angle = 2 * Math.PI * frequency * samples.time()[i];
      java.util.Arrays.fill(row, 0);
      row[0] = Math.cos(angle);
      row[1] = Math.sin(angle);
      row[2 + samples.source()[i]] = 1;
      double weight = samples.weight()[i];
      for (int a = 0; a < unknowns; a++) {
        right[a] += weight * row[a] * samples.value()[i];
        for (int b = 0; b < unknowns; b++) matrix[a][b] += weight * row[a] * row[b];
      }
    }
    return Normal.solve(matrix, right) ? Math.hypot(right[0], right[1]) : Double.NaN;
  }
}
