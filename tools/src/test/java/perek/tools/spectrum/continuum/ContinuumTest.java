package perek.tools.spectrum.continuum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.tools.spectrum.Samples;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.correct.Range;

class ContinuumTest {

  private static double blaze(double w) {
    double x = (w - 5030) / 30;
    return 1000 * (1 - .7 * x * x);
  }

  @ParameterizedTest
  @CsvSource({
    "POLYNOMIAL, .01, .02",
    "SPLINE, .01, .02",
    "ALPHA, .01, .03",
    "MAXIMUM, .01, .03",
    "MAXIMUM, .05, .03"
  })
  void aBlazeWithLinesAndNoiseIsFound(Continuum.Method method, double noise, double tolerance) {
    Random random = new Random(3);
    Spectrum spectrum =
        Samples.made(
            5000,
            .02,
            3000,
            w -> {
              double line = 1 - .6 * Math.exp(-Math.pow(Math.IEEEremainder(w, 3) / .1, 2));
              return blaze(w) * (line + noise * random.nextGaussian());
            });
    Continuum continuum = new Continuum(method, Continuum.AUTO, List.of());
    double[] found = continuum.of(spectrum.orders().getFirst());
    for (int i = 100; i < 2900; i++)
      assertThat(found[i] / blaze(5000 + i * .02))
          .as("pixel %d", i)
          .isCloseTo(1, within(tolerance));
  }

  @Test
  void aMaskedEmissionLineDoesNotLiftTheContinuum() {
    Spectrum spectrum =
        Samples.made(6500, .1, 1300, w -> 1 + 4 * Math.exp(-Math.pow((w - 6563) / 8, 2)));
    Continuum continuum =
        new Continuum(Continuum.Method.POLYNOMIAL, 2, List.of(new Range(6535, 6591)));
    assertThat(continuum.of(spectrum.orders().getFirst())[630]).isBetween(.99, 1.01);
  }

  @Test
  void tooManyPiecesForTheirPixelsAreRefused() {
    Spectrum spectrum = Samples.made(6500, .1, 40, _ -> 1);
    Continuum continuum = new Continuum(Continuum.Method.SPLINE, 30, List.of());
    assertThatThrownBy(() -> continuum.of(spectrum.orders().getFirst()))
        .hasMessageContaining("40 pixels are too few for a continuum of 33 parameters");
  }
}
