package perek.tools.lightcurve.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.tools.call.Run;
import perek.tools.lightcurve.CurveFiles;
import perek.tools.lightcurve.LightCurve;
import perek.tools.lightcurve.LightCurveFile;
import perek.tools.lightcurve.Source;

class DetrendToolTest {

  private static final double T0 = 2_458_326.5;

  @TempDir Path folder;

  private Path written(CurveFiles.Star star) throws IOException {
    double[] times = CurveFiles.times(1325.3, 20, 10);
    return CurveFiles.fits(folder.resolve("t.fits"), true, times, star, 3e-4, 3);
  }

  private static double slow(double time) {
    return 1 + .004 * Math.sin(2 * Math.PI * time / 13);
  }

  private static double transit(double time) {
    return CurveFiles.transit(time, CurveFiles.PERIOD, T0, CurveFiles.DEPTH);
  }

  private Detrended called(Path file, Trend trend) {
    return new DetrendTool()
        .call(new DetrendQuery(Source.of(file), trend), Run.of(folder, Duration.ofMinutes(1)))
        .product()
        .orElseThrow();
  }

  /// Mean flux within an hour of the middles of transits.
  private static double bottom(LightCurve curve) {
    double[] deep =
        IntStream.range(0, curve.size())
            .filter(i -> new Dip(CurveFiles.PERIOD, T0, 2).holds(curve.time()[i]))
            .mapToDouble(i -> curve.flux()[i])
            .toArray();
    return Arrays.stream(deep).average().orElseThrow();
  }

  @Test
  void slowChangesGoAndTransitsStay() throws IOException {
    Path file = written(t -> slow(t) * transit(t));
    Detrended made = called(file, new Trend(1, null, List.of()));
    assertThat(made.trendPpm()).isCloseTo(.004 / Math.sqrt(2) * 1e6, within(500.));
    assertThat(made.pieces()).isEqualTo(2);
    assertThat(bottom(made.after())).isCloseTo(1 - CurveFiles.DEPTH, within(1.5e-4));
  }

  @Test
  void aWindowThatTransitsFillSwallowsThemUnlessTheyAreMasked() throws IOException {
    Path file = written(DetrendToolTest::transit);
    Trend narrow = new Trend(.2, null, List.of());
    double swallowed = bottom(called(file, narrow).after());
    Dip dip = new Dip(CurveFiles.PERIOD, T0, 3.6);
    double kept = bottom(called(file, narrow.beside(dip)).after());
    assertThat(swallowed).isGreaterThan(1 - .3 * CurveFiles.DEPTH);
    assertThat(kept).isCloseTo(1 - CurveFiles.DEPTH, within(1.5e-4));
  }

  @Test
  void aStepAcrossAGapIsNoTrend() throws IOException {
    Path file = written(t -> t < 2_458_335.3 ? 1 : 1.02);
    LightCurve after = called(file, new Trend(2, null, List.of())).after();
    assertThat(Arrays.stream(after.flux())).allMatch(f -> Math.abs(f - 1) < .002);
  }

  @Test
  void whatIsKeptCanBeReadAgain() throws IOException {
    Detrended made = called(written(DetrendToolTest::slow), new Trend(1, null, List.of()));
    LightCurve again = LightCurveFile.read(Source.of(Path.of(made.votable())), () -> false);
    assertThat(again.time()).containsExactly(made.after().time());
    assertThat(again.about().timeSystem()).isEqualTo("BJD TDB");
    assertThat(again.scatter()).isCloseTo(made.after().scatter(), within(1e-6));
  }

  @Test
  void valuesBeyondTheirLimitsAreRefused() {
    assertThatThrownBy(() -> new Trend(-1, null, List.of())).hasMessageContaining("--window is -1");
    assertThatThrownBy(() -> new Trend(1, 0., List.of())).hasMessageContaining("--gap is 0");
    assertThatThrownBy(() -> new Dip(1, 5, 30)).hasMessageContaining("under the period");
  }
}
