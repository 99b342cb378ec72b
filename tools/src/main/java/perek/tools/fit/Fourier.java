package perek.tools.fit;

/// Correlations of one length by the fast Fourier transform: Stockham's form of radix 4, whose
/// inner loops run along memory: Hipparchus's costs several times as much, and transforms are most
/// of the time of a redshift. Safe for many threads.
public final class Fourier {

  /// From this stride on a step's inner loops are worth beginning.
  private static final int LONG = 16;

  private final int size;
  private final double[] cosines;
  private final double[] sines;

  private Fourier(int size) {
    this.size = size;
    this.cosines = new double[size];
    this.sines = new double[size];
    for (int k = 0; k < size; k++) {
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
    int stride = 1;
    while (stride < size) {
      int radix = size / stride >= 4 ? 4 : 2;
      int part = size / stride / radix;
      if (radix == 2) two(from, to, stride);
      else if (stride < LONG) shortFours(from, to, stride);
      else for (int p = 0; p < part; p++) four(from, to, stride * p, part * stride, stride);
      stride *= radix;
      double[][] done = to;
      to = from;
      from = done;
    }
    return from;
  }

  /// The last step of lengths that are no powers of four.
  private static void two(double[][] from, double[][] to, int count) {
    for (int half = 0; half < 2; half++) {
      double[] x = from[half];
      double[] y = to[half];
      for (int q = 0; q < count; q++) {
        double first = x[q];
        double second = x[q + count];
        y[q] = first + second;
        y[q + count] = first - second;
      }
    }
  }

  /// A step of [#four] of all factors in one loop.
  private void shortFours(double[][] from, double[][] to, int stride) {
    double[] re = from[0];
    double[] im = from[1];
    double[] toRe = to[0];
    double[] toIm = to[1];
    int apart = size / 4;
    for (int t = 0; t < apart; t++) {
      int a = t & -stride;
      int out = 3 * a + t;
      double evenRe = re[t] + re[t + 2 * apart];
      double evenIm = im[t] + im[t + 2 * apart];
      double oddRe = re[t + apart] + re[t + 3 * apart];
      double oddIm = im[t + apart] + im[t + 3 * apart];
      double acRe = re[t] - re[t + 2 * apart];
      double acIm = im[t] - im[t + 2 * apart];
      double bdRe = im[t + 3 * apart] - im[t + apart];
      double bdIm = re[t + apart] - re[t + 3 * apart];
      toRe[out] = evenRe + oddRe;
      toIm[out] = evenIm + oddIm;
      turned(acRe - bdRe, acIm - bdIm, a, toRe, toIm, out + stride);
      turned(evenRe - oddRe, evenIm - oddIm, 2 * a, toRe, toIm, out + 2 * stride);
      turned(acRe + bdRe, acIm + bdIm, 3 * a, toRe, toIm, out + 3 * stride);
    }
  }

  private void turned(double re, double im, int by, double[] toRe, double[] toIm, int at) {
    toRe[at] = re * cosines[by] - im * sines[by];
    toIm[at] = re * sines[by] + im * cosines[by];
  }

  /// @param a where the first values begin; the place of the first factor in the table as well
  /// @param apart from there to the second values
  private void four(double[][] from, double[][] to, int a, int apart, int count) {
    double[] re = from[0];
    double[] im = from[1];
    double[] toRe = to[0];
    double[] toIm = to[1];
    double c1 = cosines[a];
    double s1 = sines[a];
    double c2 = cosines[2 * a];
    double s2 = sines[2 * a];
    double c3 = cosines[3 * a];
    double s3 = sines[3 * a];
    int b = a + apart;
    int c = b + apart;
    int d = c + apart;
    int out = 4 * a;
    for (int q = 0; q < count; q++) {
      double evenRe = re[a + q] + re[c + q];
      double evenIm = im[a + q] + im[c + q];
      double oddRe = re[b + q] + re[d + q];
      double oddIm = im[b + q] + im[d + q];
      double acRe = re[a + q] - re[c + q];
      double acIm = im[a + q] - im[c + q];
      double bdRe = im[d + q] - im[b + q];
      double bdIm = re[b + q] - re[d + q];
      toRe[out + q] = evenRe + oddRe;
      toIm[out + q] = evenIm + oddIm;
      double r1 = acRe - bdRe;
      double i1 = acIm - bdIm;
      double r2 = evenRe - oddRe;
      double i2 = evenIm - oddIm;
      double r3 = acRe + bdRe;
      double i3 = acIm + bdIm;
      toRe[out + count + q] = r1 * c1 - i1 * s1;
      toIm[out + count + q] = r1 * s1 + i1 * c1;
      toRe[out + 2 * count + q] = r2 * c2 - i2 * s2;
      toIm[out + 2 * count + q] = r2 * s2 + i2 * c2;
      toRe[out + 3 * count + q] = r3 * c3 - i3 * s3;
      toIm[out + 3 * count + q] = r3 * s3 + i3 * c3;
    }
  }
}
