package perek.tools.spectrum.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import perek.tools.spectrum.Samples;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.correct.Range;

class LinesTest {

  private static final Range WINDOW = new Range(6552, 6572);

  private static Measured measured(Spectrum spectrum) {
    return Measured.of(spectrum, 6562, WINDOW, new Range(6540, 6552), new Range(6572, 6584));
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void aLineIsFittedByTheProfileItHas(Profile profile) {
    Spectrum spectrum =
        Samples.made(6540, .05, 900, w -> 2 * (1 - .6 * profile.at(w - 6562.3, .4, .1)));
    Component c =
        LineFit.of(Stretch.of(spectrum, WINDOW), profile, List.of(6562.0)).components().getFirst();
    assertThat(c.centre()).isCloseTo(6562.3, within(1e-6));
    assertThat(c.amplitude()).isCloseTo(-.6, within(1e-6));
    assertThat(c.fwhm()).isCloseTo(profile.fwhm(.4, .1), within(1e-6));
    assertThat(c.ew()).isCloseTo(.6 * profile.area(.4, .1), within(1e-5));
  }

  /// Real part of the Faddeeva function by quadrature of its integral with 4 million steps.
  @ParameterizedTest
  @CsvSource({
    "0, 1, .427583576156",
    "0, .5, .615690344193",
    "1, 1, .304744205257",
    "2, .1, .040201398161"
  })
  void theVoigtFunctionIsTheIntegralThatDefinesIt(double x, double y, double w) {
    double sigma = 1 / Math.sqrt(2);
    assertThat(Voigt.at(x, sigma, y) * Math.sqrt(Math.PI)).isCloseTo(w, within(1e-9));
  }

  @Test
  void blendsAreFittedTogether() {
    Spectrum spectrum =
        Samples.made(
            6540,
            .05,
            900,
            w ->
                1
                    - .5 * Profile.GAUSS.at(w - 6561, .3, 0)
                    - .3 * Profile.GAUSS.at(w - 6562, .4, 0));
    LineFit fit = LineFit.of(Stretch.of(spectrum, WINDOW), Profile.GAUSS, List.of(6560.9, 6562.2));
    assertThat(fit.components())
        .extracting(Component::centre)
        .satisfies(all -> {
          assertThat(all.get(0)).isCloseTo(6561, within(1e-5));
          assertThat(all.get(1)).isCloseTo(6562, within(1e-5));
        });
  }

  @Test
  void errorsOfAFitAreThoseOfRepeatedNoise() {
    Random random = new Random(7);
    double sum = 0;
    double squares = 0;
    double quoted = 0;
    int n = 200;
    for (int i = 0; i < n; i++) {
      Spectrum noisy =
          Samples.made(
              6555,
              .1,
              140,
              w -> 1 - .5 * Profile.GAUSS.at(w - 6562, .5, 0) + .01 * random.nextGaussian());
      Component c =
          LineFit.of(Stretch.of(noisy, WINDOW), Profile.GAUSS, List.of(6562.1))
              .components()
              .getFirst();
      sum += c.centre();
      squares += c.centre() * c.centre();
      quoted += c.centreErr() / n;
    }
    double scatter = Math.sqrt(squares / n - sum * sum / n / n);
    assertThat(quoted / scatter).isBetween(.8, 1.25);
  }

  @Test
  void equivalentWidthsArePositiveInAbsorptionAndNegativeInEmission() {
    for (double depth : new double[] {.5, -2}) {
      Spectrum spectrum =
          Samples.made(6540, .05, 900, w -> 3 * (1 - depth * Profile.GAUSS.at(w - 6562, .8, 0)));
      double expected = depth * Profile.GAUSS.area(.8, 0);
      assertThat(measured(spectrum).width().ew()).isCloseTo(expected, within(1e-4));
    }
  }

  /// A shoulder of two small bumps, parted by a dip that is noticeable beside them but not beside
  /// the peak that they lead to.
  @Test
  void aBumpThatNoValleyPartsFromThePeakIsNoSecondPeak() {
    double[] at = {6553, 6555, 6555.5, 6556, 6556.3, 6558, 6561};
    double[] shallow = {0, .25, .232, .27, .262, 2, 0};
    double[] deep = {0, .25, .15, .27, .262, 2, 0};
    assertThat(measured(emission(at, shallow)).shape().peaks()).isEmpty();
    assertThat(measured(emission(at, deep)).shape().peaks()).isPresent();
  }

  /// Heights above the continuum, joined by straight lines.
  private static Spectrum emission(double[] at, double[] height) {
    return Samples.made(
        6540,
        .05,
        900,
        w -> {
          for (int i = 1; i < at.length; i++)
            if (w >= at[i - 1] && w < at[i])
              return 1
                  + height[i - 1]
                  + (height[i] - height[i - 1]) * (w - at[i - 1]) / (at[i] - at[i - 1]);
          return 1;
        });
  }

  @Test
  void twoPeaksHaveTheirRatioAndOnePeakHasNone() {
    Spectrum two =
        Samples.made(
            6540,
            .05,
            900,
            w -> 1 + 2 * Profile.GAUSS.at(w - 6560, .8, 0) + Profile.GAUSS.at(w - 6564, .8, 0));
    assertThat(measured(two).shape().peaks().orElseThrow().ratio()).isCloseTo(2, within(.02));
    Spectrum one = Samples.made(6540, .05, 900, w -> 1 + 2 * Profile.GAUSS.at(w - 6562, .8, 0));
    assertThat(measured(one).shape().peaks()).isEmpty();
    assertThat(measured(one).shape().asymmetry()).isCloseTo(0, within(1e-6));
    assertThat(measured(one).shape().fwhm()).isCloseTo(Profile.GAUSS.fwhm(.8, 0), within(1e-3));
  }

  @Test
  void strongLinesAreFoundAndNamed() {
    Spectrum spectrum =
        Samples.made(6500, .1, 1800, w -> 1 + 3 * Profile.GAUSS.at(w - 6562.8, 2, 0));
    List<Finder.Line> lines = new Finder(5, 0, 100).find(spectrum);
    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst().name()).contains("H-alpha");
  }

  @Test
  void aWindowWithoutPixelsIsRefusedWithTheRangeOfTheSpectrum() {
    Spectrum spectrum = Samples.made(6540, .05, 900, _ -> 1);
    assertThatThrownBy(() -> Stretch.of(spectrum, new Range(5000, 5010)))
        .hasMessageContaining("0 pixels")
        .hasMessageContaining("6540.00");
  }
}
