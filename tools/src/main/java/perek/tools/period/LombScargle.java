package perek.tools.period;

/// The generalised Lomb-Scargle periodogram, exact: no interpolation on a grid of times. Sine and
/// cosine go from one frequency to the next by a rotation, and are taken afresh every so often, so
/// that rounding stays below 1e-12. Sources have means of their own, fitted at each frequency. Safe
/// for many threads.
public final class LombScargle {

  /// Rotations between two fresh starts.
  private static final int FRESH = 256;

  private static final int SUMS = 6;

  private final Samples samples;
  private final double[] whole;
  private final double chi0;

  public LombScargle(Samples samples) {
    this.samples = samples;
    this.whole = new double[samples.sources()];
    double square = 0;
    for (int i = 0; i < samples.size(); i++) {
      whole[samples.source()[i]] += samples.weight()[i];
      square += samples.weight()[i] * samples.value()[i] * samples.value()[i];
    }
    this.chi0 = square;
    if (!(square > 0))
      throw new IllegalArgumentException(
          "all values are the same: there is no variation to look at");
  }

  /// Power at one frequency, 1/day.
  public double at(double frequency) {
    return powers(frequency, 0, 1)[0];
  }

  /// Power at `count` frequencies.
  public double[] powers(double start, double step, int count) {
    double[] power = new double[count];
    int n = samples.size();
    double[] cos = new double[n];
    double[] sin = new double[n];
    double[] turnCos = new double[n];
    double[] turnSin = new double[n];
    angles(step, turnCos, turnSin);
    double[] weighted = new double[n];
    for (int i = 0; i < n; i++) weighted[i] = samples.weight()[i] * samples.value()[i];
    for (int k = 0; k < count; k++) {
      if (k % FRESH == 0) angles(start + k * step, cos, sin);
      power[k] = power(weighted, cos, sin);
      turn(cos, sin, turnCos, turnSin);
    }
    return power;
  }

  private void angles(double frequency, double[] cos, double[] sin) {
    for (int i = 0; i < cos.length; i++) {
      double turns = frequency * samples.time()[i];
      double angle = 2 * Math.PI * (turns - Math.rint(turns));
      cos[i] = Math.cos(angle);
      sin[i] = Math.sin(angle);
    }
  }

  private static void turn(double[] cos, double[] sin, double[] byCos, double[] bySin) {
    for (int i = 0; i < cos.length; i++) {
      double c = cos[i];
      double s = sin[i];
      cos[i] = c * byCos[i] - s * bySin[i];
      sin[i] = s * byCos[i] + c * bySin[i];
    }
  }

  /// Equation 5 of Zechmeister and Kürster, means of several sources taken out of each sum.
  private double power(double[] weighted, double[] cos, double[] sin) {
    double yc = 0;
    double ys = 0;
    double cc = 0;
    double cs = 0;
    double ss = 0;
    int i = 0;
    for (int source = 0; source < whole.length; source++) {
      double[] sum = new double[SUMS];
      i = sums(i, source, weighted, cos, sin, sum);
      double w = whole[source];
      yc += sum[0];
      ys += sum[1];
      cc += sum[4] - sum[2] * sum[2] / w;
      cs += sum[5] - sum[2] * sum[3] / w;
      ss += w - sum[4] - sum[3] * sum[3] / w;
    }
    double determinant = cc * ss - cs * cs;
    if (!(determinant > 1e-14)) return 0;
    double taken = (ss * yc * yc + cc * ys * ys - 2 * cs * yc * ys) / determinant;
    return Math.clamp(taken / chi0, 0, 1);
  }

  private int sums(
      int from, int source, double[] weighted, double[] cos, double[] sin, double[] out) {
    double[] weight = samples.weight();
    int[] sources = samples.source();
    double yc = 0;
    double ys = 0;
    double c = 0;
    double s = 0;
    double cc = 0;
    double cs = 0;
    int i = from;
    for (; i < cos.length && sources[i] == source; i++) {
      double wc = weight[i] * cos[i];
      yc += weighted[i] * cos[i];
      ys += weighted[i] * sin[i];
      c += wc;
      s += weight[i] * sin[i];
      cc += wc * cos[i];
      cs += wc * sin[i];
    }
    out[0] = yc;
    out[1] = ys;
    out[2] = c;
    out[3] = s;
    out[4] = cc;
    out[5] = cs;
    return i;
  }

  /// Power of the window: how much a constant looks like a signal at a frequency.
  public double[] window(double start, double step, int count) {
    double[] power = new double[count];
    double[] cos = new double[samples.size()];
    double[] sin = new double[samples.size()];
    double[] turnCos = new double[cos.length];
    double[] turnSin = new double[cos.length];
    angles(step, turnCos, turnSin);
    for (int k = 0; k < count; k++) {
      if (k % FRESH == 0) angles(start + k * step, cos, sin);
      double c = 0;
      double s = 0;
      for (int i = 0; i < cos.length; i++) {
        c += samples.weight()[i] * cos[i];
        s += samples.weight()[i] * sin[i];
      }
      power[k] = c * c + s * s;
      turn(cos, sin, turnCos, turnSin);
    }
    return power;
  }
}
