package perek.tools.redshift.fit;

/// Small symmetric systems of equations, solved in place.
final class Cholesky {

  /// A pivot below this share of its diagonal is no information.
  private static final double SINGULAR = 1e-10;

  private Cholesky() {}

  /// Solves a x = b: `b` becomes x and the lower half of `a` its factor.
  ///
  /// @return b x, by how much chi-square falls; unknowns that the equations do not tell are 0
  static double solve(double[][] a, double[] b) {
    int n = b.length;
    double[] right = b.clone();
    double gain = 0;
    for (int i = 0; i < n; i++) {
      double diagonal = a[i][i];
      for (int k = 0; k < i; k++) {
        double sum = a[i][k];
        for (int m = 0; m < k; m++) sum -= a[i][m] * a[k][m];
        a[i][k] = a[k][k] > 0 ? sum / a[k][k] : 0;
      }
      double pivot = diagonal;
      double value = b[i];
      for (int m = 0; m < i; m++) {
        pivot -= a[i][m] * a[i][m];
        value -= a[i][m] * b[m];
      }
      boolean known = pivot > SINGULAR * diagonal && diagonal > 0;
      a[i][i] = known ? Math.sqrt(pivot) : 0;
      b[i] = known ? value / a[i][i] : 0;
    }
    for (int i = n - 1; i >= 0; i--) {
      double value = b[i];
      for (int m = i + 1; m < n; m++) value -= a[m][i] * b[m];
      b[i] = a[i][i] > 0 ? value / a[i][i] : 0;
    }
    for (int i = 0; i < n; i++) gain += right[i] * b[i];
    return gain;
  }
}
