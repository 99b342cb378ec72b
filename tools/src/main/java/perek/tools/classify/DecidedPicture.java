package perek.tools.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import perek.tools.classify.feature.Grid;
import perek.tools.classify.feature.Recipe;
import perek.tools.plot.Curve;
import perek.tools.plot.Picture;

/// A spectrum with the stretches that decided: those that spoke for the label, and those that spoke
/// against it.
///
/// @param title what was decided
/// @param recipe of the features
/// @param flux on its grid
/// @param effects of the features on the share of the label
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
record DecidedPicture(String title, Recipe recipe, float[] flux, double[] effects) {

  /// Effects are looked at over so many bins.
  private static final int OVER = 7;

  /// The strongest stretches, up to this share of all that spoke for it, are coloured.
  private static final double SHARE = .6;

  private static final int NAMED = 6;

  Picture drawn() {
    Grid grid = recipe.grid();
    double[] wavelengths = new double[flux.length];
    double[] values = new double[flux.length];
    for (int i = 0; i < flux.length; i++) {
      wavelengths[i] = grid.at(i);
      values[i] = flux[i];
    }
    double[] bins = smooth(byBin(grid));
    boolean[] strong = strongest(bins);
    double[] pro = values.clone();
    double[] contra = values.clone();
    for (int i = 0; i < bins.length; i++) {
      if (!strong[i] || bins[i] < 0) pro[i] = Double.NaN;
      if (!strong[i] || bins[i] > 0) contra[i] = Double.NaN;
    }
    List<Curve> curves = new ArrayList<>();
    curves.add(Curve.line("flux", wavelengths, values, 0));
    if (finite(pro)) curves.add(Curve.line("spoke for it", wavelengths, pro, 1));
    if (finite(contra)) curves.add(Curve.line("spoke against it", wavelengths, contra, 2));
    return new Picture(
        title,
        "wavelength (Angstrom, %s, at rest)".formatted(grid.medium()),
        "flux",
        curves,
        marks(bins, grid));
  }

  private double[] byBin(Grid grid) {
    double[] bins = new double[grid.count()];
    for (int f = 0; f < effects.length; f++) {
      double at = recipe.wavelength(f);
      if (Double.isNaN(at)) continue;
      bins[(int) Math.round((at - grid.from()) / grid.step())] += effects[f];
    }
    return bins;
  }

  private static double[] smooth(double[] bins) {
    double[] out = new double[bins.length];
    for (int i = 0; i < out.length; i++) {
      int from = Math.max(0, i - OVER / 2);
      int to = Math.min(out.length, i + OVER / 2 + 1);
      out[i] = Arrays.stream(bins, from, to).average().orElse(0);
    }
    return out;
  }

  private static boolean[] strongest(double[] bins) {
    double left = SHARE * Arrays.stream(bins).map(Math::abs).sum();
    boolean[] strong = new boolean[bins.length];
    for (int i : order(bins)) {
      if (left <= 0 || bins[i] == 0) break;
      strong[i] = true;
      left -= Math.abs(bins[i]);
    }
    return strong;
  }

  private static int[] order(double[] bins) {
    return IntStream.range(0, bins.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -Math.abs(bins[i])))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static boolean finite(double[] values) {
    return Arrays.stream(values).anyMatch(Double::isFinite);
  }

  /// The strongest places, none within a stretch of another.
  private static List<Picture.Mark> marks(double[] bins, Grid grid) {
    List<Picture.Mark> marks = new ArrayList<>();
    List<Integer> taken = new ArrayList<>();
    for (int i : order(bins)) {
      if (marks.size() == NAMED || !(bins[i] > 0)) break;
      if (taken.stream().anyMatch(t -> Math.abs(t - i) <= 2 * OVER)) continue;
      taken.add(i);
      marks.add(new Picture.Mark(grid.at(i), String.format(Locale.ROOT, "%.0f", grid.at(i))));
    }
    return marks;
  }
}
