package perek.tools.redshift.fit;

/// Correlations of one length by the fast Fourier transform: Stockham's form of radix 2, whose inner
/// loops run along memory. A transform of 16,384 costs a quarter of what Hipparchus's costs, and
/// transforms are most of the time of a redshift. Safe for many threads.
public final class Fourier {

  private final int size;
  private final double[] cosines;
  private final double[] sines;

  private Fourier(int size) {
    this.size = size;
    this.cosines = new double[size / 2];
    this.sines = new double[size / 2];
    for (int k = 0; k < size / 2; k++) {
      cosines[k] = Math.cos(2 * Math.PI * k / size);
      sines[k] = -Math.sin(2 * Math.PI * k / size);
    }
  }

  /// The least power of two that holds so many values.
  public static Fourier holding(int values) {
    return new Fourier(Math.max(2, Integer.highestOneBit(values - 1) * 2));
  }

  /// Values of a transform.
  public int size() {
    return size;
  }

  /// Transform of real values, the rest of the length being 0: real parts, then imaginary ones.
  public double[][] of(double[] values) {
    double[] re = new double[size];
    System.arraycopy(values, 0, re, 0, values.length);
    return forward(re, new double[size]);
  }

  /// The sums over i of x(i) t(i + s), for all s modulo the length, of two pairs at once.
  ///
  /// @param x1 transform of what is moved over the first, `t1`
  /// @param x2 transform of what is moved over the second, `t2`
  /// @return those of the first pair, then those of the second
  public double[][] correlations(double[][] x1, double[][] t1, double[][] x2, double[][] t2) {
    double[] re = new double[size];
    double[] im = new double[size];
    for (int k = 0; k < size; k++) {
      double r1 = x1[0][k] * t1[0][k] + x1[1][k] * t1[1][k];
      double i1 = x1[0][k] * t1[1][k] - x1[1][k] * t1[0][k];
      double r2 = x2[0][k] * t2[0][k] + x2[1][k] * t2[1][k];
      double i2 = x2[0][k] * t2[1][k] - x2[1][k] * t2[0][k];
      re[k] = (r1 - i2) / size;
      im[k] = (i1 + r2) / size;
    }
    // With the parts exchanged a forward transform is the inverse one.
    double[][] back = forward(im, re);
    return new double[][] {back[1], back[0]};
  }

  private double[][] forward(double[] re, double[] im) {
    double[][] from = {re, im};
    double[][] to = {new double[size], new double[size]};
    for (int stride = 1; stride < size; stride *= 2) {
      int half = size / stride / 2;
      for (int p = 0; p < half; p++)
        butterflies(from, to, stride * p, stride * (p + half), 2 * stride * p, stride);
      double[][] done = to;
      to = from;
      from = done;
    }
    return from;
  }

  /// @param a where the first values begin; the place of the factor in the table as well
  /// @param b where the second values begin
  /// @param c where results begin
  private void butterflies(double[][] from, double[][] to, int a, int b, int c, int count) {
    double[] re = from[0];
    double[] im = from[1];
    double[] toRe = to[0];
    double[] toIm = to[1];
    double cos = cosines[a];
    double sin = sines[a];
    for (int q = 0; q < count; q++) {
      double r = re[a + q] - re[b + q];
      double i = im[a + q] - im[b + q];
      toRe[c + q] = re[a + q] + re[b + q];
      toIm[c + q] = im[a + q] + im[b + q];
      toRe[c + count + q] = r * cos - i * sin;
      toIm[c + count + q] = r * sin + i * cos;
    }
  }
}
