package perek.tools.shadow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.tools.call.Run;
import perek.tools.series.Series;

class RossiterTest {

  /// HD 189733 b (Agol et al. 2010, ApJ 721, 1861; v sin i Collier Cameron et al. 2010).
  private static final Transit HD189733 =
      new Transit(2_454_279.436714, 2.21857567, 1.827, 8.863, 85.71, .1553, Optional.empty());

  private static final Limb LIMB = new Limb(.45, .2);

  @TempDir Path folder;

  private static Series night(double lambdaDeg, double vsini, double noise, long seed) {
    Random random = new Random(seed);
    int n = 40;
    double[] time = new double[n];
    double[] v = new double[n];
    double[] e = new double[n];
    for (int i = 0; i < n; i++) {
      time[i] = HD189733.t0() + (i - n / 2.0) * .1 / 24;
      Hidden h = Hidden.of(HD189733, LIMB, time[i]);
      double lambda = Math.toRadians(lambdaDeg);
      double place = h.along() * Math.cos(lambda) - h.across() * Math.sin(lambda);
      v[i] = -1000 * h.share() / (1 - h.share()) * vsini * place;
      v[i] += 12 - 205 * Math.sin(HD189733.angle(time[i])) + noise * random.nextGaussian();
      e[i] = noise;
    }
    return new Series("x", time, v, e);
  }

  @Test
  void aPlanetBeforeTheApproachingHalfMakesTheStarSeemToRecede() {
    double early = HD189733.t0() - .5 / 24;
    assertThat(Hidden.of(HD189733, LIMB, early).along()).isNegative();
    RossiterFit fit =
        new RossiterFit(HD189733, LIMB, List.of(night(0, 3, .01, 1)), Optional.empty());
    assertThat(fit.anomaly(early)).isGreaterThan(10);
  }

  @Test
  void whatIsHiddenIsTheAreaOfTheDisc() {
    Transit middle = new Transit(0, 3, 3, 9, 90, .1, Optional.empty());
    Hidden h = Hidden.of(middle, new Limb(0, 0), 0);
    assertThat(h.share()).isCloseTo(.01, within(1e-9));
    assertThat(h.along()).isCloseTo(0, within(1e-9));
    assertThat(Hidden.of(middle, LIMB, 0).share())
        .isCloseTo(.01 * LIMB.at(1) / (1 - .45 / 3 - .2 / 6), within(2e-5));
    assertThat(Hidden.of(middle, LIMB, 1.5).share()).isZero();
  }

  @Test
  void theAngleComesBackWithinItsErrorInTwoOfThree() {
    Random random = new Random(5);
    int inside = 0;
    int speeds = 0;
    int all = 300;
    for (int i = 0; i < all; i++) {
      double lambda = 360 * random.nextDouble() - 180;
      RossiterFit fit =
          new RossiterFit(HD189733, LIMB, List.of(night(lambda, 3, 3, i)), Optional.empty());
      Obliquity o = fit.obliquity();
      double off = o.lambdaDeg() - lambda;
      off -= 360 * Math.rint(off / 360);
      if (Math.abs(off) < o.lambdaErrDeg()) inside++;
      if (Math.abs(o.vsiniKms() - 3) < o.vsiniErrKms()) speeds++;
    }
    assertThat((double) inside / all).isBetween(.6, .8);
    assertThat((double) speeds / all).isBetween(.6, .8);
  }

  @Test
  void aCatalogueThatWeighsInDrawsTheSpeedToIt() {
    Series night = night(30, 3, 5, 3);
    double alone =
        new RossiterFit(HD189733, LIMB, List.of(night), Optional.empty()).obliquity().vsiniKms();
    Obliquity drawn =
        new RossiterFit(HD189733, LIMB, List.of(night), Optional.of(new double[] {2, .001}))
            .obliquity();
    assertThat(Math.abs(alone - 3)).isLessThan(1);
    assertThat(drawn.vsiniKms()).isCloseTo(2, within(.01));
    assertThat(drawn.vsiniErrKms()).isLessThan(.02);
  }

  @Test
  void contradictionsAndImpossibleTransitsAreTold() {
    assertThat(HD189733.impliedT14Hours()).isCloseTo(1.827, within(.03));
    assertThat(HD189733.contradiction()).isEmpty();
    assertThat(new Transit(0, 2.2, 4, 8.8, 85.7, .155, Optional.empty()).contradiction())
        .contains("4.000 hours");
    assertThatThrownBy(() -> new Transit(0, 2.2, 2, 8.8, 60, .155, Optional.empty()))
        .hasMessageContaining("no transit");
    assertThatThrownBy(() -> new Limb(.9, .5)).hasMessageContaining("limb");
  }

  @Test
  void harpsSeesHd189733Aligned() throws Exception {
    Path file = Path.of("../../shared/data/rv/rv_series/HD189733_1_3.6M.vels");
    assumeTrue(Files.exists(file), "SKIPPED: " + file + " is absent");
    RossiterQuery query =
        new RossiterQuery(List.of(file), HD189733, 3.1, Optional.empty(), Optional.empty());
    RossiterCurve made =
        new RossiterTool()
            .call(query, Run.of(folder, Duration.ofMinutes(1)))
            .product()
            .orElseThrow();
    // Triaud et al. 2009 have -0.85 (+.28 -.32) degrees and 3.32 km/s of the same velocities.
    assertThat(made.lambdaDeg()).isCloseTo(-.85, within(made.lambdaErrDeg()));
    assertThat(made.vsiniKms()).isCloseTo(3.316, within(.15));
    assertThat(made.nights()).hasSize(3);
    assertThat(made.significance()).isGreaterThan(30);
  }

  @Test
  void datesOfAnotherScaleAreToldByWhatFitsBetter() throws Exception {
    StringBuilder text = new StringBuilder();
    Series night = night(0, 3, 1, 8);
    for (int i = 0; i < night.size(); i++)
      text.append(
          "%.6f %.3f %.3f\n"
              .formatted(night.time()[i] - 5.5 / 1440, night.rvMs()[i], night.errMs()[i]));
    Path file = Files.writeString(folder.resolve("jd.txt"), text);
    RossiterCurve made =
        new RossiterTool()
            .call(
                new RossiterQuery(List.of(file), HD189733, 3, Optional.empty(), Optional.of(LIMB)),
                Run.of(folder, Duration.ofMinutes(1)))
            .product()
            .orElseThrow();
    assertThat(made.notes()).anyMatch(n -> n.contains("minutes earlier"));
  }
}
