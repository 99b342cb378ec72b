package perek.tools.rv.barycentric;

/// Arithmetic of three components.
final class Vector {

  private Vector() {}

  static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  static double norm(double[] a) {
    return Math.sqrt(dot(a, a));
  }

  static double[] scaled(double[] a, double factor) {
    return new double[] {a[0] * factor, a[1] * factor, a[2] * factor};
  }

  static double[] minus(double[] a, double[] b) {
    return new double[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
  }

  /// The transpose of a matrix times a vector.
  static double[] transposed(double[][] m, double[] a) {
    double[] out = new double[3];
    for (int i = 0; i < 3; i++) out[i] = m[0][i] * a[0] + m[1][i] * a[1] + m[2][i] * a[2];
    return out;
  }
}
