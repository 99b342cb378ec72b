package perek.tools.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import perek.tools.fit.Normal;
import perek.tools.series.Series;

class LombScargleTest {

  private static final Samples SAMPLES =
      Samples.of(List.of(series("a", 40, 3), series("b", 25, -50)));

  private static Series series(String name, int count, double zero) {
    Random random = new Random(count);
    double[] t = new double[count];
    double[] v = new double[count];
    double[] e = new double[count];
    for (int i = 0; i < count; i++) {
      t[i] = 2_450_000 + 400 * random.nextDouble();
      e[i] = 1 + random.nextDouble();
      v[i] = zero + 8 * Math.sin(2 * Math.PI * t[i] / 17.3) + e[i] * random.nextGaussian();
    }
    return new Series(name, t, v, e);
  }

  /// The definition: the part of chi² that sine, cosine and a mean for each source take away.
  private static double byLeastSquares(double frequency) {
    double[][] matrix = new double[4][4];
    double[] right = new double[4];
    double whole = 0;
    for (int i = 0; i < SAMPLES.size(); i++) {
      double angle = 2 * Math.PI * frequency * SAMPLES.time()[i];
      int s = SAMPLES.source()[i];
      double[] row = {Math.cos(angle), Math.sin(angle), s == 0 ? 1 : 0, s == 1 ? 1 : 0};
      double w = SAMPLES.weight()[i];
      whole += w * SAMPLES.value()[i] * SAMPLES.value()[i];
      for (int a = 0; a < 4; a++) {
        right[a] += w * row[a] * SAMPLES.value()[i];
        for (int b = 0; b < 4; b++) matrix[a][b] += w * row[a] * row[b];
      }
    }
    double[] b = right.clone();
    assertThat(Normal.solve(matrix, b)).isTrue();
    return (b[0] * right[0] + b[1] * right[1] + b[2] * right[2] + b[3] * right[3]) / whole;
  }

  @Test
  void powerIsThatOfALeastSquaresFitAtEachFrequency() {
    double[] power = new LombScargle(SAMPLES).powers(0.002, 0.0007, 1400);
    for (int k = 0; k < power.length; k += 7)
      assertThat(power[k]).isCloseTo(byLeastSquares(0.002 + k * 0.0007), within(1e-11));
  }

  @Test
  void falseAlarmsFallWithPowerAndLevelsInvertThem() {
    FalseAlarm alarm = FalseAlarm.of(SAMPLES, 1);
    for (double p : new double[] {0.1, 0.01, 0.001})
      assertThat(alarm.of(alarm.level(p))).isCloseTo(p, within(1e-6));
    assertThat(alarm.of(0)).isEqualTo(1);
    assertThat(alarm.of(1)).isZero();
  }
}
