package perek.tools.classify.kernel;

/// Cholesky's factor of a symmetric matrix.
final class Factored {

  private final double[][] lower;

  private Factored(double[][] lower) {
    this.lower = lower;
  }

  /// @param matrix symmetric, not altered
  /// @param added to its diagonal, above 0
  static Factored of(double[][] matrix, double[] added) {
    int n = matrix.length;
    double[][] lower = new double[n][];
    for (int i = 0; i < n; i++) {
      lower[i] = new double[i + 1];
      for (int j = 0; j < i; j++)
        lower[i][j] = (matrix[i][j] - Vectors.dot(lower[i], lower[j], j)) / lower[j][j];
      double left = matrix[i][i] + added[i] - Vectors.dot(lower[i], lower[i], i);
      if (!(left > 0))
        throw new IllegalArgumentException("two samples are the same: leave one of them out");
      lower[i][i] = Math.sqrt(left);
    }
    return new Factored(lower);
  }

  double[] solve(double[] right) {
    int n = lower.length;
    double[] x = new double[n];
    for (int i = 0; i < n; i++) x[i] = (right[i] - Vectors.dot(lower[i], x, i)) / lower[i][i];
    for (int i = n - 1; i >= 0; i--) {
      x[i] /= lower[i][i];
      for (int j = 0; j < i; j++) x[j] -= lower[i][j] * x[i];
    }
    return x;
  }

  /// Diagonal of the inverse: sums of squares of the columns of the inverse factor.
  double[] inverseDiagonal() {
    int n = lower.length;
    double[] diagonal = new double[n];
    double[] column = new double[n];
    for (int c = 0; c < n; c++) {
      column[c] = 1 / lower[c][c];
      diagonal[c] = column[c] * column[c];
      for (int i = c + 1; i < n; i++) {
        double sum = 0;
        for (int k = c; k < i; k++) sum += lower[i][k] * column[k];
        column[i] = -sum / lower[i][i];
        diagonal[c] += column[i] * column[i];
      }
    }
    return diagonal;
  }
}
