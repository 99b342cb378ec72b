package perek.tools.classify.feature;

/// Running means in one pass.
final class Means {

  private Means() {}

  /// Means over `width` values around each, fewer towards the ends.
  ///
  /// @param width odd
  static void running(float[] x, int width, float[] out) {
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

  static float mean(float[] x) {
    double sum = 0;
    for (float v : x) sum += v;
    return (float) (sum / x.length);
  }
}
