package perek.tools.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static perek.tools.unit.AirFormula.CIDDOR_1996;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AirFormulaTest {

  /// Air and vacuum in Angstrom, as published with two to three digits (NIST; SDSS line list).
  @ParameterizedTest
  @CsvSource({
    "6562.79,6564.61",
    "4861.333,4862.69",
    "5006.843,5008.24",
    "4958.911,4960.295",
    "3933.663,3934.777",
    "6716.44,6718.29",
    "8498.02,8500.36"
  })
  void publishedPairsAreMet(double air, double vacuum) {
    assertThat(CIDDOR_1996.vacuum(air * 1e-10) * 1e10).isCloseTo(vacuum, within(0.02));
    assertThat(CIDDOR_1996.air(vacuum * 1e-10) * 1e10).isCloseTo(air, within(0.02));
  }

  /// The index at 633 nm that standard tables give: 1.00027653.
  @Test
  void theIndexAtTheHeliumNeonLaserIsThatOfTheTables() {
    assertThat(633e-9 / CIDDOR_1996.air(633e-9)).isCloseTo(1.0002765, within(1e-7));
  }

  @ParameterizedTest
  @ValueSource(doubles = {150e-9, 199.9e-9, 200e-9, 200.05e-9, 350e-9, 656e-9, 1.7e-6, 2e-5})
  void oneUndoesTheOther(double metres) {
    assertThat(CIDDOR_1996.vacuum(CIDDOR_1996.air(metres)))
        .isCloseTo(metres, within(metres * 1e-14));
  }

  @Test
  void belowTwoHundredNanometresNothingIsConverted() {
    assertThat(CIDDOR_1996.air(121.567e-9)).isEqualTo(121.567e-9);
    assertThat(CIDDOR_1996.vacuum(121.567e-9)).isEqualTo(121.567e-9);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1e-7, Double.NaN, Double.POSITIVE_INFINITY})
  void whatIsNoWavelengthIsRefused(double metres) {
    assertThatThrownBy(() -> CIDDOR_1996.air(metres)).hasMessageContaining("above 0");
    assertThatThrownBy(() -> CIDDOR_1996.vacuum(metres)).hasMessageContaining("above 0");
  }

  /// Refractivity with the constants of the papers, written out once more and in the wavelength in
  /// micron instead of its inverse: Ciddor 1996, eq. 1 (k0 to k3); Edlén 1953 as in Morton 1991;
  /// Edlén 1966, eq. 1; Birch and Downs 1994 as in Morton 2000; the series of SDSS in Angstrom.
  private static double refractivity(AirFormula formula, double micron) {
    double square = micron * micron;
    double angstrom = 1e4 * micron;
    return switch (formula) {
      case CIDDOR_1996 ->
          .05792105 * square / (238.0185 * square - 1) + .00167917 * square / (57.362 * square - 1);
      case EDLEN_1953, FITS_AWAV ->
          (64.328 + 29_498.1 * square / (146 * square - 1) + 255.4 * square / (41 * square - 1))
              * 1e-6;
      case EDLEN_1966 ->
          (8342.13
                  + 2_406_030 * square / (130 * square - 1)
                  + 15_997 * square / (38.9 * square - 1))
              * 1e-8;
      case BIRCH_DOWNS_1994 ->
          .0000834254
              + .02406147 * square / (130 * square - 1)
              + .00015998 * square / (38.9 * square - 1);
      case SDSS_RATIONAL ->
          2.735182e-4 + 131.4182 / Math.pow(angstrom, 2) + 2.76249e8 / Math.pow(angstrom, 4);
    };
  }

  @ParameterizedTest
  @EnumSource(AirFormula.class)
  void eachFormulaIsThatOfItsPaper(AirFormula formula) {
    for (double micron : new double[] {.21, .3, .38, .5, .6328, .8, 1.0, 1.6, 2.4}) {
      double index = 1 + refractivity(formula, micron);
      double metres = micron * 1e-6;
      // AWAV has the wavelength in air where the others have that in vacuum.
      if (formula == AirFormula.FITS_AWAV)
        assertThat(formula.vacuum(metres)).isCloseTo(metres * index, within(metres * 1e-12));
      else assertThat(formula.air(metres)).isCloseTo(metres / index, within(metres * 1e-12));
    }
  }

  /// Velocities against Ciddor 1996 of 5000 Angstrom in air brought to vacuum.
  @ParameterizedTest
  @CsvSource({
    "EDLEN_1953, -3",
    "SDSS_RATIONAL, 73",
    "EDLEN_1966, -4",
    "BIRCH_DOWNS_1994, -.1",
    "FITS_AWAV, -1.9"
  })
  void formulaeStandApartAsTheyAreKnownTo(AirFormula formula, double metresPerSecond) {
    double shift = Spectral.C * (formula.vacuum(500e-9) / CIDDOR_1996.vacuum(500e-9) - 1);
    assertThat(shift).isCloseTo(metresPerSecond, within(.5));
  }

  @Test
  void awavIsThatOfWcslib() {
    double ratio = AirFormula.FITS_AWAV.vacuum(500e-9) / 500e-9;
    assertThat(ratio).isCloseTo(5.001394819006470e-7 / 500e-9, within(1e-12));
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.EnumSource(AirFormula.class)
  void everyFormulaIsInvertedExactly(AirFormula formula) {
    for (double metres = 201e-9; metres < 3e-6; metres *= 1.1)
      assertThat(formula.vacuum(formula.air(metres))).isCloseTo(metres, within(metres * 1e-14));
  }
}
