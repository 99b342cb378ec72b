package perek.tools.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoordinatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          54.1224 +48.1926               | 54.1224   | 48.1926
          54.1224,48.1926                | 54.1224   | 48.1926
          54.1224, -48.1926              | 54.1224   | -48.1926
          RA 54.1224, Dec +48.1926       | 54.1224   | 48.1926
          ra=54.1224 dec=-48.1926        | 54.1224   | -48.1926
          RA: 54.1224 Dec: 48.1926       | 54.1224   | 48.1926
          54.1224d +48.1926d             | 54.1224   | 48.1926
          56.75 +24.12                   | 56.75     | 24.12
          03 36 29.38 +48 11 33.5        | 54.122417 | 48.192639
          3:36:29.38 +48:11:33.5         | 54.122417 | 48.192639
          03h36m29.38s +48d11m33.5s      | 54.122417 | 48.192639
          18:36:56.3 -00:47:01           | 279.234583| -0.783611
          J033629.38+481133.5            | 54.122417 | 48.192639
          J0337+4811                     | 54.25     | 48.183333
          SDSS J1226-0040                | 186.5     | -0.666667
          galactic 0 90                  | 192.85948 | 27.12825
          l=0 b=0                        | 266.40499 | -28.93617
          G184.5575-05.7844              | 83.633    | 22.0145
          54.1224 −48.1926               | 54.1224   | -48.1926
          """)
  void readsTheUsualForms(String text, double raDeg, double decDeg) {
    Place place = Coordinates.read(text).orElseThrow();
    assertThat(place.raDeg()).isCloseTo(raDeg, within(2e-3));
    assertThat(place.decDeg()).isCloseTo(decDeg, within(1e-3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Vega",
        "psi Per",
        "4 Her",
        "HD 22192",
        "3C 273",
        "M 31",
        "NGC 224",
        "61 Cyg A",
        ""
      })
  void aNameIsNone(String name) {
    assertThat(Coordinates.read(name)).isEmpty();
  }

  @Test
  void whatCannotBeIsRefusedWithTheLimit() {
    assertThatThrownBy(() -> Coordinates.read("10 +95")).hasMessageContaining("-90 to 90");
  }
}
