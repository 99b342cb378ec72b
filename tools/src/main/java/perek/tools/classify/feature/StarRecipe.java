package perek.tools.classify.feature;

/// Flux over two pseudo-continua, a close one that leaves lines and a far one, of smoothed flux,
/// that leaves bands and the Balmer jump too; and the differences of both between narrow and wide
/// means (see [Continuum]). Smoothing keeps what spectrographs of other resolution see alike.
///
/// @param close width of the running mean, bins, odd
/// @param far likewise
public record StarRecipe(
    String name, int version, Grid grid, double coarsest, double missing, int close, int far)
    implements Recipe {

  private static final int EVERY = 3;
  private static final int[] FINE = {3, 15};
  private static final int[] BROAD = {9, 31};

  /// Running means of three bins, one after the other, which smooth by a sigma of 1.4 bins.
  private static final int SMOOTHINGS = 3;

  private static final float LOWEST = -.2f;
  private static final float HIGHEST = 2.5f;

  @Override
  public double blur() {
    return 0;
  }

  /// The first of these many features are fluxes over a continuum, none a difference of others.
  public int fluxes() {
    return 2 * grid.count();
  }

  @Override
  public int size() {
    return 2 * (2 * grid.count() + broad());
  }

  private int broad() {
    return (grid.count() + EVERY - 1) / EVERY;
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
    int n = grid.count();
    float[] flux = Means.together(fluxes, from, lanes);
    float[] smooth = flux.clone();
    float[] next = new float[flux.length];
    for (int i = 0; i < SMOOTHINGS; i++) {
      Means.running(smooth, lanes, 3, next);
      float[] swap = smooth;
      smooth = next;
      next = swap;
    }
    float[] lines = Continuum.flat(flux, lanes, close, LOWEST, HIGHEST);
    float[] bands = Continuum.flat(smooth, lanes, far, LOWEST, HIGHEST);
    Means.apart(lines, lanes, 1, out, from, 0);
    Means.apart(bands, lanes, 1, out, from, n);
    int at = 2 * n;
    at = Continuum.contrast(lines, lanes, FINE[0], FINE[1], 1, out, from, at);
    at = Continuum.contrast(bands, lanes, FINE[0], FINE[1], 1, out, from, at);
    at = Continuum.contrast(lines, lanes, BROAD[0], BROAD[1], EVERY, out, from, at);
    Continuum.contrast(bands, lanes, BROAD[0], BROAD[1], EVERY, out, from, at);
  }

  @Override
  public double wavelength(int feature) {
    int n = grid.count();
    if (feature < 4 * n) return grid.at(feature % n);
    return grid.at((feature - 4 * n) % broad() * EVERY);
  }

  @Override
  public String meaning(int feature) {
    int n = grid.count();
    if (feature < 2 * n) return "flux over continuum";
    return feature < 4 * n ? "line against its surroundings" : "broad feature";
  }
}
