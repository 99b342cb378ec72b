package perek.tools.fit;

/// Symmetric positive definite equations of a few unknowns, by Cholesky's factors.
public final class Normal {

  private Normal() {}

  /// Solves in place: afterwards `b` holds the unknowns and the lower half of `a` the factor.
  ///
  /// @return false where the matrix is not positive definite; both arrays are spoilt then
  public static boolean solve(double[][] a, double[] b) {
    int n = b.length;
    if (!factor(a, n)) return false;
    for (int i = 0; i < n; i++) {
      double sum = b[i];
      for (int k = 0; k < i; k++) sum -= a[i][k] * b[k];
      b[i] = sum / a[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      double sum = b[i];
      for (int k = i + 1; k < n; k++) sum -= a[k][i] * b[k];
      b[i] = sum / a[i][i];
    }
    return true;
  }

  private static boolean factor(double[][] a, int n) {
    for (int j = 0; j < n; j++) {
      double sum = a[j][j];
      for (int k = 0; k < j; k++) sum -= a[j][k] * a[j][k];
      if (!(sum > a[j][j] * 1e-14) || !(sum > 0)) return false;
      double root = Math.sqrt(sum);
      a[j][j] = root;
      for (int i = j + 1; i < n; i++) {
        double below = a[i][j];
        for (int k = 0; k < j; k++) below -= a[i][k] * a[j][k];
        a[i][j] = below / root;
      }
    }
    return true;
  }

  /// The inverse; all NaN where there is none.
  public static double[][] inverse(double[][] matrix) {
    int n = matrix.length;
    double[][] inverse = new double[n][n];
    for (int column = 0; column < n; column++) {
      double[][] a = new double[n][];
      for (int i = 0; i < n; i++) a[i] = matrix[i].clone();
      double[] unit = new double[n];
      unit[column] = 1;
      boolean solved = solve(a, unit);
      for (int i = 0; i < n; i++) inverse[i][column] = solved ? unit[i] : Double.NaN;
    }
    return inverse;
  }
}
