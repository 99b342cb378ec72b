package perek.tools.fit;

import java.util.Arrays;

/// Non-linear least squares. Unknowns are scaled by the diagonal of the normal matrix, so that
/// their units do not matter. Safe for many threads.
public final class Marquardt {

  private static final int MOST_STEPS = 200;
  private static final double FIRST_DAMPING = 1e-3;
  private static final double MOST_DAMPING = 1e12;
  private static final double SMALL = 1e-12;

  private final Model model;
  private final double[] y;
  private final double[] weights;
  private final double[] values;
  private final double[][] slopes;
  private final double[] tried;
  private final double[][] spare;

  private Marquardt(Model model, double[] y, double[] weights, int unknowns) {
    this.model = model;
    this.y = y;
    this.weights = weights;
    this.values = new double[y.length];
    this.slopes = new double[y.length][unknowns];
    this.tried = new double[y.length];
    this.spare = new double[y.length][unknowns];
  }

  /// @param start first guess
  /// @param y what is to be met
  /// @param weights 1 over the variance of each; all 1 for an unweighted fit
  public static Solution fit(Model model, double[] start, double[] y, double[] weights) {
    return new Marquardt(model, y, weights, start.length).run(start.clone());
  }

  private Solution run(double[] best) {
    int n = best.length;
    model.at(best, values, slopes);
    double chi2 = chi2(values);
    double damping = FIRST_DAMPING;
    boolean converged = false;
    for (int step = 0; step < MOST_STEPS && !converged && damping < MOST_DAMPING; step++) {
      double[][] matrix = new double[n][n];
      double[] right = new double[n];
      normal(matrix, right);
      double[] next = step(best, matrix, right, damping);
      model.at(next, tried, spare);
      double now = chi2(tried);
      if (now <= chi2) {
        converged = chi2 - now <= SMALL * chi2 && small(best, next, matrix);
        best = next;
        chi2 = now;
        damping = Math.max(damping / 10, 1e-15);
        System.arraycopy(tried, 0, values, 0, tried.length);
        for (int i = 0; i < y.length; i++) System.arraycopy(spare[i], 0, slopes[i], 0, n);
      } else {
        // No descent within rounding is the end, too.
        converged = now - chi2 <= SMALL * chi2;
        damping *= 10;
      }
    }
    double[][] matrix = new double[n][n];
    normal(matrix, new double[n]);
    return new Solution(best, Normal.inverse(matrix), chi2, converged);
  }

  private double[] step(double[] from, double[][] matrix, double[] right, double damping) {
    int n = from.length;
    double[][] damped = new double[n][n];
    double[] scaled = new double[n];
    double[] scale = new double[n];
    for (int i = 0; i < n; i++) scale[i] = matrix[i][i] > 0 ? 1 / Math.sqrt(matrix[i][i]) : 1;
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) damped[i][k] = matrix[i][k] * scale[i] * scale[k];
      damped[i][i] = 1 + damping;
      scaled[i] = right[i] * scale[i];
    }
    double[] next = from.clone();
    if (!Normal.solve(damped, scaled)) Arrays.fill(scaled, 0);
    for (int i = 0; i < n; i++) next[i] += scaled[i] * scale[i];
    return next;
  }

  private void normal(double[][] matrix, double[] right) {
    int n = right.length;
    for (int p = 0; p < y.length; p++) {
      double[] slope = slopes[p];
      double left = weights[p] * (y[p] - values[p]);
      for (int i = 0; i < n; i++) {
        right[i] += left * slope[i];
        double weighted = weights[p] * slope[i];
        for (int k = 0; k <= i; k++) matrix[i][k] += weighted * slope[k];
      }
    }
    for (int i = 0; i < n; i++) for (int k = i + 1; k < n; k++) matrix[i][k] = matrix[k][i];
  }

  private static boolean small(double[] from, double[] to, double[][] matrix) {
    for (int i = 0; i < from.length; i++)
      if (Math.abs(to[i] - from[i]) * Math.sqrt(matrix[i][i]) > 1e-3
          && Math.abs(to[i] - from[i]) > 1e-10 * Math.abs(from[i])) return false;
    return true;
  }

  private double chi2(double[] of) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) sum += weights[i] * (y[i] - of[i]) * (y[i] - of[i]);
    return Double.isFinite(sum) ? sum : Double.POSITIVE_INFINITY;
  }
}
