package perek.tools.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static perek.tools.unit.AirFormula.CIDDOR_1996;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
