package perek.tools.rv.barycentric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.tools.rv.time.LeapSeconds;

/// Tables of the IERS in the form finals2000A (its ReadMe: bytes 8-15, 19-27, 38-46, 58, 59-68).
class EarthTableTest {

  private static final double JD = 2_400_000.5;

  @TempDir Path folder;

  @AfterEach
  void ownAgain() {
    EarthTable.use(folder.resolve("none"));
  }

  private static String line(int mjd, double x, double y, double dut1, char flag) {
    return String.format(
        Locale.ROOT,
        "%6s %8.2f %c %9.6f%9.6f %9.6f%9.6f  %c%10.7f%10.7f",
        "200101",
        (double) mjd,
        flag,
        x,
        .0001,
        y,
        .0001,
        flag,
        dut1,
        .00001);
  }

  /// Two years from MJD 59000 on, UT1 - UTC falling by 1 ms a day, the last hundred days predicted.
  private Path finals() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int d = 0; d < 730; d++)
      lines.add(
          line(59_000 + d, .1 + d * 1e-4, .2 - d * 1e-4, -.1 - d * 1e-3, d < 630 ? 'I' : 'P'));
    lines.add("230101 59731.00");
    return Files.write(folder.resolve("finals2000A.all"), lines);
  }

  @Test
  void daysAreReadAndInterpolated() throws IOException {
    EarthTable table = EarthTable.read(finals());
    EarthTable own = EarthTable.inUse();
    assertThat(table.fromMjd()).isEqualTo(own.fromMjd());
    assertThat(table.at(50_000 + JD, 29)).isEqualTo(own.at(50_000 + JD, 29));
    assertThat(table.size()).isGreaterThan(730 + 1_000);
    assertThat(table.measuredToMjd()).isEqualTo(59_629);
    assertThat(table.toMjd()).isEqualTo(59_729);
    double tai = LeapSeconds.taiLessUtc(59_100 + JD);
    EarthOrientation earth = table.at(59_100.5 + JD, tai);
    assertThat(earth.ut1LessTaiS() + tai).isCloseTo(-.2005, within(1e-9));
    assertThat(earth.poleXArcsec()).isCloseTo(.11005, within(1e-9));
    assertThat(earth.poleYArcsec()).isCloseTo(.18995, within(1e-9));
    assertThat(earth.note()).isNull();
    assertThat(table.at(59_700 + JD, tai).note()).contains("predicted after MJD 59629");
    assertThat(table.at(59_800 + JD, tai).note()).contains("known to MJD 59729", "perek rv iers");
  }

  @Test
  void aNewerTableIsUsedByAll() throws IOException {
    double jd = 60_500 + JD;
    double tai = LeapSeconds.taiLessUtc(jd);
    assertThat(EarthOrientation.at(jd, tai).note()).contains("held at");
    List<String> lines = new ArrayList<>();
    for (int d = 0; d < 800; d++) lines.add(line(60_000 + d, 0, 0, .0123, 'I'));
    EarthTable.use(Files.write(folder.resolve("new"), lines));
    assertThat(EarthOrientation.at(jd, tai).note()).isNull();
    assertThat(EarthOrientation.at(jd, tai).ut1LessTaiS() + tai).isCloseTo(.0123, within(1e-9));
  }

  @Test
  void aFileThatIsNoneIsToldAndTheOwnIsUsed() throws IOException {
    Path page = Files.writeString(folder.resolve("page"), "<html>not here</html>\n".repeat(2_000));
    assertThatThrownBy(() -> EarthTable.read(page)).hasMessageContaining("365");
    List<String> odd = new ArrayList<>(Files.readAllLines(finals()));
    odd.set(40, odd.get(40).replace("59040.00", "5904x.00"));
    Path broken = Files.write(folder.resolve("broken"), odd);
    assertThatThrownBy(() -> EarthTable.read(broken)).hasMessageContaining("line 41");
    EarthTable.use(broken);
    assertThat(EarthOrientation.at(59_000 + JD, 37).note()).contains("cannot be used", "line 41");
    assertThat(EarthTable.inUse().origin()).contains("shipped");
  }
}
