package perek.tools.alike;

/// Spectra divided by their continuum, so that lines and bands remain and neither brightness nor
/// reddening. The continuum is a mean over a window, taken twice, the second time without what lies
/// far below the first.
public final class Flattened {

  /// Below this share of the first continuum is a line.
  private static final double LINE = .95;

  private Flattened() {}

  /// @param flux pixels of one grid; NaN for gaps, which become 1
  /// @param window of the continuum, pixels
  /// @param bin pixels that become one
  public static double[] of(double[] flux, int window, int bin) {
    boolean[] used = new boolean[flux.length];
    for (int i = 0; i < flux.length; i++) used[i] = Double.isFinite(flux[i]);
    double[] first = mean(flux, used, window);
    for (int i = 0; i < flux.length; i++) used[i] &= flux[i] > LINE * first[i];
    double[] level = mean(flux, used, window);
    double[] flat = new double[flux.length / bin];
    for (int i = 0; i < bin * flat.length; i++) {
      boolean known = Double.isFinite(flux[i]) && level[i] > 0;
      flat[i / bin] += (known ? flux[i] / level[i] : 1) / bin;
    }
    return flat;
  }

  /// Mean of the used pixels around each; of all where none is used.
  private static double[] mean(double[] flux, boolean[] used, int window) {
    double[] sums = new double[flux.length + 1];
    int[] counts = new int[flux.length + 1];
    for (int i = 0; i < flux.length; i++) {
      sums[i + 1] = sums[i] + (used[i] ? flux[i] : 0);
      counts[i + 1] = counts[i] + (used[i] ? 1 : 0);
    }
    double all = counts[flux.length] == 0 ? 0 : sums[flux.length] / counts[flux.length];
    double[] mean = new double[flux.length];
    for (int i = 0; i < flux.length; i++) {
      int from = Math.max(0, i - window / 2);
      int to = Math.min(flux.length, i + window / 2 + 1);
      int count = counts[to] - counts[from];
      mean[i] = count == 0 ? all : (sums[to] - sums[from]) / count;
    }
    return mean;
  }
}
