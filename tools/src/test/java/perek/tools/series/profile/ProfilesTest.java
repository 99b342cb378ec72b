package perek.tools.series.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import perek.tools.spectrum.correct.Range;

class ProfilesTest {

  private static final double REST = 6562.797;
  private static final Range BAND = new Range(6530, 6600);
  private static final List<Range> SIDES = List.of(new Range(6530, 6542), new Range(6588, 6600));
  private static final Range WINDOW = new Range(6542, 6588);

  /// Gaussian emission of height 1 and sigma 3 Angstrom.
  private static Profiles.Sampled sampled(double shiftKms, double noise, Random random) {
    int n = 400;
    double[] x = new double[n];
    double[] y = new double[n];
    double centre = REST * (1 + shiftKms / 299_792.458);
    for (int i = 0; i < n; i++) {
      x[i] = 6529 + i * .18;
      double d = (x[i] - centre) / 3;
      double flux = 1 + Math.exp(-d * d / 2);
      y[i] = flux + noise * Math.sqrt(flux) * random.nextGaussian();
    }
    return new Profiles.Sampled(x, y);
  }

  private static Profiles profiles(double[] shifts, double noise, long seed) {
    Random random = new Random(seed);
    List<Profiles.Sampled> all = new ArrayList<>();
    for (double shift : shifts) all.add(sampled(shift, noise, random));
    return Profiles.of(REST, BAND, SIDES, all);
  }

  @Test
  void noiseOfTheContinuumIsFound() {
    for (double s : profiles(new double[12], .01, 1).noise())
      assertThat(s).isCloseTo(.01, within(.003));
  }

  @Test
  void noiseAloneExceedsItsLimitInOnePixelOfAHundred() {
    int over = 0;
    int all = 0;
    int alarms = 0;
    for (int seed = 0; seed < 40; seed++) {
      Profiles p = profiles(new double[15], .01, seed);
      Variance v = Variance.of(p);
      for (int j = 0; j < v.values().length; j++, all++) if (v.values()[j] > v.limit()[j]) over++;
      if (v.falseAlarm(0, v.values().length) < .05) alarms++;
    }
    // The noise of each spectrum is measured, not known: a little more than 1 and 5 percent.
    assertThat((double) over / all).isBetween(.005, .025);
    assertThat(alarms).isLessThan(10);
  }

  @Test
  void aMovingLineVariesInItsFlanksAndNotInItsMiddle() {
    double[] shifts = {-20, 12, 3, 18, -9, -15, 7, 20, -4, -12};
    Profiles p = profiles(shifts, .005, 3);
    Variance v = Variance.of(p);
    assertThat(v.falseAlarm(0, v.values().length)).isLessThan(1e-6);
    double[] velocity = p.velocities();
    double flank = 0;
    double middle = 0;
    for (int j = 0; j < velocity.length; j++) {
      if (Math.abs(Math.abs(velocity[j]) - 137) < 10) flank = Math.max(flank, v.values()[j]);
      if (Math.abs(velocity[j]) < 5) middle = Math.max(middle, v.values()[j]);
    }
    // The derivative of the Gaussian times the standard deviation of the shifts.
    double slope = Math.exp(-.5) / 3 * REST / 299_792.458;
    double expected = slope * 14.1;
    assertThat(Math.sqrt(flank)).isCloseTo(expected / Math.sqrt(1.6), within(.25 * expected));
    assertThat(middle).isLessThan(flank / 20);
  }

  @Test
  void shiftsComeBackWithinTheirErrors() {
    Random random = new Random(11);
    double chi2 = 0;
    int n = 0;
    for (int seed = 0; seed < 30; seed++) {
      double[] shifts = random.doubles(8, -20, 20).toArray();
      Profiles p = profiles(shifts, .01, 100 + seed);
      double mean = 0;
      for (int i = 0; i < 8; i++) mean += shifts[i] * p.weights()[i];
      List<Optional<Shifts.Shift>> found = Shifts.of(p, WINDOW);
      for (int i = 0; i < 8; i++, n++) {
        Shifts.Shift s = found.get(i).orElseThrow();
        chi2 += Math.pow((s.kms() - (shifts[i] - mean)) / s.errKms(), 2);
      }
    }
    assertThat(Math.sqrt(chi2 / n)).isBetween(.9, 1.4);
  }

  @Test
  void phasesOfOneBinAreAveraged() {
    double[][] folded =
        Profiles.folded(
            new double[][] {{1, 2}, {3, Double.NaN}, {7, 7}}, new double[] {.1, .2, .9}, 2);
    assertThat(folded[0]).containsExactly(2, 2);
    assertThat(folded[1]).containsExactly(7, 7);
  }

  @Test
  void twoProfilesHaveNoVariance() {
    assertThatThrownBy(() -> Variance.of(profiles(new double[2], .01, 1)))
        .hasMessageContaining("2 profiles")
        .hasMessageContaining("3 are needed");
  }
}
