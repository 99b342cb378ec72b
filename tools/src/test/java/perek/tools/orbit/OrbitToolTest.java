package perek.tools.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.orbit.paper.Beside;
import perek.tools.orbit.paper.Published;

class OrbitToolTest {

  @TempDir Path folder;

  /// As HD 80606: P = 111.4 d, e = 0.93, K = 470 m/s.
  @Test
  void aVeryEccentricOrbitIsFoundUnaided() throws IOException {
    Orbit truth = new Orbit(111.437, 470, 0.93 * Math.cos(5.25), 0.93 * Math.sin(5.25), 1.1);
    Path file = series(truth, 70, 3, 42);
    Orbits.Planet p = fitted(file).planets().getFirst();
    assertThat(p.P()).isCloseTo(111.437, within(5 * p.PErr()));
    assertThat(p.e()).isCloseTo(0.93, within(0.01));
    assertThat(p.K()).isCloseTo(470, within(5 * p.KErr()));
    assertThat(p.omega()).isCloseTo(Math.toDegrees(5.25), within(3.0));
  }

  @Test
  void aRoundOrbitHasNoEccentricity() throws IOException {
    Orbits.Planet p = fitted(series(new Orbit(4.23, 56, 0, 0, 2), 60, 4, 1)).planets().getFirst();
    assertThat(p.P()).isCloseTo(4.23, within(5 * p.PErr()));
    assertThat(p.e()).isLessThan(4 * p.eErr());
  }

  private Path series(Orbit orbit, int count, double error, long seed) throws IOException {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder("# value_units = M/S\n");
    for (int i = 0; i < count; i++) {
      double time = Math.floor(1500 * random.nextDouble()) + 0.2 * random.nextDouble();
      double rv = orbit.at(time - 750) + error * random.nextGaussian();
      text.append("%.5f %.3f %.2f%n".formatted(2_450_000 + time, rv, error));
    }
    return Files.writeString(folder.resolve("star.vels"), text);
  }

  private static Orbits fitted(Path file) {
    return outcome(file).product().orElseThrow();
  }

  private static Outcome<Orbits> outcome(Path file) {
    return outcome(query(file, OrbitQuery.Stars.PLANETS, OrbitQuery.Errors.CURVATURE));
  }

  private static Outcome<Orbits> outcome(OrbitQuery query) {
    return new OrbitTool().call(query, Run.of(query.files().getFirst(), Duration.ofMinutes(10)));
  }

  private static OrbitQuery query(Path file, OrbitQuery.Stars stars, OrbitQuery.Errors errors) {
    return new OrbitQuery(List.of(file), stars, 1, false, null, null, null, errors, false, false);
  }

  @ParameterizedTest
  @EnumSource(
      value = OrbitQuery.Way.class,
      names = {"BOOTSTRAP", "MCMC"})
  void errorsByRandomNumbersAgreeWithTheCurvatureAndRepeat(OrbitQuery.Way way) throws IOException {
    Path file = series(new Orbit(23.7, 60, 0.24, 0.18, 2), 60, 3, 5);
    Orbits.Planet curved = fitted(file).planets().getFirst();
    OrbitQuery.Errors errors = new OrbitQuery.Errors(way, 600, 11);
    Orbits drawn = outcome(query(file, OrbitQuery.Stars.PLANETS, errors)).product().orElseThrow();
    Orbits.Planet p = drawn.planets().getFirst();
    assertThat(p.PErr()).isCloseTo(curved.PErr(), withinPercentage(25));
    assertThat(p.KErr()).isCloseTo(curved.KErr(), withinPercentage(25));
    assertThat(p.eErr()).isCloseTo(curved.eErr(), withinPercentage(25));
    Orbits again = outcome(query(file, OrbitQuery.Stars.PLANETS, errors)).product().orElseThrow();
    assertThat(again.planets()).isEqualTo(drawn.planets());
    assertThat(drawn.errors()).contains("seed 11");
  }

  /// As an eclipsing binary of two Suns: q = 0.8, masses by Kepler's law.
  @Test
  void bothStarsOfABinaryGiveMasses() throws IOException {
    Path file = pair(new Orbit(12.34, 62_000, 0.18, 0.24, 1), 77_500, 40);
    Orbits orbits =
        outcome(query(file, OrbitQuery.Stars.SB2, OrbitQuery.Errors.CURVATURE))
            .product()
            .orElseThrow();
    var binary = java.util.Objects.requireNonNull(orbits.binary());
    assertThat(binary.K1Kms()).isCloseTo(62, within(5 * binary.K1Err()));
    assertThat(binary.K2Kms()).isCloseTo(77.5, within(1.0));
    assertThat(binary.massRatio()).isCloseTo(0.8, within(0.02));
    // Hilditch 2001, eq. 2.52: 1.0361e-7 (1 - e²)^1.5 (K1 + K2)² K2 P.
    double m1 = 1.0361e-7 * Math.pow(1 - 0.09, 1.5) * 139.5 * 139.5 * 77.5 * 12.34;
    assertThat(binary.m1Sin3iMsun()).isCloseTo(m1, within(0.03));
    assertThat(binary.gammaKms()).isCloseTo(-17, within(5 * binary.gammaErr()));
    assertThat(orbits.planets().getFirst().e()).isCloseTo(0.3, within(0.02));
    assertThat(binary.massFunctionMsun()).isNull();
  }

  private Path pair(Orbit orbit, double k2, int count) throws IOException {
    Random random = new Random(3);
    StringBuilder text = new StringBuilder("time rv1_kms err1_kms rv2_kms err2_kms\n");
    for (int i = 0; i < count; i++) {
      double time = 90 * random.nextDouble();
      double first = orbit.at(time - 45) / 1000;
      String second =
          i % 5 == 0
              ? "- -"
              : "%.3f 0.5".formatted(-17 - first * k2 / orbit.k() + 0.5 * random.nextGaussian());
      text.append(
          "%.5f %.3f 0.3 %s%n"
              .formatted(2_450_000 + time, -17 + first + 0.3 * random.nextGaussian(), second));
    }
    return Files.writeString(folder.resolve("pair.txt"), text);
  }

  @Test
  void aPairWithoutAUnitIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("p.txt"), "time rv1 err1 rv2 err2\n1 2 3 4 5\n");
    OrbitQuery query = query(file, OrbitQuery.Stars.SB2, OrbitQuery.Errors.CURVATURE);
    assertThat(outcome(query).report().message()).contains("unit", "rv1_kms");
  }

  @Test
  void tooFewVelocitiesAreTold() throws IOException {
    Path file = Files.writeString(folder.resolve("few.vels"), "2450000 1 1\n2450001 2 1\n");
    assertThat(outcome(file).report().message()).contains("2 velocities are too few");
  }

  @ParameterizedTest
  @ValueSource(strings = {"70 Vir", "GJ 1046", "GJ 436", "HAT-P-13"})
  void orbitsAgreeWithThePapers(String system) throws IOException {
    Path data = Path.of("../../shared/data/rv/rv_series");
    assumeThat(Files.isDirectory(data)).as("SKIPPED: no shared/data/rv").isTrue();
    assertThat(Published.read().beside(data, system, Run.of(data, Duration.ofHours(1))))
        .isNotEmpty()
        .allMatch(Beside::agrees);
  }
}
