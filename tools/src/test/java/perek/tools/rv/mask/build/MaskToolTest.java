package perek.tools.rv.mask.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.rv.CcfQuery;
import perek.tools.rv.CcfTool;
import perek.tools.rv.Velocity;
import perek.tools.rv.ccf.Shift;
import perek.tools.rv.mask.Mask;
import perek.tools.rv.mask.MaskFile;
import perek.tools.rv.velocity.Setting;
import perek.tools.rv.velocity.Target;

/// A star that is made, and real spectra of HARPS and HPF beside the masks of their observatories.
class MaskToolTest {

  private static final Path DATA = Path.of("../../shared/data/rv");
  private static final Target BARNARD =
      new Target(269.4520771, 4.6933650, -801.551, 10_362.394, 546.976, -110.5, 2000, null, null);
  private static final double C_KMS = 299_792.458;
  private static final double RV_KMS = 42.5;
  private static final double STEP_KMS = .8;
  private static final int PIXELS = 30_000;

  @TempDir Path folder;

  /// Lines each .5 Angstrom or so, one of them a blend, one upon a band of water, some too shallow;
  /// barycentric, air.
  private Path star() throws IOException {
    Random random = new Random(5);
    double[] flux = new double[PIXELS];
    double[] w = new double[PIXELS];
    double shift = Shift.RELATIVISTIC.factor(RV_KMS);
    for (int p = 0; p < PIXELS; p++) {
      w[p] = 6200 * Math.exp(p * STEP_KMS / C_KMS);
      double value = 1;
      for (double centre = 6210; centre < 6690; centre += 5)
        value *= line(w[p] / shift, centre, depth(centre));
      value *= line(w[p] / shift, 6500.14, .4);
      flux[p] = value + .003 * random.nextGaussian();
    }
    StringBuilder text =
        new StringBuilder("# AIRORVAC = air\n# SPECSYS = BARYCENT\nwavelength,flux,error\n");
    for (int p = 0; p < PIXELS; p++)
      text.append(w[p]).append(',').append(flux[p]).append(",0.003\n");
    Path file = folder.resolve("star.csv");
    Files.writeString(file, text);
    return file;
  }

  private static double depth(double centre) {
    return centre % 50 == 10 ? .03 : .2 + .001 * (centre - 6200);
  }

  private static double line(double wavelength, double centre, double depth) {
    double x = (wavelength / centre - 1) * C_KMS / 2.5;
    return Math.abs(x) < 8 ? 1 - depth * Math.exp(-x * x / 2) : 1;
  }

  private MaskQuery query(Path file, MaskForm form) {
    return new MaskQuery(
        file,
        RV_KMS,
        Target.NONE,
        Shift.RELATIVISTIC,
        null,
        MaskLimits.USUAL,
        form,
        .82,
        false,
        folder.resolve("made.mas"));
  }

  private MaskMade made(MaskQuery query) {
    Outcome<MaskMade> outcome = new MaskTool().call(query, run());
    return outcome.product().orElseThrow(() -> new AssertionError(outcome.report().message()));
  }

  @Test
  void linesStandWhereTheyWerePutWithinTheirErrors() throws IOException {
    MaskMade made = made(query(star(), MaskForm.ESPRESSO));
    double pulls = 0;
    double mean = 0;
    int lines = 0;
    for (RestLine line : made.kept()) {
      double centre = 5 * Math.round(line.centreA() / 5);
      double apart = C_KMS * (line.centreA() / centre - 1) / line.errKms();
      assertThat(line.depth()).isCloseTo(depth(centre), within(.035));
      pulls += apart * apart;
      mean += apart;
      lines++;
    }
    // 70 lines or so: the scatter is known to 8 %, their mean to .12 errors.
    assertThat(lines).isGreaterThan(60);
    assertThat(Math.sqrt(pulls / lines)).isBetween(.7, 1.3);
    assertThat(mean / lines).isCloseTo(0, within(.5));
  }

  @Test
  void blendsTelluricsAndShallowLinesAreLeftOutAndTold() throws IOException {
    MaskMade made = made(query(star(), MaskForm.ESPRESSO));
    assertThat(made.kept())
        .extracting(l -> Math.round(l.centreA()))
        .contains(6495L, 6505L, 6405L)
        .doesNotContain(6500L, 6300L, 6410L);
    assertThat(made.leftOut())
        .extracting(MaskMade.Reason::why)
        .contains(
            "blended with a neighbour",
            "shallower than the least depth",
            "upon tellurics at some time of the year");
    int left = made.leftOut().stream().mapToInt(MaskMade.Reason::lines).sum();
    assertThat(made.found() - left).isEqualTo(made.lines());
  }

  @ParameterizedTest
  @EnumSource(MaskForm.class)
  void aMaskIsReadAsItWasWritten(MaskForm form) throws IOException {
    MaskMade made = made(query(star(), form));
    Mask read = MaskFile.read(folder.resolve("made.mas"));
    assertThat(read.medium()).isEqualTo(form.medium());
    assertThat(read.lines()).isEqualTo(made.lines());
    assertThat(read.notes()).isEmpty();
    for (int i = 0; i < read.lines(); i++) {
      assertThat(read.centres()[i]).isCloseTo(made.kept().get(i).centreA(), within(2e-7));
      assertThat(read.weights()[i]).isCloseTo(made.kept().get(i).depth(), within(1e-6));
    }
    assertThat(read.width().isPresent()).isEqualTo(form.boxes());
    if (form.boxes()) assertThat(read.width().getAsDouble()).isCloseTo(.82, within(1e-4));
    // In vacuum lines stand 83 km/s to the red.
    assertThat(read.from()).isCloseTo(form.vacuum() ? 6216.72 : 6215, within(.1));
  }

  @Test
  void aStarWithoutLinesIsRefused() throws IOException {
    Path file = folder.resolve("flat.csv");
    StringBuilder text = new StringBuilder("wavelength,flux,error\n");
    Random random = new Random(1);
    for (int p = 0; p < 3000; p++)
      text.append(6000 + .02 * p)
          .append(',')
          .append(1 + .01 * random.nextGaussian())
          .append(",.01\n");
    Files.writeString(file, text);
    assertThat(new MaskTool().call(query(file, MaskForm.HARPS), run()).report().message())
        .contains("no line stands 10 times out of the noise");
    assertThat(folder.resolve("made.mas")).doesNotExist();
  }

  /// The second epoch by the mask of the first: what the observatory's own mask says, within the
  /// errors of all that enters, and the velocity of the first within its own.
  @Test
  void aMaskOfOneEpochOfBarnardsStarMeasuresTheOther() {
    Path hpf = DATA.resolve("hpf_gj699");
    assumeThat(Files.isDirectory(hpf)).as("SKIPPED: no shared/data/rv").isTrue();
    Path telluric = hpf.resolve("telfit_telmask_conv17_thres0.995_with17area.dat");
    Path first = hpf.resolve("Slope-20181003T014556_R01.optimal.fits");
    Path second = hpf.resolve("Slope-20190319T114849_R01.optimal.fits");
    Path theirs = DATA.resolve("masks/gj699_combined_stellarframe.mas");
    Velocity known = velocity(first, theirs, telluric, BARNARD, Shift.RELATIVISTIC);
    MaskMade made =
        made(
            new MaskQuery(
                first,
                known.rvKms(),
                BARNARD,
                Shift.RELATIVISTIC,
                telluric,
                MaskLimits.USUAL,
                MaskForm.HPF,
                .82,
                null,
                folder.resolve("own.mas")));
    assertThat(made.lines()).isGreaterThan(250);
    Path own = folder.resolve("own.mas");
    Velocity zero = velocity(first, own, telluric, BARNARD, Shift.RELATIVISTIC);
    Velocity other = velocity(second, own, telluric, BARNARD, Shift.RELATIVISTIC);
    Velocity official = velocity(second, theirs, telluric, BARNARD, Shift.RELATIVISTIC);
    assertThat(zero.rvKms()).isCloseTo(known.rvKms(), within(5e-4));
    assertThat(other.rvKms()).isCloseTo(zero.rvKms(), within(3 * error(zero, other)));
    assertThat(other.rvKms())
        .isCloseTo(official.rvKms(), within(3 * error(zero, other, official, known)));
  }

  /// Of one spectrum only: the mask of the pipeline, whose lines are those of other stars, gives
  /// 18.4018 and the header 18.4021.
  @Test
  void aMaskOfGl273HoldsItsOwnSpectrumWithoutBeingMoved() {
    Path harps = DATA.resolve("harps_gl273/HARPS.2003-12-13T06:19:48.371_e2ds_A.fits");
    assumeThat(Files.exists(harps)).as("SKIPPED: no shared/data/rv").isTrue();
    MaskMade made =
        made(
            new MaskQuery(
                harps,
                18.4020585776,
                Target.NONE,
                Shift.DRS,
                null,
                MaskLimits.USUAL,
                MaskForm.HARPS,
                .82,
                null,
                folder.resolve("own.mas")));
    assertThat(made.lines()).isGreaterThan(1500);
    assertThat(made.movedMs()).isCloseTo(0, within(4000 * made.rvErrKms()));
    assertThat(made.rvErrKms()).isBetween(.0015, .0025);
  }

  private static double error(Velocity... all) {
    double square = 0;
    for (Velocity v : all) {
      @Nullable Double error = v.rvErrKms();
      if (error != null) square += error * error;
    }
    return Math.sqrt(square);
  }

  private static Velocity velocity(
      Path file, Path mask, Path telluric, Target target, Shift shift) {
    Setting setting = new Setting(null, null, shift, List.of(), List.of());
    return new CcfTool()
        .call(new CcfQuery(file, mask, null, target, setting, telluric, null), run())
        .product()
        .orElseThrow();
  }

  private static Run run() {
    return Run.of(DATA, Duration.ofMinutes(5));
  }
}
