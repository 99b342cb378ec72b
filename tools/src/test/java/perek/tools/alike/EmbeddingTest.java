package perek.tools.alike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddingTest {

  @ParameterizedTest
  @ValueSource(ints = {6, 60})
  void componentsAreTheDirectionsOfGreatestSpread(int rows) {
    Random random = new Random(1);
    double[][] data = new double[rows][20];
    for (double[] row : data) {
      double first = 5 * random.nextGaussian();
      double second = random.nextGaussian();
      for (int i = 0; i < 20; i++) row[i] = 3 + (i < 10 ? first : 0) + (i >= 10 ? second : 0);
    }
    Embedding embedding = Embedding.of(data, 2);
    assertThat(embedding.deviations()[0]).isGreaterThan(embedding.deviations()[1]);
    for (double[] row : data) assertThat(embedding.error(row)).isCloseTo(0, within(1e-6));
    double[] odd = data[0].clone();
    odd[3] += 10;
    assertThat(embedding.error(odd)).isGreaterThan(1);
  }

  @Test
  void oneSpectrumHasNoComponents() {
    assertThatThrownBy(() -> Embedding.of(new double[1][5], 2)).hasMessageContaining("at least 2");
  }

  @Test
  void brightnessAndSlopeAreTakenOut() {
    double[] flux = new double[400];
    double[] bright = new double[400];
    for (int i = 0; i < 400; i++) {
      flux[i] = (i > 195 && i < 205) ? .5 : 1;
      bright[i] = flux[i] * (70 + .01 * i);
    }
    double[] a = Flattened.of(flux, 100, 4);
    double[] b = Flattened.of(bright, 100, 4);
    for (int i = 15; i < 85; i++) assertThat(b[i]).isCloseTo(a[i], within(.01));
  }
}
