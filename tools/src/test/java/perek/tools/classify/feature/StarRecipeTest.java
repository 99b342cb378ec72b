package perek.tools.classify.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StarRecipeTest {

  private static final StarRecipe RECIPE = Recipes.STAR;

  private static float[] flux(double slope) {
    Grid grid = RECIPE.grid();
    float[] flux = new float[grid.count()];
    for (int i = 0; i < flux.length; i++) {
      double x = (grid.at(i) - 4861) / 12;
      flux[i] = (float) ((1 - .5 * Math.exp(-x * x / 2)) * (1 + slope * i / flux.length));
    }
    return flux;
  }

  @Test
  void everyFeatureHasAWavelengthOfTheGrid() {
    for (int f = 0; f < RECIPE.size(); f++)
      assertThat(RECIPE.wavelength(f)).isBetween(RECIPE.grid().from(), RECIPE.grid().to());
  }

  @Test
  void theLineIsDeepestWhereItStands() {
    float[] x = RECIPE.of(flux(0));
    int deepest = 0;
    for (int f = 0; f < RECIPE.fluxes() / 2; f++) if (x[f] < x[deepest]) deepest = f;
    assertThat(RECIPE.wavelength(deepest)).isCloseTo(4861, within(4.));
  }

  @Test
  void scaleAndSlopeHardlyCount() {
    float[] level = RECIPE.of(flux(0));
    float[] sloped = RECIPE.of(flux(.5));
    for (int f = 0; f < RECIPE.size(); f++)
      assertThat((double) sloped[f]).isCloseTo(level[f], within(.06));
  }

  /// More than lie side by side, and a rest.
  @Test
  void manyAtOnceGetEveryDigitThatEachGetsAlone() {
    SplittableRandom chance = new SplittableRandom(3);
    float[][] fluxes = new float[Means.LANES + 7][];
    for (int i = 0; i < fluxes.length; i++) {
      fluxes[i] = flux(chance.nextDouble());
      for (int k = 0; k < fluxes[i].length; k++)
        fluxes[i][k] *= (float) (1 + .2 * chance.nextGaussian());
    }
    float[][] together = RECIPE.of(fluxes);
    float[][] kinds = Recipes.OBJECT.of(cut(fluxes, Recipes.OBJECT.grid().count()));
    for (int i = 0; i < fluxes.length; i++) {
      assertThat(together[i]).isEqualTo(RECIPE.of(fluxes[i]));
      float[] cut = Arrays.copyOf(fluxes[i], Recipes.OBJECT.grid().count());
      assertThat(kinds[i]).isEqualTo(Recipes.OBJECT.of(cut));
    }
  }

  private static float[][] cut(float[][] fluxes, int count) {
    return Arrays.stream(fluxes).map(f -> Arrays.copyOf(f, count)).toArray(float[][]::new);
  }
}
