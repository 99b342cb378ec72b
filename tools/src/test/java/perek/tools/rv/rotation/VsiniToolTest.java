package perek.tools.rv.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import perek.tools.call.Outcome;
import perek.tools.call.Run;

class VsiniToolTest {

  private static final double LIMB = 0.6;

  @TempDir Path folder;

  /// A disk of 120 x 120 pieces that turns, each with a Gaussian line: no formula of ours.
  private Path star(double vsini, double fwhm, double noise) throws IOException {
    double sigma = fwhm / 2.354820045;
    Random random = new Random(8);
    StringBuilder text = new StringBuilder();
    double reach = 4 * sigma + 2 * vsini;
    double step = Math.min(0.25, reach / 60);
    for (double v = -reach; v <= reach; v += step) {
      double sum = 0;
      double whole = 0;
      for (int i = 0; i < 120; i++)
        for (int k = 0; k < 120; k++) {
          double x = (i + 0.5) / 60 - 1;
          double y = (k + 0.5) / 60 - 1;
          double mu2 = 1 - x * x - y * y;
          if (mu2 <= 0) continue;
          double light = 1 - LIMB + LIMB * Math.sqrt(mu2);
          double off = (v - x * vsini) / sigma;
          sum += light * Math.exp(-off * off / 2);
          whole += light;
        }
      text.append(
          "%.5f %.8f%n".formatted(v, 1 - 0.3 * sum / whole + noise * random.nextGaussian()));
    }
    return Files.writeString(folder.resolve("ccf.txt"), text);
  }

  private static Outcome<Vsini> outcome(
      Path file, @Nullable Double fwhm0, double error, @Nullable Double resolution) {
    return new VsiniTool()
        .call(
            new VsiniQuery(file, fwhm0, error, resolution, LIMB),
            Run.of(file, Duration.ofMinutes(1)));
  }

  private static Vsini made(
      Path file, @Nullable Double fwhm0, double error, @Nullable Double resolution) {
    return outcome(file, fwhm0, error, resolution).product().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(doubles = {8, 20, 60})
  void bothWaysFindTheRotationOfADisk(double vsini) throws IOException {
    Vsini found = made(star(vsini, 6, 2e-5), 6.0, 0.02, 115_000.0);
    assertThat(found.vsiniKms()).isCloseTo(vsini, within(0.02 * vsini));
    assertThat(found.fourierKms()).isCloseTo(vsini, within(0.03 * vsini));
    assertThat(found.limitKms()).isNull();
  }

  @Test
  void aSlowRotatorHasALimitAlone() throws IOException {
    Vsini found = made(star(0.3, 6, 1e-4), 6.0, 0.1, 115_000.0);
    assertThat(found.vsiniKms()).isNull();
    assertThat(found.limitKms()).isGreaterThan(0.3).isLessThan(3);
    assertThat(found.fourierKms()).isNull();
  }

  @Test
  void withoutAWidthOfReferenceThereIsALimitByTheResolution() throws IOException {
    Vsini found = made(star(3, 6, 1e-4), null, 0, 115_000.0);
    assertThat(found.vsiniKms()).isNull();
    assertThat(found.limitKms()).isGreaterThan(3.0).isLessThan(7);
    assertThat(found.assumption()).contains("most that it can be");
  }

  @Test
  void aProfileNarrowerThanTheSpectrographIsRefused() throws IOException {
    assertThat(outcome(star(0.3, 4, 1e-4), null, 0, 20_000.0).report().message())
        .contains("narrower than the 14.99 km/s of the spectrograph");
  }
}
