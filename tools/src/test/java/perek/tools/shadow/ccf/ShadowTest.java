package perek.tools.shadow.ccf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.rv.profile.GaussianFit;
import perek.tools.shadow.Limb;
import perek.tools.shadow.Obliquity;
import perek.tools.shadow.Transit;

/// Stars that were summed up cell by cell, with and without the cells behind the planet.
class ShadowTest {

  private static final Transit TRANSIT =
      new Transit(2_455_000.5, 3, 3.15, 7, 86.4, .1, Optional.empty());

  /// Seen near periastron, where the planet is near and fast.
  private static final Transit ECCENTRIC =
      new Transit(2_455_000.5, 6, 2.5, 12, 87, .1, Optional.of(new Transit.Course(.4, 70)));

  private static final Limb LIMB = new Limb(.4, .25);
  private static final double VSINI = 15;
  private static final double SIGMA = 3.5;
  private static final double DEPTH = .4;
  private static final double STEP = .75;
  private static final int HALF = 60;

  @TempDir Path folder;

  private static double light(double x, double y) {
    double d2 = x * x + y * y;
    if (d2 >= 1) return 0;
    double mu = Math.sqrt(1 - d2);
    return 1 - LIMB.u1() * (1 - mu) - LIMB.u2() * (1 - mu) * (1 - mu);
  }

  /// Adds the light of cells to a profile; the last value is their continuum.
  private static double[] summed(double x0, double y0, double radius, double cell, double lambda) {
    double[] profile = new double[2 * HALF + 2];
    for (double x = -radius + cell / 2; x < radius; x += cell)
      for (double y = -radius + cell / 2; y < radius; y += cell) {
        if (Math.hypot(x, y) > radius) continue;
        double light = light(x0 + x, y0 + y) * cell * cell;
        if (light == 0) continue;
        double v = VSINI * ((x0 + x) * Math.cos(lambda) - (y0 + y) * Math.sin(lambda));
        for (int j = 0; j <= 2 * HALF; j++) {
          double u = ((j - HALF) * STEP - v) / SIGMA;
          profile[j] += light * (1 - DEPTH * Math.exp(-u * u / 2));
        }
        profile[2 * HALF + 1] += light;
      }
    return profile;
  }

  private static List<Timed> night(double lambdaDeg, double noise, long seed) {
    return night(TRANSIT, lambdaDeg, noise, seed);
  }

  /// Where the planet stands, by the eccentric anomaly, which is halved in from both sides: along,
  /// across.
  private static double[] place(Transit t, double time) {
    double e = t.course().map(Transit.Course::eccentricity).orElse(0.);
    double omega = Math.toRadians(t.course().map(Transit.Course::omegaDeg).orElse(0.));
    double half = (Math.PI / 2 - omega) / 2;
    double at = 2 * Math.atan(Math.sqrt((1 - e) / (1 + e)) * Math.tan(half));
    double mean = at - e * Math.sin(at) + 2 * Math.PI * (time - t.t0()) / t.periodDays();
    double low = mean - 1;
    double high = mean + 1;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (middle - e * Math.sin(middle) < mean) low = middle;
      else high = middle;
    }
    double x = t.aOverR() * (Math.cos(low) - e);
    double y = t.aOverR() * Math.sqrt(1 - e * e) * Math.sin(low);
    double near = x * Math.sin(omega) + y * Math.cos(omega);
    return new double[] {
      -(x * Math.cos(omega) - y * Math.sin(omega)),
      -near * Math.cos(Math.toRadians(t.inclinationDeg()))
    };
  }

  private static List<Timed> night(Transit transit, double lambdaDeg, double noise, long seed) {
    Random random = new Random(seed);
    double lambda = Math.toRadians(lambdaDeg);
    double[] star = summed(0, 0, 1, .02, lambda);
    List<Timed> night = new ArrayList<>();
    double[] velocities = new double[2 * HALF + 1];
    for (int j = 0; j < velocities.length; j++) velocities[j] = (j - HALF) * STEP;
    for (double hour = -3; hour < 3; hour += .18) {
      double time = transit.t0() + hour / 24;
      double[] place = place(transit, time);
      double[] hidden = summed(place[0], place[1], .1, .01, lambda);
      double[] values = new double[velocities.length];
      for (int j = 0; j < values.length; j++)
        values[j] =
            (star[j] - hidden[j]) / (star[2 * HALF + 1] - hidden[2 * HALF + 1])
                + noise * random.nextGaussian();
      night.add(new Timed("x", time, velocities, values, GaussianFit.of(velocities, values)));
    }
    return night;
  }

  @ParameterizedTest
  @ValueSource(doubles = {-125, -40, 0, 35, 90, 160})
  void theAngleOfAStarComesBack(double lambdaDeg) {
    Aligned aligned = Aligned.of(night(lambdaDeg, 2e-4, 7), TRANSIT, LIMB);
    ShadowFit fit = new ShadowFit(aligned, 12, Double.NaN);
    Obliquity o = fit.obliquity();
    double off = o.lambdaDeg() - lambdaDeg;
    off -= 360 * Math.rint(off / 360);
    assertThat(off).isCloseTo(0, within(3 * o.lambdaErrDeg() + .5));
    assertThat(o.vsiniKms()).isCloseTo(VSINI, within(3 * o.vsiniErrKms() + .3));
    assertThat(fit.significance()).isGreaterThan(20);
    assertThat(o.lambdaErrDeg()).isLessThan(3);
  }

  /// An orbit that is taken for a circle puts the shadow elsewhere.
  @ParameterizedTest
  @ValueSource(doubles = {-60, 20})
  void anEccentricOrbitIsFollowed(double lambdaDeg) {
    List<Timed> night = night(ECCENTRIC, lambdaDeg, 2e-4, 9);
    Obliquity o = new ShadowFit(Aligned.of(night, ECCENTRIC, LIMB), 12, Double.NaN).obliquity();
    assertThat(o.lambdaDeg()).isCloseTo(lambdaDeg, within(3 * o.lambdaErrDeg() + .5));
    assertThat(o.vsiniKms()).isCloseTo(VSINI, within(3 * o.vsiniErrKms() + .3));
    Transit circle = new Transit(2_455_000.5, 6, 2.5, 12, 87, .1, Optional.empty());
    Obliquity wrong = new ShadowFit(Aligned.of(night, circle, LIMB), 12, Double.NaN).obliquity();
    assertThat(Math.abs(wrong.vsiniKms() - VSINI)).isGreaterThan(5 * o.vsiniErrKms());
  }

  @Test
  void errorsCoverTwoOfThree() {
    int inside = 0;
    int all = 40;
    for (int i = 0; i < all; i++) {
      Aligned aligned = Aligned.of(night(25, 1e-3, 100 + i), TRANSIT, LIMB);
      Obliquity o = new ShadowFit(aligned, VSINI, 20).obliquity();
      if (Math.abs(o.lambdaDeg() - 25) < o.lambdaErrDeg()) inside++;
    }
    assertThat(inside).isBetween(19, 35);
  }

  @Test
  void filesBecomeAnAngleAndAPicture() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Timed t : night(-40, 3e-4, 3)) {
      StringBuilder text = new StringBuilder("# bjd_tdb = " + t.bjdTdb() + "\n");
      double star = -10.5 - .2 * Math.sin(TRANSIT.angle(t.bjdTdb()));
      for (int j = 0; j < t.velocities().length; j++)
        text.append("%.4f %.7f\n".formatted(t.velocities()[j] - 10.5, at(t, j, star + 10.5)));
      files.add(Files.writeString(folder.resolve(files.size() + ".txt"), text));
    }
    Outcome<DopplerShadow> outcome = called(files);
    DopplerShadow made = outcome.product().orElseThrow();
    assertThat(made.lambdaDeg()).isCloseTo(-40, within(4 * made.lambdaErrDeg() + .5));
    assertThat(made.gammaKms()).isCloseTo(-10.5, within(.03));
    assertThat(made.kKms()).isCloseTo(.2, within(.08));
    assertThat(made.path()).hasSize(made.inTransit());
    Path picture = folder.resolve("shadow.svg");
    made.pictures().getFirst().write(picture);
    assertThat(Files.readString(picture)).contains("<svg");
  }

  private static double at(Timed t, int j, double shift) {
    double there = t.at(t.velocities()[j] - shift);
    return Double.isNaN(there) ? 1 : there;
  }

  private Outcome<DopplerShadow> called(List<Path> files) {
    return new ShadowTool()
        .call(
            new ShadowQuery(files, TRANSIT, VSINI, Optional.empty(), Optional.of(LIMB)),
            Run.of(folder, Duration.ofMinutes(1)));
  }

  @Test
  void aFileWithoutATimeSaysWhatIsMissing() throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = -20; j <= 20; j++)
        text.append("%d %.6f\n".formatted(j, 1 - .4 * Math.exp(-j * j / 30.)));
      files.add(Files.writeString(folder.resolve("n" + i + ".txt"), text));
    }
    assertThat(called(files).report().message()).contains("bjd_tdb");
  }
}
