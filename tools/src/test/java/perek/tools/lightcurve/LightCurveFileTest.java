package perek.tools.lightcurve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LightCurveFileTest {

  @TempDir Path folder;

  private static LightCurve read(Source source) throws IOException {
    return LightCurveFile.read(source, () -> false);
  }

  private Path text(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /// Rows of twelve days, `%1$s` being the time and `%2$s` the value.
  private static String rows(double from, String row) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 12; i++)
      rows.append(String.format(Locale.ROOT, row, from + i, 12 + .01 * (i % 3)));
    return rows.toString();
  }

  @Test
  void keplersTablesCountFromTheirReferenceAndTellTheirFlags() throws IOException {
    double[] times = CurveFiles.times(131.5, 40, 29.4244);
    Path file = CurveFiles.fits(folder.resolve("k.fits"), false, times, _ -> 1, 1e-4, 1);
    LightCurve curve = read(Source.of(file));
    assertThat(curve.about().timeSystem()).isEqualTo("BJD TDB");
    assertThat(curve.about().unit()).isEqualTo("e-/s");
    assertThat(curve.about().name()).isEqualTo("KIC 1");
    assertThat(curve.about().column()).isEqualTo("PDCSAP_FLUX");
    assertThat(curve.about().middle()).isCloseTo(12345.6, within(1.));
    assertThat(curve.time()[0]).isEqualTo(2_454_964.5);
    assertThat(curve.error()[5]).isCloseTo(1e-4, within(1e-7));
    assertThat(curve.notes())
        .anyMatch(n -> n.contains("reaction wheel desaturation"))
        .anyMatch(n -> n.contains("no value"))
        .noneMatch(n -> n.contains("reaction wheel zero crossing"));
    assertThat(Arrays.stream(curve.flux())).allMatch(f -> f < 1.01);
  }

  @Test
  void flagsLeaveOutWhatIsAsked() throws IOException {
    double[] times = CurveFiles.times(1325.3, 6, 2);
    Path file = CurveFiles.fits(folder.resolve("t.fits"), true, times, _ -> 1, 7e-4, 1);
    int usual = read(Source.of(file)).size();
    int none = read(new Source(file, "", "", "", "", Quality.NONE)).size();
    int any = read(new Source(file, "", "", "", "", Quality.ANY)).size();
    assertThat(usual).isLessThan(none).isGreaterThan(any);
    assertThat(read(Source.of(file)).time()[0]).isEqualTo(2_458_325.3);
  }

  @Test
  void magnitudesBecomeFluxes() throws IOException {
    Path file = text("m.csv", "HJD,mag,mag_err\n" + rows(2_455_000.5, "%.4f,%.3f,0.02\n"));
    LightCurve curve = read(Source.of(file));
    assertThat(curve.about().magnitudes()).isTrue();
    assertThat(curve.about().timeSystem()).isEqualTo("HJD");
    // One hundredth of a magnitude above the median is .9908 of its flux.
    assertThat(curve.flux()[2]).isCloseTo(Math.pow(10, -.4 * .01), within(1e-9));
    assertThat(curve.error()[1]).isCloseTo(.4 * Math.log(10) * .02, within(1e-9));
  }

  @Test
  void columnsAndTimesAreTakenAsNamed() throws IOException {
    String ecsv =
        """
        # %ECSV 1.0
        # ---
        # datatype:
        # - {name: epoch, datatype: float64}
        # - {name: brightness, datatype: float64}
        epoch brightness
        """;
    Path file = text("e.ecsv", ecsv + rows(1325, "%.3f %.3f\n"));
    LightCurve curve = read(new Source(file, "brightness", "epoch", "", "btjd", Quality.USUAL));
    assertThat(curve.time()[0]).isEqualTo(2_458_325);
    assertThat(curve.about().timeSystem()).isEqualTo("BJD TDB");
    assertThat(curve.notes()).anyMatch(n -> n.contains("No errors are given"));
  }

  @Test
  void timesThatNothingExplainsAreTold() throws IOException {
    Path file = text("p.csv", "time,flux\n" + rows(1325, "%.3f,%.3f\n"));
    LightCurve curve = read(Source.of(file));
    assertThat(curve.time()[0]).isEqualTo(1325);
    assertThat(curve.notes()).anyMatch(n -> n.contains("--times says it"));
  }

  @Test
  void aTimeSystemOfAVotableIsHeard() throws IOException {
    String head =
        """
        <VOTABLE version="1.4" xmlns="http://www.ivoa.net/xml/VOTable/v1.3"><RESOURCE>
        <TIMESYS ID="ts" timeorigin="MJD-origin" timescale="TCB" refposition="BARYCENTER"/>
        <TABLE><FIELD name="obs_time" ID="obs_time" datatype="double" ucd="time.epoch" ref="ts" unit="d"/>
        <FIELD name="phot" datatype="double" ucd="phot.mag;em.opt.V" unit="mag"/>
        <DATA><TABLEDATA>
        """;
    String end = "</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>";
    Path file = text("t.vot", head + rows(55_000, "<TR><TD>%.3f</TD><TD>%.3f</TD></TR>\n") + end);
    LightCurve curve = read(Source.of(file));
    assertThat(curve.about().timeSystem()).isEqualTo("BJD TCB");
    assertThat(curve.time()[0]).isEqualTo(2_455_000.5);
    assertThat(curve.about().magnitudes()).isTrue();
  }

  @Test
  void whatIsMissingIsNamed() throws IOException {
    Path file = text("x.csv", "epoch,b\n" + rows(1325, "%.3f,%.3f\n"));
    assertThatThrownBy(() -> read(Source.of(file)))
        .hasMessageContaining("no column of time among [epoch, b]")
        .hasMessageContaining("--time-column");
    Path below = text("b.csv", "bjd,flux\n" + rows(2_455_000, "%.3f,-%.3f\n"));
    assertThatThrownBy(() -> read(Source.of(below))).hasMessageContaining("must be above 0");
    assertThatThrownBy(() -> new Source(file, "", "", "", "utc", Quality.USUAL))
        .hasMessageContaining("'utc'");
    assertThatThrownBy(() -> read(Source.of(folder.resolve("no.csv"))))
        .hasMessageContaining("no file");
  }
}
