package perek.tools.classify.feature;

/// Flux over a pseudo-continuum, and its differences between narrow and wide means, in which
/// reddening and calibration fall out. The continuum is a running mean that is raised twice: what
/// lies below it is lifted to it before the mean is taken again.
///
/// @param width of the running mean, bins, odd
/// @param lowest and
/// @param highest value kept of flux over continuum
public record ContinuumRecipe(
    String name,
    int version,
    Grid grid,
    double coarsest,
    double missing,
    int width,
    float lowest,
    float highest)
    implements Recipe {

  private static final int EVERY = 3;
  private static final int[] FINE = {3, 15};
  private static final int[] BROAD = {9, 31};

  @Override
  public double blur() {
    return 0;
  }

  @Override
  public int size() {
    return 2 * grid.count() + (grid.count() + EVERY - 1) / EVERY;
  }

  @Override
  public void features(float[] flux, float[] out) {
    int n = grid.count();
    float[] flat = flat(flux);
    System.arraycopy(flat, 0, out, 0, n);
    float[] a = new float[n];
    float[] b = new float[n];
    Means.running(flat, FINE[0], a);
    Means.running(flat, FINE[1], b);
    for (int i = 0; i < n; i++) out[n + i] = a[i] - b[i];
    Means.running(flat, BROAD[0], a);
    Means.running(flat, BROAD[1], b);
    for (int i = 0, j = 2 * n; i < n; i += EVERY, j++) out[j] = a[i] - b[i];
  }

  /// Flux over continuum.
  private float[] flat(float[] flux) {
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

  @Override
  public double wavelength(int feature) {
    int n = grid.count();
    if (feature < 2 * n) return grid.at(feature % n);
    return grid.at((feature - 2 * n) * EVERY);
  }

  @Override
  public String meaning(int feature) {
    int n = grid.count();
    if (feature < n) return "flux over continuum";
    return feature < 2 * n ? "line against its surroundings" : "broad feature";
  }
}
