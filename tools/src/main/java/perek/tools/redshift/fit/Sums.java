package perek.tools.redshift.fit;

/// Sums of products, four at once, since additions wait for each other.
final class Sums {

  private Sums() {}

  static double of(double[] a, double[] b) {
    return of(a, b, 0, a.length, 0);
  }

  /// @param shift of b against a
  static double of(double[] a, double[] b, int from, int to, int shift) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = from;
    for (; i + 3 < to; i += 4) {
      s0 += a[i] * b[i + shift];
      s1 += a[i + 1] * b[i + shift + 1];
      s2 += a[i + 2] * b[i + shift + 2];
      s3 += a[i + 3] * b[i + shift + 3];
    }
    for (; i < to; i++) s0 += a[i] * b[i + shift];
    return s0 + s1 + s2 + s3;
  }

  static double of(double[] w, double[] a, double[] b) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 3 < w.length; i += 4) {
      s0 += w[i] * a[i] * b[i];
      s1 += w[i + 1] * a[i + 1] * b[i + 1];
      s2 += w[i + 2] * a[i + 2] * b[i + 2];
      s3 += w[i + 3] * a[i + 3] * b[i + 3];
    }
    for (; i < w.length; i++) s0 += w[i] * a[i] * b[i];
    return s0 + s1 + s2 + s3;
  }

  /// Takes a multiple of one from another.
  static void take(double[] from, double[] what, double factor) {
    for (int i = 0; i < from.length; i++) from[i] -= factor * what[i];
  }
}
