package perek.tools.redshift.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import perek.tools.spectrum.Frame;
import perek.tools.spectrum.Medium;
import perek.tools.spectrum.Observation;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.fits.Keys;

class SamplingTest {

  @ParameterizedTest
  @ValueSource(doubles = {.1, .7, 1, 2.5, 10})
  void neitherInformationNorFluxIsMadeOrLost(double stepA) {
    int n = (int) (2000 / stepA);
    double[] wavelengths = new double[n];
    double[] flux = new double[n];
    double[] variance = new double[n];
    for (int i = 0; i < n; i++) {
      wavelengths[i] = 5000 + i * stepA;
      flux[i] = 3 + wavelengths[i] / 5000;
      variance[i] = .25;
    }
    Sampled sampled =
        Sampling.of(
            new Spectrum(
                Observation.NONE,
                Medium.vacuum(),
                Frame.BARYCENTRIC,
                "",
                List.of(Order.of(0, wavelengths, flux).variance(variance)),
                Keys.NONE));
    assertThat(Arrays.stream(sampled.weight()).sum()).isCloseTo(n * 4.0, within(.02 * n * 4));
    for (int i = 20; i < sampled.size() - 20; i += 50)
      assertThat(sampled.flux()[i])
          .isCloseTo(3 + sampled.wavelength(i) / 5000, within(1e-3 * stepA + 1e-4));
  }
}
