package perek.tools.orbit.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeplerTest {

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 0.5, 0.9, 0.98, 0.999})
  void theEccentricAnomalySolvesKeplersEquation(double e) {
    for (double mean = -7; mean < 7; mean += 0.013) {
      double ecc = Kepler.eccentric(mean, e);
      double turned = mean - 2 * Math.PI * Math.rint(mean / 2 / Math.PI);
      assertThat(ecc - e * Math.sin(ecc)).isCloseTo(turned, within(1e-12));
    }
  }
}
