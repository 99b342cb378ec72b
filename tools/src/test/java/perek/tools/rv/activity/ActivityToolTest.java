package perek.tools.rv.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.spectrum.Samples;

class ActivityToolTest {

  private static final double C_KMS = 299_792.458;

  @TempDir Path folder;

  private Path made(double from, double to, double rv, DoubleUnaryOperator flux)
      throws IOException {
    StringBuilder text = new StringBuilder("wavelength,flux\n");
    for (double w = from; w < to; w += 0.01)
      text.append("%.4f,%.8f%n".formatted(w, flux.applyAsDouble(w / (1 + rv / C_KMS))));
    return Files.writeString(folder.resolve("s.csv"), text);
  }

  private static Outcome<Activity> outcome(Path file, double rv, @Nullable Double berv) {
    return new ActivityTool()
        .call(new ActivityQuery(file, rv, berv), Run.of(file, Duration.ofMinutes(1)));
  }

  /// A flat spectrum has S = 2.3 x 8 x 1.09 / 20 whatever the star's velocity.
  @Test
  void aFlatSpectrumGivesTheConstant() throws IOException {
    Activity a = outcome(made(3880, 4030, 60, _ -> 5), 60, null).product().orElseThrow();
    assertThat(a.sIndex()).isCloseTo(2.3 * 8 * 1.09 / 20, within(1e-6));
    assertThat(a.hAlpha()).isNull();
    assertThat(a.sIndexErr()).isNull();
    assertThat(String.join(" ", a.notes())).contains("scale of Mount Wilson", "No order holds");
  }

  /// The triangle over a core of flux x² from the middle: mean (1.09 Angstrom)² / 6.
  @Test
  void theCoresAreWeighedByTriangles() throws IOException {
    DoubleUnaryOperator cores =
        w -> {
          double k = w - 3933.664;
          double h = w - 3968.470;
          return Math.abs(k) < 2 ? k * k : Math.abs(h) < 2 ? h * h : 1;
        };
    Activity a = outcome(made(3880, 4030, -40, cores), -40, null).product().orElseThrow();
    assertThat(a.sIndex()).isCloseTo(2.3 * 8 * 1.09 / 20 * 1.09 * 1.09 / 6, within(1e-4));
  }

  @Test
  void aSpectrumBesideTheBandsIsRefused() throws IOException {
    assertThat(outcome(made(5000, 5010, 0, _ -> 1), 0, null).report().message())
        .contains("holds none of the bands");
  }

  @Test
  void aRealEchelleSpectrumGivesAllThree() {
    Path file = Samples.real("rv/harps_gl273/HARPS.2003-12-13T06:19:48.371_e2ds_A.fits");
    Activity a = outcome(file, 18.402, null).product().orElseThrow();
    // A quiet M3.5 dwarf: little light in H and K, D lines deep, H-alpha hardly so.
    assertThat(a.sIndex()).isBetween(0.3, 2.0);
    assertThat(a.hAlpha()).isBetween(0.3, 0.6);
    assertThat(a.naD()).isBetween(0.02, 0.4);
    assertThat(a.bands()).hasSize(11);
    // A velocity that is wrong takes the cores out of the bands.
    assertThat(outcome(file, 118.402, null).product().orElseThrow().sIndex())
        .isLessThan(a.sIndex());
  }
}
