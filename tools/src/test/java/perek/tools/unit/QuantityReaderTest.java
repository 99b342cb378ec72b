package perek.tools.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "spectra between 6500 and 6600 Angstrom?; 6.5e-7; 6.6e-7",
        "from 650 nm to 660 nm; 6.5e-7; 6.6e-7",
        "650-660 nm; 6.5e-7; 6.6e-7",
        "at 1.4 GHz; 0.2141374700; 0.2141374700",
        "0.5 to 2 keV; 6.19920992e-10; 2.47968397e-9",
        "lines at 15,000 Å; 1.5e-6; 1.5e-6",
        "2.2 micron; 2.2e-6; 2.2e-6",
        "10000 cm-1; 1e-6; 1e-6",
        "within 5 arcmin of it; 0.08333333; 0.08333333",
        "10 arcseconds; 0.002777778; 0.002777778",
      })
  void readsAQuantityIntoTheUnitOfItsDimension(String text, double from, double to) {
    assertThat(QuantityReader.find(text))
        .singleElement()
        .satisfies(q -> {
          assertThat(q.from()).isCloseTo(from, within(from * 1e-7));
          assertThat(q.to()).isCloseTo(to, within(to * 1e-7));
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "TAP 1.1 or 1.2?; 0",
        "H-alpha in 3C 273; 0",
        "0 GHz; 0",
        "3 stars; 0",
        "600 nm to 7000 Angstrom; 0"
      })
  void findsNoQuantityWhereThereIsNone(String text, int none) {
    assertThat(QuantityReader.find(text)).hasSize(none);
  }

  @Test
  void writesNumbersAsAProtocolTakesThem() {
    assertThat(Quantity.number(6.5e-7)).isEqualTo("6.5E-7");
    assertThat(Quantity.number(6500 * 1e-10)).isEqualTo("6.5E-7");
    assertThat(Quantity.number(0.1666666666)).isEqualTo("0.1666667");
    assertThat(Quantity.number(-12)).isEqualTo("-12");
  }
}
