package perek.tools.shadow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Transits of eccentric orbits against a planet that is moved by gravity step by step.
class TransitTest {

  private static final double PERIOD = 5;
  private static final double A = 9;

  private static Transit transit(double e, double omega, double t14) {
    return new Transit(100, PERIOD, t14, A, 87, .1, Optional.of(new Transit.Course(e, omega)));
  }

  /// Places in the plane of the orbit, from periastron on, by small steps under 1/r²; and when the
  /// planet passes before the star, where x cos omega - y sin omega is 0 on the near side.
  private static double[] moved(double e, double omegaDeg, double afterDays) {
    double gm = 4 * Math.PI * Math.PI * A * A * A / (PERIOD * PERIOD);
    double omega = Math.toRadians(omegaDeg);
    double x = A * (1 - e);
    double y = 0;
    double vx = 0;
    double vy = Math.sqrt(gm / A * (1 + e) / (1 - e));
    double step = PERIOD / 200_000;
    double along = Double.NaN;
    double passed = Double.NaN;
    for (int i = 0; i < 500_000; i++) {
      double r3 = Math.pow(x * x + y * y, 1.5);
      vx -= step / 2 * gm * x / r3;
      vy -= step / 2 * gm * y / r3;
      x += step * vx;
      y += step * vy;
      r3 = Math.pow(x * x + y * y, 1.5);
      vx -= step / 2 * gm * x / r3;
      vy -= step / 2 * gm * y / r3;
      double next = -(x * Math.cos(omega) - y * Math.sin(omega));
      double near = x * Math.sin(omega) + y * Math.cos(omega);
      double time = (i + 1) * step;
      if (Double.isNaN(passed) && along < 0 && next >= 0 && near > 0)
        passed = time - step * next / (next - along);
      along = next;
      if (time >= passed + afterDays) return new double[] {next, near};
    }
    throw new IllegalStateException("no transit");
  }

  @ParameterizedTest
  @CsvSource({".3, 40, .2", ".3, 40, 1.7", ".6, 250, .1", ".05, -30, 2.9", ".8, 90, .3"})
  void thePlanetStandsWhereGravityPutsIt(double e, double omega, double afterDays) {
    double[] place = moved(e, omega, afterDays);
    Transit t = transit(e, omega, 3);
    assertThat(t.along(100 + afterDays)).isCloseTo(place[0], within(2e-3));
    assertThat(t.across(100 + afterDays))
        .isCloseTo(-place[1] * Math.cos(Math.toRadians(87)), within(2e-3));
    assertThat(t.before(100 + afterDays)).isEqualTo(place[1] > 0);
    assertThat(t.along(100 + afterDays + 3 * PERIOD)).isCloseTo(place[0], within(2e-3));
  }

  @Test
  void withoutEccentricityItIsACircle() {
    Transit circle = new Transit(100, PERIOD, 3, A, 87, .1, Optional.empty());
    Transit same = transit(0, 123, 3);
    for (double time = 99; time < 103; time += .37) {
      assertThat(same.angle(time))
          .isCloseTo(turned(circle.angle(time), same.angle(time)), within(1e-9));
      assertThat(same.along(time)).isCloseTo(circle.along(time), within(1e-9));
      assertThat(same.across(time)).isCloseTo(circle.across(time), within(1e-9));
    }
    assertThat(same.impliedT14Hours()).isCloseTo(circle.impliedT14Hours(), within(1e-9));
  }

  /// The same angle, whole turns aside.
  private static double turned(double angle, double near) {
    return angle + 2 * Math.PI * Math.rint((near - angle) / (2 * Math.PI));
  }

  @ParameterizedTest
  @CsvSource({".3, 90", ".3, 270", ".5, 20"})
  void itsDurationIsThatBetweenContacts(double e, double omega) {
    Transit t = transit(e, omega, 3);
    double half = 0;
    while (Math.hypot(t.along(100 + half), t.across(100 + half)) < 1.1) half += 1e-5;
    double before = 0;
    while (Math.hypot(t.along(100 - before), t.across(100 - before)) < 1.1) before += 1e-5;
    // The formula takes the planet's speed for constant: good to 1 % here.
    assertThat(t.impliedT14Hours()).isCloseTo(24 * (half + before), within(.03 * 24 * half));
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatThrownBy(() -> new Transit.Course(1.2, 0)).hasMessageContaining("--eccentricity");
    // At apastron the planet passes twice as far from the middle.
    assertThatThrownBy(
            () -> new Transit(0, PERIOD, 3, A, 84, .1, Optional.of(new Transit.Course(.4, 270))))
        .hasMessageContaining("there is no transit");
    assertThat(
            new Transit(0, PERIOD, 3, A, 84, .1, Optional.of(new Transit.Course(.4, 90))).impact())
        .isCloseTo(A * .6 * Math.cos(Math.toRadians(84)), within(1e-9));
  }
}
