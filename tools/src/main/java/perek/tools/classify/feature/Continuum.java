package perek.tools.classify.feature;

/// The pseudo-continuum of a spectrum: a running mean that is raised twice: what lies below it is
/// lifted to it before the mean is taken again.
final class Continuum {

  private Continuum() {}

  /// Flux over continuum, kept between two values.
  ///
  /// @param width of the running mean, bins, odd
  static float[] flat(float[] flux, int width, float lowest, float highest) {
    int n = flux.length;
    float[] level = new float[n];
    float[] lifted = new float[n];
    Means.running(flux, width, level);
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < n; i++) lifted[i] = Math.max(flux[i], level[i]);
      Means.running(lifted, width, level);
    }
    float least = .05f * Means.mean(level);
    for (int i = 0; i < n; i++)
      lifted[i] = Math.clamp(flux[i] / Math.max(level[i], least), lowest, highest);
    return lifted;
  }

  /// The mean over a narrow window less that over a wide one.
  ///
  /// @param every how many bins one is kept
  /// @param at place of the first in `out`
  /// @return place behind the last
  static int contrast(float[] flat, int narrow, int wide, int every, float[] out, int at) {
    float[] a = new float[flat.length];
    float[] b = new float[flat.length];
    Means.running(flat, narrow, a);
    Means.running(flat, wide, b);
    int to = at;
    for (int i = 0; i < flat.length; i += every) out[to++] = a[i] - b[i];
    return to;
  }
}
