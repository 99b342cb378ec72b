package perek.tools.classify.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import perek.tools.classify.feature.Recipes;

class GeneratorTest {

  private static final int LINE = (int) Math.round(-Velocities.FROM / Velocities.STEP);

  private static Disc disc(double inclination) {
    return new Disc(200, 10, 2, inclination, 0, 15, 0, 0);
  }

  @Test
  void aDiscEdgeOnHasTwoPeaksAsFarApartAsItsEdgeIsFast() {
    double[] e = disc(90).emission();
    assertThat(Generator.peaks(e, .05)).isEqualTo(2);
    int high = LINE;
    for (int i = LINE; i < LINE + 40; i++) if (e[i] > e[high]) high = i;
    // Smak 1981: the peaks stand near the velocity of the outer edge.
    assertThat(Velocities.at(high)).isCloseTo(200, within(45.));
    assertThat(e[LINE + 20]).isCloseTo(e[LINE - 20], within(1e-9));
  }

  @Test
  void aDiscFromItsPoleHasOnePeak() {
    assertThat(Generator.peaks(disc(3).emission(), .05)).isEqualTo(1);
  }

  @Test
  void blurAndRotationKeepTheAreaOfALine() {
    double[] y = new double[Velocities.COUNT];
    Velocities.line(y, Velocities.LINE, 1, 40);
    double before = sum(y);
    assertThat(sum(Velocities.blurred(y, 80))).isCloseTo(before, within(1e-6));
    assertThat(sum(Velocities.rotated(y, 300))).isCloseTo(before, within(1e-6));
    assertThat(Velocities.rotated(y, 300)[LINE]).isGreaterThan(y[LINE]);
  }

  private static double sum(double[] y) {
    double sum = 0;
    for (double v : y) sum += v;
    return sum;
  }

  @Test
  void theSameSeedMakesTheSameProfilesWithTheLabelsAskedFor() {
    Generator one = new Generator(Recipes.H_ALPHA.grid(), 3);
    Generator two = new Generator(Recipes.H_ALPHA.grid(), 3);
    for (int i = 0; i < 9; i++) {
      Profile p = one.next(i % 3);
      assertThat(p.flux()).isEqualTo(two.next(i % 3).flux());
      assertThat(p.label()).isEqualTo(i % 3);
      for (float f : p.flux()) assertThat(Float.isFinite(f)).isTrue();
    }
  }
}
