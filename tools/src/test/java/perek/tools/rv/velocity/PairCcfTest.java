package perek.tools.rv.velocity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import perek.tools.rv.ccf.Grid;
import perek.tools.rv.ccf.Shift;

class PairCcfTest {

  private static final Binary STARS = new Binary(4);
  private static final Setting SETTING =
      new Setting(0.82, Grid.of("-80:80:0.5"), Shift.RELATIVISTIC, List.of(), List.of());

  private static PairCcf.Found found(Setting setting, double second, double light, long seed) {
    return PairCcf.of(STARS.of(-25, second, light, 40, seed), STARS.mask(), Target.NONE, setting);
  }

  @Test
  void bothStarsAreFoundUnaided() {
    Setting own = new Setting(0.82, null, Shift.RELATIVISTIC, List.of(), List.of());
    PairCcf.Found found = found(own, 31, 0.3, 1);
    assertThat(found.fit().first().centreKms()).isCloseTo(-25, within(0.1));
    assertThat(found.fit().second().centreKms()).isCloseTo(31, within(0.2));
    // The lines of a mask that stand beside each other lift and lower the continuum by chance.
    assertThat(found.fit().second().area() / found.fit().first().area())
        .isCloseTo(0.3 / 0.7, within(0.1));
  }

  /// 30 spectra: the scatter is known to 13 %.
  @Test
  void quotedErrorsAreTheScatter() {
    double[] square = new double[2];
    double[] quoted = new double[2];
    double[] mean = new double[2];
    int n = 30;
    for (int i = 0; i < n; i++) {
      PairCcf.Found f = found(SETTING, 31, 0.3, 100 + i);
      double[] v = {f.fit().first().centreKms(), f.fit().second().centreKms()};
      for (int d = 0; d < 2; d++) {
        mean[d] += v[d] / n;
        square[d] += v[d] * v[d] / n;
        quoted[d] += f.errorsKms()[d] / n;
      }
    }
    for (int d = 0; d < 2; d++) {
      double scatter = Math.sqrt((square[d] - mean[d] * mean[d]) * n / (n - 1));
      assertThat(quoted[d] / scatter).as("star %d", d + 1).isBetween(0.7, 1.4);
    }
  }

  @Test
  void aSingleStarHasNoSecondDip() {
    assertThatThrownBy(() -> found(SETTING, 31, 0, 1))
        .hasMessageMatching("(one dip suffices|no two dips).*");
  }
}
