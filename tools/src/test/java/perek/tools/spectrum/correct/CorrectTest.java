package perek.tools.spectrum.correct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import perek.tools.spectrum.Frame;
import perek.tools.spectrum.Medium;
import perek.tools.spectrum.Observation;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.fits.Keys;

class CorrectTest {

  private static final int PIXELS = 2000;

  /// A line of a resolving power of 100,000 in a continuum of 100.
  private static Order line() {
    double[] w = new double[PIXELS];
    double[] flux = new double[PIXELS];
    double sigma = 5000 / 100_000.0 / 2.354820045;
    for (int i = 0; i < PIXELS; i++) {
      w[i] = 4990 + .01 * i;
      double x = (w[i] - 5000) / sigma;
      flux[i] = 100 * (1 - .8 * Math.exp(-x * x / 2));
    }
    return Order.of(0, w, flux);
  }

  private static double width(Order order, int pixel) {
    double[] w = order.wavelengths();
    return (w[pixel + 1] - w[pixel - 1]) / 2;
  }

  private static double absorbed(Order order, double continuum) {
    double sum = 0;
    for (int i = 1; i < order.size() - 1; i++)
      if (Math.abs(order.wavelengths()[i] - 5000) < 2)
        sum += (1 - order.flux()[i] / continuum) * width(order, i);
    return sum;
  }

  @ParameterizedTest
  @EnumSource(Rebin.Flux.class)
  void rebinningKeepsFlux(Rebin.Flux meaning) {
    Order given = line();
    double[] grid = Rebin.logarithmic(4992, 5008, 3.3);
    Order made = Rebin.to(given, grid, meaning);
    double[] edges = Rebin.edges(grid);
    double before = 0;
    double after = 0;
    for (int j = 0; j < grid.length; j++)
      after += made.flux()[j] * (meaning == Rebin.Flux.COUNTS ? 1 : edges[j + 1] - edges[j]);
    for (int i = 0; i < PIXELS; i++) {
      double low = Math.max(given.wavelengths()[i] - .005, edges[0]);
      double high = Math.min(given.wavelengths()[i] + .005, edges[grid.length]);
      double per = meaning == Rebin.Flux.COUNTS ? .01 : 1;
      if (high > low) before += given.flux()[i] * (high - low) / per;
    }
    assertThat(after).isCloseTo(before, within(1e-9 * before));
  }

  @Test
  void aLowerResolutionKeepsTheWidthInAreaAndHasTheFwhmThatIsAskedFor() {
    Order given = line();
    Order low = Resolution.lowered(given, 100_000, 20_000);
    assertThat(absorbed(low, 100)).isCloseTo(absorbed(given, 100), within(1e-4));
    double deepest = 100 - Arrays.stream(low.flux()).min().orElseThrow();
    double area = absorbed(low, 100) * 100;
    double fwhm = area / deepest * 2.354820045 / Math.sqrt(2 * Math.PI);
    assertThat(5000 / fwhm).isCloseTo(20_000, within(100.0));
  }

  @Test
  void cosmicRaysAreClippedAndLinesStay() {
    Random random = new Random(3);
    Order given = line();
    for (int i = 0; i < PIXELS; i++) given.flux()[i] += random.nextGaussian();
    given.flux()[300] += 60;
    given.flux()[1500] += 60;
    Cosmics.Clipped made = Cosmics.of(given, 8, 6);
    assertThat(made.clipped()).isEqualTo(2);
    assertThat(made.order().flux()[300]).isNaN();
    assertThat(made.order().flux()[1000]).isEqualTo(given.flux()[1000]);
  }

  private static Spectrum spectrum(Frame frame) {
    Order order = line();
    return new Spectrum(Observation.NONE, Medium.vacuum(), frame, "", List.of(order), Keys.NONE);
  }

  @Test
  void telluricsAreMaskedWhereTheObservatorySawThem() {
    List<Range> telluric = List.of(new Range(4999, 5001));
    // 30 km/s are .5003 Angstrom.
    Order moved = Tellurics.masked(spectrum(Frame.BARYCENTRIC), telluric, 30).orders().getFirst();
    assertThat(moved.flux()[940]).isFinite();
    assertThat(moved.flux()[960]).isNaN();
    assertThat(moved.flux()[1149]).isNaN();
    assertThat(moved.flux()[1160]).isFinite();
    assertThatThrownBy(() -> Tellurics.masked(spectrum(Frame.REST), telluric, 0))
        .hasMessageContaining("at rest with its object");
  }
}
