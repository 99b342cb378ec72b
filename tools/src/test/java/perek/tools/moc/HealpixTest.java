package perek.tools.moc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Cells beside those of CDS' HEALPix library 0.30.2. Places on an edge are left out: libraries
/// differ on which of the two cells has them.
class HealpixTest {

  @ParameterizedTest
  @CsvSource({
    "0,54.1224,48.1926,0",
    "3,54.1224,48.1926,27",
    "8,54.1224,48.1926,28310",
    "29,54.1224,48.1926,124510800526613185",
    "0,83.633,22.0145,5",
    "3,83.633,22.0145,377",
    "8,83.633,22.0145,386969",
    "29,83.633,22.0145,1701909093118121710",
    "0,266.4168,-29.0078,7",
    "3,266.4168,-29.0078,450",
    "8,266.4168,-29.0078,461282",
    "29,266.4168,-29.0078,2028740913184819897",
    "0,180.0,-89.99999,10",
    "3,180.0,-89.99999,640",
    "8,180.0,-89.99999,655360",
    "29,180.0,-89.99999,2882303761517128200",
    "0,0.0,90.0,0",
    "3,0.0,90.0,63",
    "8,0.0,90.0,65535",
    "29,0.0,90.0,288230376151711743",
    "0,359.9999,-41.9,11",
    "3,359.9999,-41.9,725",
    "8,359.9999,-41.9,742741",
    "29,359.9999,-41.9,3266610568653207066",
    "0,210.8,54.35,2",
    "3,210.8,54.35,178",
    "8,210.8,54.35,182953",
    "29,210.8,54.35,804637555314822003"
  })
  void everyPlaceIsInTheCellThatOthersSay(int order, double raDeg, double decDeg, long cell) {
    assertThat(Healpix.cell(order, raDeg, decDeg)).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void theCentreOfEveryCellIsInIt(int order) {
    for (long cell = 0; cell < Healpix.cells(order); cell++) {
      Direction centre = Healpix.centre(order, cell);
      double raDeg = Math.toDegrees(Math.atan2(centre.y(), centre.x()));
      double decDeg = Math.toDegrees(Math.asin(centre.z()));
      assertThat(Healpix.cell(order, raDeg, decDeg)).isEqualTo(cell);
    }
  }

  @Test
  void cornersAreOnTheCircleThatHoldsTheCell() {
    for (long cell = 0; cell < Healpix.cells(2); cell++) {
      double radius = Healpix.radius(2, cell);
      for (int i = 0; i <= 10; i++)
        assertThat(Healpix.centre(2, cell).to(Healpix.point(2, cell, i / 10.0, 1)))
            .isLessThanOrEqualTo(radius);
    }
  }

  @ParameterizedTest
  @CsvSource({"-1,0,0", "30,0,0", "3,0,90.1", "3,NaN,0", "3,0,NaN"})
  void whatIsNoPlaceIsRefused(int order, double raDeg, double decDeg) {
    assertThatThrownBy(() -> Healpix.cell(order, raDeg, decDeg))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
