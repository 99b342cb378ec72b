package perek.tools.rv.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import perek.tools.call.Run;
import perek.tools.rv.ccf.Grid;
import perek.tools.rv.ccf.Shift;
import perek.tools.rv.order.OrderVelocity;
import perek.tools.rv.order.Smooth;
import perek.tools.rv.velocity.Setting;
import perek.tools.rv.velocity.Target;
import perek.tools.spectrum.Order;

/// Simulated spectra of a star with 300 lines in three orders, and real ones of HPF.
class TemplateTest {

  private static final double C_KMS = 299_792.458;
  private static final double SIGMA_KMS = 2.8;
  private static final int PIXELS = 1500;
  private static final int REALISATIONS = 120;
  private static final double[] STILL = {1, 1, 1};

  private final Random random = new Random(7);
  private final double[] centres =
      IntStream.range(0, 300)
          .mapToDouble(i -> 5000 * Math.exp(.0122 * (i + random.nextDouble()) / 300))
          .toArray();
  private final double[] depths =
      IntStream.range(0, 300).mapToDouble(i -> .05 + .6 * random.nextDouble()).toArray();
  private final Template template =
      new Template("made", orders(0, 1, .3).stream().map(o -> Smooth.of(o, 1)).toList(), List.of());

  /// Orders with a blaze that is not that of the template; no chance in them.
  private List<Order> orders(double kms, double photons, double phase) {
    double stretch = Shift.RELATIVISTIC.factor(kms);
    List<Order> orders = new ArrayList<>();
    for (int o = 0; o < 3; o++) {
      double[] w = new double[PIXELS];
      double[] flux = new double[PIXELS];
      for (int p = 0; p < PIXELS; p++) {
        w[p] = 5000 * Math.exp(.004 * o + (p + phase) * .8 / C_KMS);
        double x = 2.0 * p / PIXELS - 1;
        flux[p] = photons * (1 - .4 * x * x + .1 * x * phase) * star(w[p] / stretch);
      }
      orders.add(Order.of(o, w, flux).variance(flux));
    }
    return orders;
  }

  private double star(double wavelength) {
    double value = 1;
    for (int i = 0; i < centres.length; i++) {
      double x = (wavelength / centres[i] - 1) * C_KMS / SIGMA_KMS;
      if (Math.abs(x) < 7) value *= 1 - depths[i] * Math.exp(-x * x / 2);
    }
    return value;
  }

  private List<Order> noisy(List<Order> orders) {
    return orders.stream()
        .map(o -> {
          double[] flux = o.flux().clone();
          for (int i = 0; i < flux.length; i++)
            flux[i] += Math.sqrt(flux[i]) * random.nextGaussian();
          return Order.of(o.index(), o.wavelengths(), flux).variance(o.flux());
        })
        .toList();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-87.3, 0, 37.41})
  void aShiftIsFoundWithoutBiasAndItsErrorIsRight(double kms) {
    List<Order> clean = orders(kms, 1e4, .71);
    double sum = 0;
    double square = 0;
    double pulls = 0;
    for (int i = 0; i < REALISATIONS; i++) {
      Match match = Match.of(noisy(clean), STILL, template, Shift.RELATIVISTIC, null);
      double apart = match.rvKms() - kms;
      sum += apart;
      square += apart * apart;
      for (OrderVelocity o : match.orders())
        pulls += Math.pow((o.rvKms() - kms) / o.rvErrKms(), 2) / (3 * REALISATIONS);
    }
    double mean = sum / REALISATIONS;
    double rms = Math.sqrt(square / REALISATIONS - mean * mean);
    assertThat(mean).isCloseTo(0, within(4 * rms / Math.sqrt(REALISATIONS)));
    // 360 velocities of orders: their scatter in errors is known to 4 %.
    assertThat(Math.sqrt(pulls)).isCloseTo(1, within(.12));
  }

  @Test
  void aCosmicRayIsClipped() {
    List<Order> orders = noisy(orders(12, 1e4, .71));
    orders.get(1).flux()[700] += 3e4;
    Match match = Match.of(orders, STILL, template, Shift.RELATIVISTIC, null);
    assertThat(match.orders().get(1).clipped()).isPositive();
    assertThat(match.rvKms()).isCloseTo(12, within(4 * match.rvErrKms()));
  }

  @Test
  void anOrderThatDisagreesIsLeftOut() {
    List<Order> orders = new ArrayList<>(noisy(orders(12, 1e4, .71)));
    orders.set(2, noisy(orders(13, 1e4, .71)).get(2));
    assertThat(Match.of(orders, STILL, template, Shift.RELATIVISTIC, null).orders())
        .extracting(OrderVelocity::used)
        .containsExactly(true, true, false);
  }

  @Test
  void noiseMatchesNothing() {
    List<Order> noise =
        orders(0, 1, .5).stream()
            .map(o -> o.holding(random.doubles(o.size(), 90, 110).toArray(), o.variance()))
            .toList();
    assertThatThrownBy(() -> Match.of(noise, STILL, template, Shift.RELATIVISTIC, null))
        .hasMessageContaining("matches the template nowhere from -300 to 300 km/s");
  }

  @Test
  void aGridBesideTheStarIsRefused() {
    List<Order> star = orders(40, 1e4, .5);
    assertThatThrownBy(
            () -> Match.of(star, STILL, template, Shift.RELATIVISTIC, Grid.of("-100:-50:.5")))
        .hasMessageContaining("from -100 to -50 km/s");
  }

  /// The CCFs of the two differ by 15 m/s.
  @Test
  void twoEpochsOfBarnardsStarAgree() {
    Path data = Path.of("../../shared/data/rv/hpf_gj699");
    assumeThat(Files.isDirectory(data)).as("SKIPPED: no shared/data/rv").isTrue();
    TemplateQuery query =
        new TemplateQuery(
            data.resolve("Slope-20190319T114849_R01.optimal.fits"),
            data.resolve("Slope-20181003T014556_R01.optimal.fits"),
            0,
            new Target(
                269.4520771, 4.6933650, -801.551, 10_362.394, 546.976, -110.5, 2000, null, null),
            new Setting(null, null, Shift.RELATIVISTIC, List.of(), List.of()),
            data.resolve("telfit_telmask_conv17_thres0.995_with17area.dat"),
            null);
    TemplateVelocity v =
        new TemplateTool().call(query, Run.of(data, Duration.ofMinutes(5))).product().orElseThrow();
    assertThat(v.rvKms()).isCloseTo(0, within(.02));
    assertThat(v.rvErrKms()).isBetween(.003, .015);
    assertThat(v.ordersUsed()).isGreaterThan(8);
  }
}
