package perek.tools.classify.sample;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import perek.tools.classify.feature.Grid;
import perek.tools.classify.feature.Onto;
import perek.tools.classify.feature.Recipe;
import perek.tools.unit.AirFormula;

/// From spectra to features: medium, blur, grid, gaps, recipe. Remembers the wavelengths of the
/// last spectrum, since those of a matrix are the same for all. For one thread.
public final class Preparation {

  private static final double ANGSTROM = 1e-10;

  /// A spectrum with pixels finer than this share of the grid's is blurred.
  private static final double FINE = .55;

  private final Recipe recipe;
  private double @Nullable [] last;
  private @Nullable Onto onto;

  public Preparation(Recipe recipe) {
    this.recipe = recipe;
  }

  /// Features of a spectrum.
  ///
  /// @throws IllegalArgumentException where it cannot be used, with the value, the limit and what
  ///   helps
  public float[] features(Sample sample) {
    return recipe.of(flux(sample));
  }

  /// The flux on the recipe's grid.
  ///
  /// @throws IllegalArgumentException likewise
  public float[] flux(Sample sample) {
    Onto way = way(sample);
    checkFlux(sample.flux());
    float[] out = new float[recipe.grid().count()];
    way.apply(blurred(sample), out);
    fill(out);
    return out;
  }

  private static void checkFlux(double[] flux) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double f : flux)
      if (Double.isFinite(f)) {
        low = Math.min(low, f);
        high = Math.max(high, f);
      }
    if (high < low) throw new IllegalArgumentException("no pixel has a flux: all are NaN");
    if (high == low)
      throw new IllegalArgumentException(
          "the flux is %s in every pixel: nothing can be told from it".formatted(low));
  }

  // The very array of the last spectrum: comparing values would cost as much as the work it saves.
  @SuppressWarnings("ReferenceEquality")
  private Onto way(Sample sample) {
    if (sample.wavelengths() == last && onto != null) return onto;
    double[] w = inMedium(sample);
    checkStep(w);
    Onto made = new Onto(w, recipe.grid());
    last = sample.wavelengths();
    onto = made;
    return made;
  }

  private double[] inMedium(Sample sample) {
    double[] w = sample.wavelengths();
    if (sample.vacuum() == recipe.grid().vacuum()) return w;
    AirFormula air = AirFormula.CIDDOR_1996;
    return Arrays.stream(w)
        .map(x -> (sample.vacuum() ? air.air(x * ANGSTROM) : air.vacuum(x * ANGSTROM)) / ANGSTROM)
        .toArray();
  }

  private void checkStep(double[] w) {
    double step = step(w);
    if (Double.isNaN(step))
      throw new IllegalArgumentException(
          "it covers %.0f to %.0f Angstrom and %.0f to %.0f are needed"
              .formatted(w[0], w[w.length - 1], recipe.grid().from(), recipe.grid().to()));
    if (step > recipe.coarsest())
      throw new IllegalArgumentException(
          "its pixels are %.2f Angstrom wide, at most %.1f are taken: lines cannot be seen in it"
              .formatted(step, recipe.coarsest()));
  }

  /// The median step within the grid, NaN where fewer than 3 pixels are.
  private double step(double[] w) {
    Grid grid = recipe.grid();
    double[] steps = new double[w.length];
    int n = 0;
    for (int i = 1; i < w.length; i++)
      if (w[i] >= grid.from() && w[i - 1] <= grid.to()) steps[n++] = w[i] - w[i - 1];
    if (n < 3) return Double.NaN;
    Arrays.sort(steps, 0, n);
    return steps[n / 2];
  }

  private double[] blurred(Sample sample) {
    double[] w = sample.wavelengths();
    if (recipe.blur() == 0 || step(w) > FINE * recipe.grid().step()) return sample.flux();
    double[] out = new double[w.length];
    double reach = 4 * recipe.blur();
    int low = 0;
    for (int i = 0; i < w.length; i++) {
      while (w[i] - w[low] > reach) low++;
      double sum = 0;
      double weights = 0;
      for (int k = low; k < w.length && w[k] - w[i] <= reach; k++) {
        double x = (w[k] - w[i]) / recipe.blur();
        double f = sample.flux()[k];
        if (!Double.isFinite(f)) continue;
        double weight = Math.exp(-x * x / 2);
        sum += weight * f;
        weights += weight;
      }
      out[i] = weights > 0 && Double.isFinite(sample.flux()[i]) ? sum / weights : Double.NaN;
    }
    return out;
  }

  /// Gaps are bridged by straight lines, ends held level.
  private void fill(float[] out) {
    int missing = 0;
    for (float v : out) if (Float.isNaN(v)) missing++;
    if (missing > recipe.missing() * out.length) throw uncovered(out, missing);
    int before = -1;
    for (int i = 0; i < out.length; i++) {
      if (Float.isNaN(out[i])) continue;
      for (int k = before + 1; k < i; k++)
        out[k] =
            before < 0
                ? out[i]
                : out[before] + (out[i] - out[before]) * (k - before) / (i - before);
      before = i;
    }
    for (int k = before + 1; k < out.length; k++) out[k] = out[before];
    float first = out[0];
    boolean level = true;
    for (float v : out) level &= v == first;
    if (level)
      throw new IllegalArgumentException(
          "the flux is %s all over the range that is looked at: nothing can be told from it"
              .formatted(first));
  }

  private IllegalArgumentException uncovered(float[] out, int missing) {
    Grid grid = recipe.grid();
    return new IllegalArgumentException(
        "it lacks %d %% of %.0f to %.0f Angstrom (%s, at rest), at most %.0f %% may be missing"
            .formatted(
                Math.round(100. * missing / out.length),
                grid.from(),
                grid.to(),
                grid.medium(),
                100 * recipe.missing()));
  }
}
