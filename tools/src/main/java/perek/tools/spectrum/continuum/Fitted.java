package perek.tools.spectrum.continuum;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;

/// A least-squares sum of a basis that clips what lies below (lines) sooner than what lies above.
final class Fitted {

  private static final int ROUNDS = 12;
  private static final double SIGMA_PER_MAD = 1.4826;

  private final Basis basis;
  private final double low;
  private final double high;

  /// @param low clip below, in standard deviations
  /// @param high clip above
  Fitted(Basis basis, double low, double high) {
    this.basis = basis;
    this.low = low;
    this.high = high;
  }

  /// The fit at every position.
  ///
  /// @param x positions from 0 to 1
  /// @param used pixels that may count; those clipped are set to false
  /// @throws IllegalArgumentException where fewer pixels are left than functions
  double[] of(double[] x, double[] y, boolean[] used) {
    double[] fit = solved(x, y, used);
    for (int round = 0; round < ROUNDS && clip(y, fit, used); round++) fit = solved(x, y, used);
    return fit;
  }

  private double[] solved(double[] x, double[] y, boolean[] used) {
    int m = basis.size();
    double[][] normal = new double[m][m];
    double[] right = new double[m];
    double[] values = new double[m];
    int count = 0;
    for (int i = 0; i < x.length; i++) {
      if (!used[i]) continue;
      count++;
      basis.at(x[i], values);
      for (int a = 0; a < m; a++) {
        right[a] += values[a] * y[i];
        for (int b = 0; b < m; b++) normal[a][b] += values[a] * values[b];
      }
    }
    if (count < 2 * m)
      throw new IllegalArgumentException(
          "%d pixels are too few for a continuum of %d parameters: mask less or ask for fewer"
              .formatted(count, m));
    // A hair of ridge keeps pieces without any pixel, which are masked away, from being singular.
    for (int a = 0; a < m; a++) normal[a][a] += 1e-10 * count;
    double[] c =
        new QRDecomposition(new Array2DRowRealMatrix(normal, false))
            .getSolver()
            .solve(new ArrayRealVector(right, false))
            .toArray();
    double[] fit = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      basis.at(x[i], values);
      for (int a = 0; a < m; a++) fit[i] += c[a] * values[a];
    }
    return fit;
  }

  private boolean clip(double[] y, double[] fit, boolean[] used) {
    double[] off = new double[y.length];
    int n = 0;
    for (int i = 0; i < y.length; i++) if (used[i]) off[n++] = Math.abs(y[i] - fit[i]);
    java.util.Arrays.sort(off, 0, n);
    double sigma = SIGMA_PER_MAD * off[n / 2];
    boolean any = false;
    for (int i = 0; i < y.length; i++) {
      double residual = y[i] - fit[i];
      if (used[i] && (residual < -low * sigma || residual > high * sigma)) {
        used[i] = false;
        any = true;
      }
    }
    return any && sigma > 0;
  }
}
