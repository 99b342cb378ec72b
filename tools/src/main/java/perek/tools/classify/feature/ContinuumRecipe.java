package perek.tools.classify.feature;

/// Flux over a pseudo-continuum, and its differences between narrow and wide means, in which
/// reddening and calibration fall out (see [Continuum]).
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
    features(new float[][] {flux}, new float[][] {out}, 0, 1);
  }

  @Override
  public float[][] of(float[][] fluxes) {
    float[][] out = new float[fluxes.length][size()];
    for (int from = 0; from < out.length; from += Means.LANES)
      features(fluxes, out, from, Math.min(Means.LANES, out.length - from));
    return out;
  }

  private void features(float[][] fluxes, float[][] out, int from, int lanes) {
    float[] flux = Means.together(fluxes, from, lanes);
    float[] flat = Continuum.flat(flux, lanes, width, lowest, highest);
    Means.apart(flat, lanes, 1, out, from, 0);
    int next = Continuum.contrast(flat, lanes, FINE[0], FINE[1], 1, out, from, grid.count());
    Continuum.contrast(flat, lanes, BROAD[0], BROAD[1], EVERY, out, from, next);
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
