package perek.tools.moc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MocTest {

  private static Moc moc(String text) throws IOException {
    return MocFile.read(text.getBytes(StandardCharsets.UTF_8)).moc();
  }

  /// The example of the standard, section 4.3.2.1.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1/1 2 4 2/12-14 21 23 25 8/",
        "s1/1-2 4 2/12,13,14,21 23 25\n8/",
        "#MOCORDER 8\n1/1,2,4 2/12,13,14,21,23,25",
        "{\"1\":[1,2,4], \"2\":[12,13,14,21,23,25], \"8\":[]}",
        "{\"s\":{\"1\":[1,2,4],\"2\":[12,13,14,21,23,25],\"8\":[]}}"
      })
  void everyFormOfTextIsRead(String text) throws IOException {
    assertThat(moc(text).ascii()).isEqualTo("1/1-2 4 2/12-14 21 23 25 8/");
    assertThat(moc(text).order()).isEqualTo(8);
    assertThat(moc(text).skyFraction()).isCloseTo(3.0 / 48 + 6.0 / 192, within(1e-15));
  }

  @Test
  void fitsOfEveryKindIsRead() throws IOException {
    Moc wanted = moc("1/1-2 8/500000");
    long fine = (4L << 16) + 500_000;
    List<String> old = List.of("ORDERING= 'NUNIQ   '", "COORDSYS= 'G       '");
    assertThat(MocFile.read(Maps.of(17, 18, fine)).moc()).isEqualTo(wanted);
    MocFile short32 = MocFile.read(Maps.fits("1J", old, 17, 18, fine));
    assertThat(short32.moc()).isEqualTo(wanted);
    assertThat(short32.frame()).isEqualTo("G");
    long cell = 1L << 42;
    List<String> ranges = List.of("ORDERING= 'RANGE   '", "MOCORD_S=                   29");
    byte[] file = Maps.fits("1K", ranges, 0, 5, 7 * cell, 8 * cell);
    assertThat(MocFile.read(file).moc().ascii()).isEqualTo("8/7 28/0 29/4");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1/48;not from 0 to 47",
        "30/1;order 30",
        "5 6;no order before it",
        "hello;is no cell",
        "1/5-3;not from 0",
        "1/99999999999999999999;no number of a cell",
        "t10/5;coverage in time",
        "{\"t\":{\"5\":[1]}};not of time",
        "{\"x\":[1]};is no order",
        "{\"1\":[1.5]};no number of a cell",
        "{\"1\":[;broken JSON",
        "'';no cells"
      })
  void whatIsNoMapIsRefusedWithTheReason(String text, String said) {
    assertThatThrownBy(() -> moc(text)).isInstanceOf(IOException.class).hasMessageContaining(said);
  }

  @Test
  void mapsOfTimeAndBrokenOnesAreRefused() {
    byte[] time = Maps.fits("1K", List.of("MOCDIM  = 'TIME    '", "ORDERING= 'RANGE   '"), 1, 2);
    assertThatThrownBy(() -> MocFile.read(time)).hasMessageContaining("TIME");
    assertThatThrownBy(() -> MocFile.read(Maps.of(3))).hasMessageContaining("no NUNIQ");
    byte[] odd = Maps.fits("1K", List.of("ORDERING= 'RANGE   '"), 5);
    assertThatThrownBy(() -> MocFile.read(odd)).hasMessageContaining("no range");
  }

  @ParameterizedTest
  @CsvSource({
    "83.633,22.0145,0,true",
    "84.5,23.5,0,true",
    "90,15,0,false",
    "90,15,1,false",
    "90,15,12,true",
    "263,-22,90,false",
    "263,-22,180,true",
  })
  void placesAndCirclesAreInOrOut(double raDeg, double decDeg, double radius, boolean reached)
      throws IOException {
    Moc one = moc("3/377");
    assertThat(one.reaches(raDeg, decDeg, radius)).isEqualTo(reached);
    if (radius == 0) assertThat(one.contains(raDeg, decDeg)).isEqualTo(reached);
  }

  @Test
  void nothingAndEverything() {
    assertThat(Moc.EMPTY.reaches(1, 1, 180)).isFalse();
    assertThat(Moc.EMPTY.skyFraction()).isZero();
    assertThat(Moc.ALL.contains(12, -89.9)).isTrue();
    assertThat(Moc.ALL.skyFraction()).isEqualTo(1);
    assertThat(Moc.ALL.ascii()).isEqualTo("0/0-11");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1/1;1/2;1/1-2;''",
        "1/0-3;2/5;0/0;2/5",
        "2/0-7;2/4-11;1/0-2;1/1",
        "0/0;0/0;0/0;0/0",
        "3/1 3 5;3/2 4;3/1-5;''"
      })
  void mapsAreUnitedAndIntersected(String a, String b, String union, String common)
      throws IOException {
    assertThat(moc(a).union(moc(b))).isEqualTo(moc(union)).isEqualTo(moc(b).union(moc(a)));
    Moc both = moc(a).intersection(moc(b));
    assertThat(both).isEqualTo(common.isEmpty() ? Moc.EMPTY : moc(common));
    assertThat(both).isEqualTo(moc(b).intersection(moc(a)));
  }

  @ParameterizedTest
  @CsvSource({
    "54.1224,48.1926,galactic,149.172865511,-6.089759292",
    "266.40499,-28.93617,G,0,0",
    "192.85948,27.12825,G,0,90",
    "270,66.560708889,ecliptic,0,90",
    "10,20,C,10,20"
  })
  void placesAreTurnedIntoTheFrameOfTheMap(
      double raDeg, double decDeg, String frame, double longitude, double latitude) {
    Place turned = new Place(raDeg, decDeg, 0).in(frame);
    assertThat(Direction.of(turned.raDeg(), turned.decDeg()).to(Direction.of(longitude, latitude)))
        .isLessThan(1e-5);
  }
}
