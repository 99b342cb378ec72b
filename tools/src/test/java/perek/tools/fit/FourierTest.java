package perek.tools.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FourierTest {

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 8, 32, 64, 512})
  void correlationsAreTheSumsThatTheySay(int size) {
    Random random = new Random(size);
    double[][] values = new double[4][size];
    for (double[] row : values) for (int i = 0; i < size; i++) row[i] = random.nextGaussian();
    Fourier fourier = Fourier.holding(size);
    assertThat(fourier.size()).isEqualTo(size);
    double[][] found =
        fourier.correlations(
            fourier.of(values[0]), fourier.of(values[1]),
            fourier.of(values[2]), fourier.of(values[3]));
    for (int pair = 0; pair < 2; pair++)
      for (int s = 0; s < size; s++) {
        double sum = 0;
        for (int i = 0; i < size; i++)
          sum += values[2 * pair][i] * values[2 * pair + 1][(i + s) % size];
        assertThat(found[pair][s]).isCloseTo(sum, within(1e-10 * size));
      }
  }
}
