package perek.tools.classify.feature;

/// Puts fluxes that stand at given wavelengths on a grid: the mean over each bin, weighted by
/// overlap, of the pixels that have a flux. Made once for many spectra at the same wavelengths.
/// Immutable, safe for many threads.
public final class Onto {

  private final int[] first;
  private final float[][] weights;

  /// @param wavelengths centres of the pixels, Angstrom, rising, at least 2
  public Onto(double[] wavelengths, Grid grid) {
    double[] edges = edges(wavelengths);
    first = new int[grid.count()];
    weights = new float[grid.count()][];
    int start = 0;
    for (int j = 0; j < grid.count(); j++) {
      double low = grid.at(j) - grid.step() / 2;
      double high = low + grid.step();
      while (start < wavelengths.length - 1 && edges[start + 1] <= low) start++;
      int end = start;
      while (end < wavelengths.length && edges[end] < high) end++;
      first[j] = start;
      weights[j] = new float[Math.max(0, end - start)];
      for (int i = start; i < end; i++)
        weights[j][i - start] =
            (float)
                Math.max(0, (Math.min(edges[i + 1], high) - Math.max(edges[i], low)) / grid.step());
    }
  }

  private static double[] edges(double[] centres) {
    int n = centres.length;
    double[] edges = new double[n + 1];
    for (int i = 1; i < n; i++) edges[i] = (centres[i - 1] + centres[i]) / 2;
    edges[0] = centres[0] - (edges[1] - centres[0]);
    edges[n] = centres[n - 1] + (centres[n - 1] - edges[n - 1]);
    return edges;
  }

  /// @param flux at the wavelengths; what is no number counts for nothing
  /// @param out receives the bins; NaN where less than half of one has a flux
  public void apply(double[] flux, float[] out) {
    for (int j = 0; j < first.length; j++) {
      double sum = 0;
      double weight = 0;
      float[] w = weights[j];
      for (int i = 0; i < w.length; i++) {
        double f = flux[first[j] + i];
        if (!Double.isFinite(f)) continue;
        sum += w[i] * f;
        weight += w[i];
      }
      out[j] = weight >= .5 ? (float) (sum / weight) : Float.NaN;
    }
  }
}
