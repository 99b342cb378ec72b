package perek.tools.lightcurve.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.lightcurve.CurveFiles;
import perek.tools.lightcurve.Source;
import perek.tools.lightcurve.trend.Trend;

class BoxToolTest {

  private static final double T0 = 2_458_326.5345;

  @TempDir Path folder;

  private Path written(CurveFiles.Star star, double noise, long seed) throws IOException {
    double[] times = CurveFiles.times(1325.3, 26.8, 8);
    return CurveFiles.fits(folder.resolve(seed + ".fits"), true, times, star, noise, seed);
  }

  private Outcome<Transits> called(Path file, Optional<Trend> trend, double pmin, Run run) {
    BoxQuery query = new BoxQuery(Source.of(file), trend, pmin, null, List.of(2., 3., 4.));
    return new BoxTool().call(query, run);
  }

  private Transits found(Path file, Optional<Trend> trend) {
    return called(file, trend, 2, Run.of(folder, Duration.ofMinutes(2))).product().orElseThrow();
  }

  private static Optional<Trend> window(double days) {
    return Optional.of(new Trend(days, null, List.of()));
  }

  @Test
  void transitsInASpottedStarComeBack() throws IOException {
    Path file =
        written(
            t ->
                (1 + .005 * Math.sin(2 * Math.PI * t / 11.3))
                    * CurveFiles.transit(t, CurveFiles.PERIOD, T0, CurveFiles.DEPTH),
            3.5e-4,
            1);
    Transits found = found(file, window(1));
    assertThat(found.period()).isCloseTo(CurveFiles.PERIOD, within(3 * found.periodErr()));
    double turns = (found.t0() - T0) / CurveFiles.PERIOD;
    assertThat(Math.abs(turns - Math.rint(turns)) * CurveFiles.PERIOD)
        .isLessThan(3 * found.t0Err() + 4 * found.periodErr());
    assertThat(found.depth()).isCloseTo(CurveFiles.DEPTH, within(4 * found.depthErr()));
    assertThat(found.durationHours())
        .isCloseTo(CurveFiles.HOURS, within(3 * found.durationErrHours()));
    assertThat(found.t14Hours())
        .isCloseTo(CurveFiles.HOURS + CurveFiles.SIDE_HOURS, within(3 * found.t14ErrHours()));
    assertThat(found.radiusRatio()).isCloseTo(Math.sqrt(CurveFiles.DEPTH), within(1e-3));
    assertThat(found.snr()).isGreaterThan(50);
    assertThat(found.sde()).isGreaterThan(6);
    assertThat(found.dips()).isEqualTo(8);
    assertThat(found.oddEven()).isNotNull().satisfies(d -> assertThat(Math.abs(d)).isLessThan(3));
    assertThat(found.harmonics()).extracting(Transits.Peak::ratio).contains("2", "3");
    assertThat(found.peaks().getFirst().ratio()).isEqualTo("1");
  }

  /// Errors are what the values of many stars scatter by.
  @Test
  void errorsAreHonest() throws IOException {
    List<Double> period = new ArrayList<>();
    List<Double> depth = new ArrayList<>();
    List<Double> width = new ArrayList<>();
    Random random = new Random(4);
    for (int seed = 100; seed < 130; seed++) {
      double p = 3 + random.nextDouble();
      double t0 = T0 + random.nextDouble();
      Transits found =
          found(written(t -> CurveFiles.transit(t, p, t0, .004), 5e-4, seed), Optional.empty());
      period.add((found.period() - p) / found.periodErr());
      depth.add((found.depth() - .004) / found.depthErr());
      width.add((found.durationHours() - CurveFiles.HOURS) / found.durationErrHours());
    }
    assertThat(rms(period)).isBetween(.6, 1.6);
    assertThat(rms(depth)).isBetween(.6, 1.6);
    assertThat(rms(width)).isBetween(.6, 1.6);
  }

  private static double rms(List<Double> values) {
    return Math.sqrt(values.stream().mapToDouble(v -> v * v).average().orElseThrow());
  }

  @Test
  void starsThatEclipseEachOtherDifferInOddAndEven() throws IOException {
    Path file =
        written(
            t ->
                CurveFiles.transit(t, 2 * CurveFiles.PERIOD, T0, .006)
                    + CurveFiles.transit(t, 2 * CurveFiles.PERIOD, T0 + CurveFiles.PERIOD, .0045)
                    - 1,
            3.5e-4,
            2);
    BoxQuery query = new BoxQuery(Source.of(file), Optional.empty(), 2., 5., List.of(2., 3., 4.));
    Transits found =
        new BoxTool().call(query, Run.of(folder, Duration.ofMinutes(2))).product().orElseThrow();
    assertThat(found.period()).isCloseTo(CurveFiles.PERIOD, within(.001));
    assertThat(found.oddEven())
        .isNotNull()
        .satisfies(d -> assertThat(Math.abs(d)).isGreaterThan(5));
    assertThat(found.notes()).anyMatch(n -> n.contains("eclipse each other"));
  }

  @Test
  void noiseAloneIsNotTrusted() throws IOException {
    Transits found = found(written(_ -> 1, 5e-4, 3), Optional.empty());
    assertThat(found.snr()).isLessThan(7.1);
    assertThat(found.notes()).anyMatch(n -> n.contains("under 7.1"));
  }

  @Test
  void itCanBeStopped() throws IOException {
    Run run = Run.of(folder, Duration.ofMinutes(2)).stoppedBy(() -> true);
    assertThat(called(written(_ -> 1, 5e-4, 4), Optional.empty(), 2, run).product()).isEmpty();
  }

  @Test
  void periodsThatTheBoxesFillAreRefused() throws IOException {
    Run run = Run.of(folder, Duration.ofMinutes(2));
    Outcome<Transits> outcome = called(written(_ -> 1, 5e-4, 5), Optional.empty(), .2, run);
    assertThat(outcome.report().message()).contains("0.2000 days").contains("--pmin");
  }

  @Test
  void everyBoxIsLookedAtWhereverItLies() {
    Random random = new Random(6);
    int n = 900;
    double[] time = new double[n];
    double[] flux = new double[n];
    double[] error = new double[n];
    for (int i = 0; i < n; i++) {
      time[i] = 10 + .03 * i;
      // Across the end of the fold, which begins at the first time.
      double phase = (time[i] - 10) / 2.5 % 1;
      flux[i] = (phase < .03 || phase > .97 ? .99 : 1) + 1e-3 * random.nextGaussian();
      error[i] = 1e-3;
    }
    Box box = new BoxSearch(time, flux, error, new double[] {.15}).best(2.5);
    assertThat(box.depth()).isCloseTo(.01, within(4 * box.depthErr()));
    double phase = (box.t0() - 10) / 2.5;
    assertThat(Math.abs(phase - Math.rint(phase)) * 2.5).isLessThan(.03);
  }
}
