package perek.tools.classify.feature;

/// Running means in one pass, of one list of numbers or of several that lie side by side: the first
/// number of each, the second of each, and so on. Each list is summed in its own order, so that not
/// one digit hangs on what lies beside it; but a core sums several in the time of one.
final class Means {

  /// Lists that are worth laying side by side.
  static final int LANES = 64;

  /// Numbers that are turned at a time.
  private static final int TILE = 16;

  private Means() {}

  /// Means over `width` values around each, fewer towards the ends.
  ///
  /// @param lanes lists that lie side by side
  /// @param width odd
  static void running(float[] x, int lanes, int width, float[] out) {
    if (lanes == 1) {
      running(x, width, out);
      return;
    }
    int half = width / 2;
    int n = x.length / lanes;
    double[] sum = new double[lanes];
    for (int i = 0; i < Math.min(half, n); i++) add(x, i * lanes, sum);
    for (int i = 0; i < n; i++) {
      if (i + half < n) add(x, (i + half) * lanes, sum);
      if (i - half - 1 >= 0) take(x, (i - half - 1) * lanes, sum);
      int from = Math.max(0, i - half);
      int to = Math.min(n - 1, i + half);
      divide(sum, to - from + 1, out, i * lanes);
    }
  }

  private static void running(float[] x, int width, float[] out) {
    int half = width / 2;
    int n = x.length;
    double sum = 0;
    for (int i = 0; i < Math.min(half, n); i++) sum += x[i];
    for (int i = 0; i < n; i++) {
      if (i + half < n) sum += x[i + half];
      if (i - half - 1 >= 0) sum -= x[i - half - 1];
      int from = Math.max(0, i - half);
      int to = Math.min(n - 1, i + half);
      out[i] = (float) (sum / (to - from + 1));
    }
  }

  private static void add(float[] x, int at, double[] sum) {
    for (int l = 0; l < sum.length; l++) sum[l] += x[at + l];
  }

  private static void take(float[] x, int at, double[] sum) {
    for (int l = 0; l < sum.length; l++) sum[l] -= x[at + l];
  }

  private static void divide(double[] sum, int count, float[] out, int at) {
    for (int l = 0; l < sum.length; l++) out[at + l] = (float) (sum[l] / count);
  }

  /// The mean of each list.
  static float[] mean(float[] x, int lanes) {
    double[] sum = new double[lanes];
    for (int i = 0; i < x.length; i += lanes) add(x, i, sum);
    float[] out = new float[lanes];
    divide(sum, x.length / lanes, out, 0);
    return out;
  }

  /// Lists side by side.
  static float[] together(float[][] rows, int from, int lanes) {
    if (lanes == 1) return rows[from].clone();
    int n = rows[from].length;
    float[] out = new float[n * lanes];
    for (int tile = 0; tile < n; tile += TILE)
      for (int l = 0; l < lanes; l++) {
        float[] row = rows[from + l];
        for (int i = tile; i < Math.min(n, tile + TILE); i++) out[i * lanes + l] = row[i];
      }
    return out;
  }

  /// Lists apart again, or every so manyth number of them.
  ///
  /// @param out receives the numbers of each from `at` on
  static void apart(float[] x, int lanes, int every, float[][] out, int from, int at) {
    int n = (x.length / lanes + every - 1) / every;
    for (int tile = 0; tile < n; tile += TILE)
      for (int l = 0; l < lanes; l++) {
        float[] row = out[from + l];
        for (int i = tile; i < Math.min(n, tile + TILE); i++)
          row[at + i] = x[i * every * lanes + l];
      }
  }

  /// The higher one of two, number by number.
  static void higher(float[] a, float[] b, float[] out) {
    for (int i = 0; i < out.length; i++) out[i] = Math.max(a[i], b[i]);
  }
}
