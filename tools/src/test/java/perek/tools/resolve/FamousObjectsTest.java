package perek.tools.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamousObjectsTest {

  @ParameterizedTest
  @CsvSource({
    "Vega, 279.2347",
    "alpha Lyrae, 279.2347",
    "alf Lyr, 279.2347",
    "Alpha Lyr, 279.2347",
    "* alf Lyr, 279.2347",
    "psi Per, 54.1224",
    "HD 22192, 54.1224",
    "hd22192, 54.1224",
    "4 Her, 238.8776",
    "gamma Cas, 14.1772",
    "M31, 10.6847",
    "m 31, 10.6847",
    "Nosuch, -1"
  })
  void namesAreFoundHoweverTheyAreWritten(String name, double raDeg) {
    if (raDeg < 0) assertThat(FamousObjects.find(name)).isEmpty();
    else assertThat(FamousObjects.find(name).orElseThrow().raDeg()).isCloseTo(raDeg, within(1e-4));
  }
}
