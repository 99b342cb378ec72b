package perek.tools.spectrum.line;

/// The Voigt function, a Gaussian folded with a Lorentzian, by the rational approximation of
/// Weideman (1994, SIAM J. Numer. Anal. 31, 1497) to the Faddeeva function with 32 terms: good to
/// 1e-9 of its maximum in the upper half plane.
final class Voigt {

  private static final int TERMS = 32;
  private static final double L = Math.sqrt(TERMS / Math.sqrt(2));
  private static final double[] A = coefficients();

  private Voigt() {}

  /// Value at a distance, with area 1.
  ///
  /// @param sigma of the Gaussian, above 0
  /// @param gamma half width at half maximum of the Lorentzian
  static double at(double distance, double sigma, double gamma) {
    double s = Math.abs(sigma) * Math.sqrt(2);
    return faddeeva(distance / s, Math.abs(gamma) / s) / (s * Math.sqrt(Math.PI));
  }

  /// Real part of w(x + iy), y not negative.
  private static double faddeeva(double x, double y) {
    // iz = -y + ix; Z = (L + iz) / (L - iz).
    double pr = L - y;
    double qr = L + y;
    double norm = qr * qr + x * x;
    double zr = (pr * qr - x * x) / norm;
    double zi = (pr * x + qr * x) / norm;
    double sr = A[0];
    double si = 0;
    for (int k = 1; k < TERMS; k++) {
      double r = sr * zr - si * zi + A[k];
      si = sr * zi + si * zr;
      sr = r;
    }
    // 2 p / (L - iz)^2 + (1 / sqrt(pi)) / (L - iz), with L - iz = qr - ix.
    double dr = qr * qr - x * x;
    double di = -2 * qr * x;
    double square = dr * dr + di * di;
    return 2 * (sr * dr + si * di) / square + qr / (norm * Math.sqrt(Math.PI));
  }

  /// Highest power first.
  private static double[] coefficients() {
    int m = 2 * TERMS;
    double[] a = new double[TERMS];
    for (int n = 1; n <= TERMS; n++) {
      double sum = 0;
      for (int k = -m + 1; k < m; k++) {
        double theta = k * Math.PI / m;
        double t = L * Math.tan(theta / 2);
        sum += Math.exp(-t * t) * (L * L + t * t) * Math.cos(n * theta);
      }
      a[TERMS - n] = sum / (2 * m);
    }
    return a;
  }
}
