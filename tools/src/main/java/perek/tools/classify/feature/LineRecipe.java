package perek.tools.classify.feature;

import java.util.Arrays;

/// The shape of one line: the flux scaled to [-1, 1], its slope and curvature, and what a person
/// would note (see [Shape]).
///
/// @param line bin in which the line stands at rest
public record LineRecipe(
    String name, int version, Grid grid, double coarsest, double missing, double blur, int line)
    implements Recipe {

  @Override
  public int size() {
    return 3 * grid.count() + Shape.WORDS.size();
  }

  @Override
  public void features(float[] flux, float[] out) {
    int n = grid.count();
    float[] scaled = scaled(flux);
    float[] smooth = new float[n];
    Means.running(scaled, 1, 3, smooth);
    System.arraycopy(scaled, 0, out, 0, n);
    for (int i = 0; i < n; i++) {
      int low = Math.max(0, i - 1);
      int high = Math.min(n - 1, i + 1);
      out[n + i] = smooth[high] - smooth[low];
      int far = Math.max(0, i - 2);
      int farther = Math.min(n - 1, i + 2);
      out[2 * n + i] = smooth[far] - 2 * smooth[i] + smooth[farther];
    }
    float[] shape = Shape.of(scaled, smooth, line);
    System.arraycopy(shape, 0, out, 3 * n, shape.length);
  }

  /// To [-1, 1].
  private static float[] scaled(float[] flux) {
    float low = Float.POSITIVE_INFINITY;
    float high = Float.NEGATIVE_INFINITY;
    for (float f : flux) {
      low = Math.min(low, f);
      high = Math.max(high, f);
    }
    float[] out = new float[flux.length];
    if (!(high > low)) return out;
    for (int i = 0; i < out.length; i++) out[i] = 2 * (flux[i] - low) / (high - low) - 1;
    return out;
  }

  @Override
  public double wavelength(int feature) {
    int n = grid.count();
    return feature < 3 * n ? grid.at(feature % n) : Double.NaN;
  }

  @Override
  public String meaning(int feature) {
    int n = grid.count();
    if (feature >= 3 * n) return Shape.WORDS.get(feature - 3 * n);
    return Arrays.asList("scaled flux", "slope", "curvature").get(feature / n);
  }
}
