package perek.bench.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import perek.tools.classify.feature.Grid;
import perek.tools.classify.feature.StarRecipe;
import perek.tools.classify.learn.Example;

/// Spectra as costly as those of stars: black bodies of 3,000 to 40,000 K with a hundred lines
/// each, of which hydrogen's are deepest near 9,500 K, and noise. The same seed gives the same.
final class MadeStars {

  private static final double[] HYDROGEN = {3889, 3970, 4102, 4340, 4861, 6563};

  /// Lowest temperatures of the classes O to K; M lies below.
  private static final double[] CLASSES = {30_000, 10_000, 7500, 6000, 5200, 3700};

  private static final int LINES = 100;
  private static final int FOLDS = 5;

  private final StarRecipe recipe;
  private final SplittableRandom chance;

  MadeStars(StarRecipe recipe, long seed) {
    this.recipe = recipe;
    this.chance = new SplittableRandom(seed);
  }

  /// Flux on the recipe's grid.
  float[] flux(double kelvin) {
    Grid grid = recipe.grid();
    double[] y = new double[grid.count()];
    for (int i = 0; i < y.length; i++)
      y[i] = Math.pow(grid.at(i) / 5500, -5) / Math.expm1(1.4388e8 / (grid.at(i) * kelvin));
    double metals = Math.exp(-kelvin / 5000);
    SplittableRandom places = new SplittableRandom(3);
    for (int k = 0; k < LINES; k++)
      line(y, grid.from() + places.nextDouble() * (grid.to() - grid.from()), metals, 3);
    for (double at : HYDROGEN) line(y, at, .6 * Math.exp(-Math.pow(kelvin / 9500 - 1, 2)), 12);
    float[] flux = new float[y.length];
    for (int i = 0; i < flux.length; i++)
      flux[i] = (float) (y[i] * (1 + .02 * chance.nextGaussian()));
    return flux;
  }

  private void line(double[] y, double at, double depth, double sigma) {
    for (int i = 0; i < y.length; i++) {
      double x = (recipe.grid().at(i) - at) / sigma;
      if (Math.abs(x) < 5) y[i] *= 1 - Math.min(.95, depth) * Math.exp(-x * x / 2);
    }
  }

  double kelvin() {
    return 3000 * Math.exp(chance.nextDouble() * Math.log(40_000 / 3000.));
  }

  /// With all that stars of a library have.
  List<Example> examples(int count) {
    List<Example> list = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double kelvin = kelvin();
      float[] flux = flux(kelvin);
      float[] dusty = flux.clone();
      double excess = .1 + .1 * chance.nextDouble();
      for (int k = 0; k < dusty.length; k++)
        dusty[k] *= (float) Math.pow(recipe.grid().at(k) / 5500, excess);
      int label = 0;
      while (label < CLASSES.length && kelvin < CLASSES[label]) label++;
      Map<String, Double> values =
          Map.of("teff", kelvin, "logg", 5 * chance.nextDouble(), "feh", -chance.nextDouble());
      float[] x = recipe.of(flux);
      String star = "made-" + i;
      list.add(new Example(star, i, x, recipe.of(dusty), label, star, i % FOLDS, "made", values));
    }
    return list;
  }
}
