package perek.tools.rv.todcor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.tools.rv.ccf.Grid;
import perek.tools.rv.ccf.Shift;
import perek.tools.rv.template.Template;
import perek.tools.rv.velocity.EarthShift;
import perek.tools.rv.velocity.Setting;
import perek.tools.rv.velocity.Target;
import perek.tools.spectrum.Frame;
import perek.tools.spectrum.Medium;
import perek.tools.spectrum.Observation;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.SpectrumFile;
import perek.tools.spectrum.fits.Keys;

/// Simulated blends of a star with narrow lines and one with broader lines of its own.
class TodcorTest {

  private static final double C_KMS = 299_792.458;
  private static final int ORDERS = 2;
  private static final int PIXELS = 1600;
  private static final Kind HOT = new Kind(11, 3);
  private static final Kind COOL = new Kind(12, 4.5);

  /// Lines of a kind of star, Gaussians of one width, over 5000 to 5090 Angstrom.
  private static final class Kind {
    private final double[] centres = new double[160];
    private final double[] depths = new double[160];
    private final double sigmaKms;

    Kind(long seed, double sigmaKms) {
      Random random = new Random(seed);
      this.sigmaKms = sigmaKms;
      for (int i = 0; i < centres.length; i++) {
        centres[i] = 4985 + 130 * (i + random.nextDouble()) / centres.length;
        depths[i] = .05 + .5 * random.nextDouble();
      }
    }

    double at(double wavelength) {
      double value = 1;
      int near = (int) ((wavelength - 4985) / 130 * centres.length);
      for (int i = Math.max(0, near - 3); i < Math.min(centres.length, near + 4); i++) {
        double x = (wavelength / centres[i] - 1) * C_KMS / sigmaKms;
        value *= 1 - depths[i] * Math.exp(-x * x / 2);
      }
      return value;
    }
  }

  private final Random random = new Random(21);

  private Spectrum blend(double firstKms, double secondKms, double light, double snr) {
    double one = Shift.RELATIVISTIC.factor(firstKms);
    double two = Shift.RELATIVISTIC.factor(secondKms);
    List<Order> orders = new ArrayList<>();
    for (int o = 0; o < ORDERS; o++) {
      double[] w = new double[PIXELS];
      double[] flux = new double[PIXELS];
      double[] variance = new double[PIXELS];
      for (int p = 0; p < PIXELS; p++) {
        w[p] = (5000 + 42 * o) * Math.exp(p * 1.5 / C_KMS);
        double mean = (1 - light) * HOT.at(w[p] / one) + light * COOL.at(w[p] / two);
        variance[p] = mean / (snr * snr);
        flux[p] = mean + Math.sqrt(variance[p]) * random.nextGaussian();
      }
      orders.add(Order.of(o, w, flux).variance(variance));
    }
    return spectrum(orders);
  }

  private static Spectrum spectrum(List<Order> orders) {
    return new Spectrum(
        Observation.NONE, Medium.vacuum(), Frame.BARYCENTRIC, "", orders, Keys.NONE);
  }

  /// Without noise, three times as finely sampled.
  private static Template template(Kind kind) {
    double[] w = new double[30_000];
    double[] flux = new double[w.length];
    for (int p = 0; p < w.length; p++) {
      w[p] = 4990 * Math.exp(p * .23 / C_KMS);
      flux[p] = kind.at(w[p]);
    }
    SpectrumFile file =
        new SpectrumFile(
            Path.of("kind.fits"),
            "made",
            List.of(spectrum(List.of(Order.of(0, w, flux)))),
            List.of());
    return Template.of(file, Medium.vacuum(), Target.NONE, Shift.RELATIVISTIC, List.of());
  }

  private static Pair found(Spectrum spectrum, @Nullable Double ratio) {
    TodcorQuery query =
        new TodcorQuery(
            Path.of("a"),
            Path.of("b"),
            Path.of("c"),
            0,
            0,
            ratio,
            Target.NONE,
            new Setting(null, null, Shift.RELATIVISTIC, List.of(), List.of()),
            null,
            null);
    return Pair.of(
        spectrum,
        EarthShift.of(spectrum, Target.NONE, Shift.RELATIVISTIC),
        template(HOT),
        template(COOL),
        query,
        Grid.between(-120, 120, 1.5));
  }

  /// Apart, within one line width, and wholly overlapping; 40 spectra of each: scatters are known
  /// to 11 %, means to 16 % of them.
  @ParameterizedTest
  @CsvSource({"-43.7, 38.2, .3", "12.4, 18.1, .3", "-5, -5, .3", "-60, 71, .04"})
  void bothVelocitiesAndTheLightAreRightWithinTheirErrors(
      double firstKms, double secondKms, double light) {
    int n = 40;
    double[] truth = {firstKms, secondKms, light};
    double[] sum = new double[3];
    double[] square = new double[3];
    double[] quoted = new double[3];
    for (int i = 0; i < n; i++) {
      BlendFit fit = found(blend(firstKms, secondKms, light, 120), null).fit();
      for (int k = 0; k < 3; k++) {
        double apart = fit.shared()[k] - truth[k];
        sum[k] += apart;
        square[k] += apart * apart;
        quoted[k] += Math.sqrt(fit.covariance()[k][k]) / n;
      }
    }
    for (int k = 0; k < 3; k++) {
      double mean = sum[k] / n;
      double rms = Math.sqrt((square[k] - n * mean * mean) / (n - 1));
      assertThat(mean).as("bias of %d", k).isCloseTo(0, within(4 * rms / Math.sqrt(n)));
      assertThat(rms / quoted[k]).as("scatter over error of %d", k).isBetween(.65, 1.4);
    }
    // Photons alone allow some 20 m/s for the brighter star.
    assertThat(quoted[0]).isLessThan(.06);
  }

  @Test
  void theGridAloneIsRightWithinItsStep() {
    Plane.Peak peak = found(blend(-43.7, 38.2, .3, 120), null).peak();
    assertThat(peak.firstKms()).isCloseTo(-43.7, within(1.5));
    assertThat(peak.secondKms()).isCloseTo(38.2, within(1.5));
    assertThat(peak.correlation()).isGreaterThan(peak.alone() + .02).isLessThan(1);
  }

  @Test
  void lightThatIsKnownStaysAndSharpensOverlappingStars() {
    Spectrum spectrum = blend(12.4, 18.1, .3, 60);
    BlendFit free = found(spectrum, null).fit();
    BlendFit given = found(spectrum, .3 / .7).fit();
    assertThat(given.shared()[2]).isCloseTo(.3, within(1e-12));
    assertThat(given.covariance()[0][0]).isLessThanOrEqualTo(free.covariance()[0][0]);
    assertThat(given.shared()[1]).isCloseTo(18.1, within(4 * Math.sqrt(given.covariance()[1][1])));
  }

  @Test
  void aSingleStarHasNoSecond() {
    assertThatThrownBy(() -> found(blend(10, 50, 0, 120), null))
        .hasMessageContaining("a second star is not seen");
  }

  @Test
  void starsBeyondTheGridAreRefused() {
    assertThatThrownBy(() -> found(blend(-200, 210, .4, 120), .6))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
