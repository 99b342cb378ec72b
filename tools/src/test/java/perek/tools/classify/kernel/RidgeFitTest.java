package perek.tools.classify.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RidgeFitTest {

  private static final int WIDTH = 12;

  /// Samples on a bent line: a number t moves all features smoothly.
  private static float[] sample(double t, double dust, SplittableRandom chance) {
    float[] x = new float[WIDTH];
    for (int i = 0; i < WIDTH; i++)
      x[i] = (float) (Math.sin(t + .3 * i) + dust * i + .003 * chance.nextGaussian());
    return x;
  }

  private static Ridge ridge(boolean blind, boolean wrong) {
    SplittableRandom chance = new SplittableRandom(3);
    int n = 120;
    float[][] rows = new float[n][];
    float[][] dusty = new float[n][];
    double[] truth = new double[n];
    for (int i = 0; i < n; i++) {
      double t = 2. * i / n;
      rows[i] = sample(t, 0, chance);
      dusty[i] = sample(t, .2, chance);
      truth[i] = wrong && i % 10 == 5 ? t + 3 : t;
    }
    Projection projection = Projection.of(rows, blind ? dusty : new float[0][], WIDTH);
    RidgeFit fit = new RidgeFit(projection, rows, truth);
    return fit.fitted(fit.best());
  }

  @Test
  void tellsWhatLiesBetweenKnownSamples() {
    SplittableRandom chance = new SplittableRandom(9);
    Ridge ridge = ridge(false, false);
    for (double t = .1; t < 1.9; t += .37)
      assertThat(ridge.of(sample(t, 0, chance))).isCloseTo(t, within(.05));
  }

  @Test
  void wrongLabelsDoNotPullTheRest() {
    SplittableRandom chance = new SplittableRandom(9);
    Ridge ridge = ridge(false, true);
    for (double t = .1; t < 1.9; t += .37)
      assertThat(ridge.of(sample(t, 0, chance))).isCloseTo(t, within(.2));
  }

  @Test
  void dustIsNotSeenWhereItsWorkIsKnown() {
    SplittableRandom chance = new SplittableRandom(9);
    float[] x = sample(1, .2, chance);
    assertThat(ridge(true, false).of(x)).isCloseTo(1, within(.1));
    assertThat(Math.abs(ridge(false, false).of(x) - 1)).isGreaterThan(.15);
  }

  @Test
  void comesBackFromItsFile() throws IOException {
    Ridge ridge = ridge(true, false);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ridge.write(new DataOutputStream(bytes));
    Ridge read = Ridge.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    float[] x = sample(.7, 0, new SplittableRandom(1));
    assertThat(read.of(x)).isEqualTo(ridge.of(x));
    assertThat(read.features()).isEqualTo(WIDTH);
  }
}
