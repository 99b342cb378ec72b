package perek.tools.classify.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForestTest {

  private static final int FEATURES = 6;

  /// The class is whether the third feature is above .5; the others are noise.
  private static Forest grown(long seed) {
    float[][] rows = rows(300, 11);
    int[] labels = Arrays.stream(rows).mapToInt(ForestTest::truth).toArray();
    float[] weights = new float[rows.length];
    Arrays.fill(weights, 1);
    return Grower.grow(Plot.classes(rows, labels, weights, 2), new Growth(60, 2, .5, seed));
  }

  private static int truth(float[] row) {
    return row[2] > .5 ? 1 : 0;
  }

  private static float[][] rows(int count, long seed) {
    SplittableRandom chance = new SplittableRandom(seed);
    float[][] rows = new float[count][FEATURES];
    for (float[] row : rows)
      for (int f = 0; f < FEATURES; f++) row[f] = (float) chance.nextDouble();
    return rows;
  }

  @Test
  void findsTheFeatureThatMatters() {
    Forest forest = grown(1);
    double[] shares = new double[2];
    int right = 0;
    float[][] others = rows(200, 12);
    for (float[] row : others) {
      forest.tell(row, shares);
      assertThat(shares[0] + shares[1]).isCloseTo(1, within(1e-6));
      if ((shares[1] > .5 ? 1 : 0) == truth(row)) right++;
    }
    assertThat(right).isGreaterThan(185);
  }

  /// Ones with no number, beyond all, on a threshold and of both signs of 0 among them; counts that
  /// fill no block of eight.
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 8, 16, 17, 45})
  void manyAtOnceGetEveryDigitThatEachGetsAlone(int count) {
    Forest forest = grown(7);
    float[][] rows = rows(count, 5);
    rows[0] = new float[] {0f, Float.NaN, -0f, 1e30f, Float.NEGATIVE_INFINITY, -1};
    Arrays.fill(rows[count - 1], forest.threshold(forest.root(0)));
    double[][] together = new double[count][2];
    forest.tell(rows, together);
    for (int i = 0; i < count; i++) {
      double[] alone = new double[2];
      forest.tell(rows[i], alone);
      assertThat(together[i]).isEqualTo(alone);
    }
  }

  @Test
  void oneWithoutAFirstFeatureKeepsNobodyFromEveryDigit() {
    Forest forest = grown(7);
    float[][] rows = rows(20, 5);
    rows[4][0] = Float.NaN;
    double[][] together = new double[rows.length][2];
    forest.tell(rows, together);
    for (int i = 0; i < rows.length; i++) {
      double[] alone = new double[2];
      forest.tell(rows[i], alone);
      assertThat(together[i]).isEqualTo(alone);
    }
  }

  @Test
  void growsTheSameFromTheSameSeedAndOthersFromOthers() throws IOException {
    assertThat(bytes(grown(5))).isEqualTo(bytes(grown(5))).isNotEqualTo(bytes(grown(6)));
  }

  @Test
  void comesBackFromItsBytesAndRefusesBrokenOnes() throws IOException {
    Forest forest = grown(3);
    byte[] bytes = bytes(forest);
    Forest read = Forest.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    float[] x = rows(1, 4)[0];
    assertThat(read.each(x)).isEqualTo(forest.each(x));
    // The first child of the first node, which now leads back to where it comes from.
    int nodes = forest.nodes();
    int next = 12 + 4 * forest.trees() + 4 + 2 * nodes + 4 * nodes;
    Arrays.fill(bytes, next, next + 4, (byte) 0);
    assertThatThrownBy(() -> Forest.read(new DataInputStream(new ByteArrayInputStream(bytes))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("node 0");
  }

  @Test
  void reasonsSumToWhatIsSaidAndNameTheFeature() {
    Forest forest = grown(1);
    float[] x = {.5f, .5f, .95f, .5f, .5f, .5f};
    double[] told = forest.effects().of(x, 1);
    int strongest = 0;
    for (int f = 1; f < FEATURES; f++) if (told[f] > told[strongest]) strongest = f;
    assertThat(strongest).isEqualTo(2);
    double[] opposite = forest.effects().of(x, 0);
    for (int f = 0; f < FEATURES; f++) assertThat(opposite[f]).isCloseTo(-told[f], within(1e-4));
  }

  @Test
  void learnsNumbers() {
    float[][] rows = rows(400, 21);
    float[] values = new float[rows.length];
    for (int i = 0; i < values.length; i++) values[i] = 10 * rows[i][0];
    Forest forest = Grower.grow(Plot.numbers(rows, values), new Growth(80, 2, .8, 1));
    double[] out = new double[1];
    forest.tell(new float[] {.3f, .5f, .5f, .5f, .5f, .5f}, out);
    assertThat(out[0]).isCloseTo(3, within(.5));
  }

  private static byte[] bytes(Forest forest) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    forest.write(new DataOutputStream(out));
    return out.toByteArray();
  }
}
