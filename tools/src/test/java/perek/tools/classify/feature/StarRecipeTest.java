package perek.tools.classify.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
}
