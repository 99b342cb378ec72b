package perek.tools.rv.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.tools.call.Run;
import perek.tools.rv.CcfQuery;
import perek.tools.rv.CcfTool;
import perek.tools.rv.Velocity;
import perek.tools.rv.ccf.Grid;
import perek.tools.rv.ccf.Shift;
import perek.tools.rv.velocity.Setting;
import perek.tools.rv.velocity.Target;
import perek.tools.spectrum.Frame;
import perek.tools.spectrum.Medium;
import perek.tools.spectrum.MidTime;
import perek.tools.spectrum.Observation;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.SpectrumFile;
import perek.tools.spectrum.fits.Keys;

/// Combs of a Fabry-Perot that move by known drifts, and drifts that are told.
class DriftTest {

  private static final Path GL273 = Path.of("../../shared/data/rv/harps_gl273");
  private static final double C_MS = 299_792_458;
  private static final int PIXELS = 1200;
  private static final int REALISATIONS = 150;

  @TempDir Path folder;
  private final Random random = new Random(3);

  /// Three orders of a comb whose teeth are 12 pixels apart, 3.2 wide, on a blaze.
  private SpectrumFile comb(double driftMs, double photons) {
    List<Order> orders = new ArrayList<>();
    for (int o = 0; o < 3; o++) {
      double[] w = new double[PIXELS];
      double[] flux = new double[PIXELS];
      double[] variance = new double[PIXELS];
      for (int p = 0; p < PIXELS; p++) {
        w[p] = (5000 + 60 * o) * Math.exp(p * 800 / C_MS);
        double pixel = p - driftMs / 800;
        double phase = pixel / 12 - Math.rint(pixel / 12);
        double x = 2.0 * p / PIXELS - 1;
        double mean =
            photons * (1 - .5 * x * x) * (Math.exp(-Math.pow(phase * 12 / 1.36, 2) / 2) + .02);
        variance[p] = mean;
        flux[p] = mean + Math.sqrt(mean) * random.nextGaussian();
      }
      orders.add(Order.of(o, w, flux).variance(variance));
    }
    return file(orders, Keys.NONE, Observation.NONE);
  }

  private static SpectrumFile file(List<Order> orders, Keys keys, Observation observation) {
    Spectrum spectrum =
        new Spectrum(observation, Medium.vacuum(), Frame.OBSERVATORY, "", orders, keys);
    return new SpectrumFile(Path.of("made_B.fits"), "made", List.of(spectrum), List.of());
  }

  @Test
  void aDriftIsFoundWithoutBiasAndBothNoisesAreInItsError() {
    double sum = 0;
    double square = 0;
    double errors = 0;
    for (int i = 0; i < REALISATIONS; i++) {
      FibreDrift found = FibreDrift.of(comb(7.3, 2e4), comb(0, 2e4), List.of());
      double apart = found.driftMs() - 7.3;
      sum += apart;
      square += apart * apart;
      errors += found.driftErrMs() / REALISATIONS;
    }
    double mean = sum / REALISATIONS;
    double rms = Math.sqrt(square / REALISATIONS - mean * mean);
    assertThat(mean).isCloseTo(0, within(4 * rms / Math.sqrt(REALISATIONS)));
    // 150 drifts: their scatter is known to 6 %; the error grows where three orders scatter by
    // chance.
    assertThat(rms / errors).isBetween(.75, 1.15);
    assertThat(errors).isLessThan(3);
  }

  @Test
  void anOtherFibreIsRefused() {
    SpectrumFile dark = comb(0, 0);
    assertThatThrownBy(() -> FibreDrift.of(comb(0, 1e4), dark, List.of()))
        .hasMessageContaining("no order", "same lamp");
    SpectrumFile two =
        file(comb(0, 1e4).spectrum().orders().subList(0, 2), Keys.NONE, Observation.NONE);
    assertThatThrownBy(() -> FibreDrift.of(comb(0, 1e4), two, List.of()))
        .hasMessageContaining("3 orders", "2");
  }

  @Test
  void aDriftOfTheHeaderIsToldAndSubtractedOnlyWhenAsked() throws IOException {
    Keys keys = new Keys(Map.of("ESO DRS DRIFT RV USED", "3.25", "ESO DRS DRIFT NOISE", "0.21"));
    SpectrumFile file = file(comb(0, 100).spectrum().orders(), keys, Observation.NONE);
    List<String> notes = new ArrayList<>();
    assertThat(Drift.of(file, null, notes)).isEmpty();
    assertThat(notes).singleElement().asString().contains("3.250 m/s", "not subtracted");
    Drift found =
        Drift.of(file, new DriftSource(null, true, null, null, null), notes).orElseThrow();
    assertThat(found.ms()).isEqualTo(3.25);
    assertThat(found.errMs()).isEqualTo(.21);
    assertThat(found.corrected(10)).isCloseTo(9.99675, within(1e-12));
    assertThat(found.error(.00028)).isCloseTo(.00035, within(1e-8));
    SpectrumFile bare = comb(0, 100);
    assertThatThrownBy(() -> Drift.of(bare, new DriftSource(null, true, null, null, null), notes))
        .hasMessageContaining("states no drift");
  }

  @Test
  void aSeriesOfDriftsIsTakenBetweenItsNeighbours() throws IOException {
    Path series = folder.resolve("drifts.txt");
    Files.writeString(series, "2455000.50 1.0 0.3\n2455000.60 3.0 0.4\n2455002.00 9.0 0.4\n");
    Drift found = Drift.of(at(2_455_000.575), source(series), new ArrayList<>()).orElseThrow();
    assertThat(found.ms()).isCloseTo(2.5, within(1e-6));
    assertThat(found.errMs()).isCloseTo(Math.hypot(.075, .3), within(1e-6));
    for (double beside : new double[] {2_455_000.4, 2_455_001.0, 2_455_003})
      assertThatThrownBy(() -> Drift.of(at(beside), source(series), new ArrayList<>()))
          .hasMessageContaining("hold JD", "2455000.5");
    assertThatThrownBy(() -> Drift.of(comb(0, 100), source(series), new ArrayList<>()))
        .hasMessageContaining("does not say when");
  }

  private SpectrumFile at(double jd) {
    return file(
        comb(0, 100).spectrum().orders(),
        Keys.NONE,
        Observation.NONE.at(new MidTime(jd, MidTime.Scale.UTC, false)));
  }

  private static DriftSource source(Path series) {
    return new DriftSource(null, false, series, null, null);
  }

  @Test
  void aDriftIsSaidInOneWay() {
    assertThatThrownBy(() -> new DriftSource(1., true, null, null, null))
        .hasMessageContaining("one way", "2 are given");
    assertThatThrownBy(() -> new DriftSource(null, false, null, null, null))
        .hasMessageContaining("0 are given");
    assertThatThrownBy(() -> new DriftSource(null, false, null, Path.of("b.fits"), null))
        .hasMessageContaining("reference exposure");
  }

  @Test
  void aVelocityOfARealSpectrumIsCorrectedByIt() {
    assumeThat(Files.isDirectory(GL273)).as("SKIPPED: no shared/data/rv").isTrue();
    Velocity plain = velocity(null);
    Velocity moved = velocity(new DriftSource(5., false, null, null, null));
    assertThat(moved.rvKms()).isCloseTo(plain.rvKms() - .005, within(1e-9));
    assertThat(moved.driftMs()).isEqualTo(5);
    assertThat(plain.driftMs()).isNull();
    assertThat(moved.notes()).anyMatch(n -> n.contains("5.000 m/s (given) is subtracted"));
    Path self = GL273.resolve("HARPS.2003-12-13T06:19:48.371_e2ds_A.fits");
    Velocity still = velocity(new DriftSource(null, false, null, self, self));
    assertThat(still.rvKms()).isCloseTo(plain.rvKms(), within(1e-6));
  }

  private static Velocity velocity(@Nullable DriftSource drift) {
    CcfQuery query =
        new CcfQuery(
            GL273.resolve("HARPS.2003-12-13T06:19:48.371_e2ds_A.fits"),
            Path.of("../../shared/data/rv/masks/M2.mas"),
            null,
            Target.NONE,
            new Setting(null, Grid.of("12.441357:24.441357:0.1"), Shift.DRS, List.of(), List.of()),
            null,
            drift);
    return new CcfTool().call(query, Run.of(GL273, Duration.ofMinutes(5))).product().orElseThrow();
  }
}
