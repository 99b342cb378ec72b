package perek.tools.rv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.rv.ccf.Grid;
import perek.tools.rv.ccf.Shift;
import perek.tools.rv.velocity.Setting;
import perek.tools.rv.velocity.Target;

/// Real spectra of HARPS and HPF against what their pipelines say.
class RealCcfTest {

  private static final Path DATA = Path.of("../../shared/data/rv");
  private static final Path E2DS =
      DATA.resolve("harps_gl273/HARPS.2003-12-13T06:19:48.371_e2ds_A.fits");
  private static final Target BARNARD =
      new Target(269.4520771, 4.6933650, -801.551, 10_362.394, 546.976, -110.5, 2000, null, null);

  @BeforeEach
  void data() {
    assumeThat(Files.isDirectory(DATA))
        .as("SKIPPED: no shared/data/rv beside the checkout")
        .isTrue();
  }

  @Test
  void aCcfOfThePipelineIsMeasuredAsThePipelineDoes() {
    Path file = DATA.resolve("harps_gl273/HARPS.2003-12-13T06:19:48.371_ccf_M2_A.fits");
    Velocity v = new FitTool().call(new FitQuery(file), run()).product().orElseThrow();
    assertThat(v.rvKms()).isCloseTo(18.4020585775878, within(1e-5));
    assertThat(v.fwhmKms()).isCloseTo(3.82273631298451, within(5e-4));
    assertThat(v.bisKms()).isCloseTo(-0.00964546797279198, within(2e-4));
    assertThat(v.lines()).isEqualTo(11_226);
  }

  @Test
  void theOrdersOfGl273GiveTheVelocityOfTheHeader() {
    Velocity v = made(E2DS, "M2.mas", Grid.of("12.441357:24.441357:0.1"), Shift.DRS, null);
    assertThat(v.rvKms()).isCloseTo(18.4020585775878, within(3e-4));
    assertThat(v.noiseKms()).isCloseTo(0.00145, within(3e-4));
    assertThat(v.rvErrKms()).isBetween(0.001, 0.002);
  }

  @Test
  void twoEpochsOfBarnardsStarAgreeWhereTelluricsAreMasked() {
    double first = hpf("20181003T014556");
    double second = hpf("20190319T114849");
    assertThat(Math.abs(first - second)).isLessThan(0.020);
  }

  private static double hpf(String name) {
    Path file = DATA.resolve("hpf_gj699/Slope-" + name + "_R01.optimal.fits");
    Path telluric = DATA.resolve("hpf_gj699/telfit_telmask_conv17_thres0.995_with17area.dat");
    return made(file, "gj699_combined_stellarframe.mas", null, Shift.RELATIVISTIC, telluric)
        .rvKms();
  }

  @Test
  void aGridBesideTheStarIsExplained() {
    assertThat(failure("M2.mas", Grid.of("-60:-30:0.25")))
        .contains("flat from -60.0 to -30.0", "dip at 18 km/s");
  }

  @Test
  void aMaskOfOtherWavelengthsIsRefused() {
    assertThat(failure("gj699_combined_stellarframe.mas", null))
        .contains("8444 to 10766", "3780 to 69", "at least 10");
  }

  @Test
  void aMaskInTheWrongMediumIsRefused() {
    CcfQuery query =
        new CcfQuery(
            E2DS,
            DATA.resolve("masks/M2.mas"),
            true,
            Target.NONE,
            new Setting(null, null, Shift.RELATIVISTIC, List.of(), List.of()),
            null,
            null);
    assertThat(new CcfTool().call(query, run()).report().message())
        .contains("wrong medium", "--mask-medium air");
  }

  private static String failure(String mask, @Nullable Grid grid) {
    Outcome<Velocity> outcome = outcome(E2DS, mask, grid, Shift.DRS, null);
    assertThat(outcome.product()).isEmpty();
    return outcome.report().message();
  }

  private static Velocity made(
      Path file, String mask, @Nullable Grid grid, Shift shift, @Nullable Path telluric) {
    return outcome(file, mask, grid, shift, telluric).product().orElseThrow();
  }

  private static Outcome<Velocity> outcome(
      Path file, String mask, @Nullable Grid grid, Shift shift, @Nullable Path telluric) {
    Setting setting = new Setting(null, grid, shift, List.of(), List.of());
    Target target = shift == Shift.DRS ? Target.NONE : BARNARD;
    return new CcfTool()
        .call(
            new CcfQuery(
                file, DATA.resolve("masks").resolve(mask), null, target, setting, telluric, null),
            run());
  }

  private static Run run() {
    return Run.of(DATA, Duration.ofMinutes(5));
  }
}
