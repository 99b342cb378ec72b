package perek.tools.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
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
import org.junit.jupiter.params.provider.ValueSource;
import perek.tools.call.Outcome;
import perek.tools.call.Run;

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
    OrbitQuery query = new OrbitQuery(List.of(file), 1, false, null, null, null, 0, false);
    return new OrbitTool().call(query, Run.of(file, Duration.ofMinutes(10)));
  }

  @Test
  void tooFewVelocitiesAreTold() throws IOException {
    Path file = Files.writeString(folder.resolve("few.vels"), "2450000 1 1\n2450001 2 1\n");
    assertThat(outcome(file).report().message()).contains("2 velocities are too few");
  }

  @ParameterizedTest
  @ValueSource(strings = {"70 Vir", "GJ 1046", "GJ 436"})
  void orbitsAgreeWithThePapers(String system) throws IOException {
    assumeThat(Files.isDirectory(Published.DATA)).as("SKIPPED: no shared/data/rv").isTrue();
    assertThat(
            Published.beside(
                Published.DATA, java.util.Objects.requireNonNull(Published.systems().get(system))))
        .allMatch(Published.Beside::agrees);
  }
}
