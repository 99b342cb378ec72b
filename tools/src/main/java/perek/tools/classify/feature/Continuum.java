package perek.tools.classify.feature;

/// The pseudo-continuum of spectra: a running mean that is raised twice: what lies below it is
/// lifted to it before the mean is taken again. Spectra lie side by side as in [Means].
final class Continuum {

  private Continuum() {}

  /// Flux over continuum, kept between two values.
  ///
  /// @param lanes spectra that lie side by side
  /// @param width of the running mean, bins, odd
  static float[] flat(float[] flux, int lanes, int width, float lowest, float highest) {
    float[] level = new float[flux.length];
    float[] lifted = new float[flux.length];
    Means.running(flux, lanes, width, level);
    for (int pass = 0; pass < 2; pass++) {
      Means.higher(flux, level, lifted);
      Means.running(lifted, lanes, width, level);
    }
    float[] least = Means.mean(level, lanes);
    for (int l = 0; l < lanes; l++) least[l] = .05f * least[l];
    for (int i = 0; i < flux.length; i += lanes)
      for (int l = 0; l < lanes; l++)
        lifted[i + l] = Math.clamp(flux[i + l] / Math.max(level[i + l], least[l]), lowest, highest);
    return lifted;
  }

  /// The mean over a narrow window less that over a wide one.
  ///
  /// @param every how many bins one is kept
  /// @param out receives them for each spectrum
  /// @param from the first spectrum
  /// @param at place of the first
  /// @return place behind the last
  static int contrast(
      float[] flat, int lanes, int narrow, int wide, int every, float[][] out, int from, int at) {
    float[] a = new float[flat.length];
    float[] b = new float[flat.length];
    Means.running(flat, lanes, narrow, a);
    Means.running(flat, lanes, wide, b);
    for (int i = 0; i < a.length; i++) a[i] -= b[i];
    Means.apart(a, lanes, every, out, from, at);
    return at + (flat.length / lanes + every - 1) / every;
  }
}
