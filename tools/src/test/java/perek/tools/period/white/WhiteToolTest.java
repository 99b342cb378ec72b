package perek.tools.period.white;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.tools.call.Run;

class WhiteToolTest {

  private static final double[] FREQUENCY = {5.3217, 7.1093, 10.6434, 12.431};
  private static final double[] AMPLITUDE = {10, 6, 3, 2};
  private static final double[] PHASE = {.1, .7, .3, .45};

  @TempDir Path folder;

  /// A pulsator: two modes, a harmonic and a sum, over nights of a month.
  private Path written(long seed, double noise, int waves) throws IOException {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int night = 0; night < 25; night++)
      for (int i = 0; i < 30; i++) {
        double t = 2_455_000 + night + .3 * i / 30 + .002 * random.nextDouble();
        double v = 3;
        for (int k = 0; k < waves; k++)
          v += AMPLITUDE[k] * Math.sin(2 * Math.PI * (FREQUENCY[k] * (t - 2_455_000) + PHASE[k]));
        text.append("%.7f %.5f %.3f\n".formatted(t, v + noise * random.nextGaussian(), noise));
      }
    return Files.writeString(folder.resolve(seed + ".txt"), text);
  }

  private Whitened called(Path file, double snr) {
    return new WhiteTool()
        .call(
            new WhiteQuery(List.of(file), null, 20., snr, 0, null),
            Run.of(folder, Duration.ofMinutes(2)))
        .product()
        .orElseThrow();
  }

  @Test
  void modesComeBackWithTheirNamesAndErrors() throws IOException {
    Whitened made = called(written(1, 2, 4), 5);
    assertThat(made.frequencies()).hasSize(4);
    for (int k = 0; k < 4; k++) {
      Whitened.Wave w = made.frequencies().get(k);
      assertThat(w.frequency()).isCloseTo(FREQUENCY[k], within(4 * w.frequencyErr()));
      assertThat(w.amplitude()).isCloseTo(AMPLITUDE[k], within(4 * w.amplitudeErr()));
      double expected = PHASE[k] + FREQUENCY[k] * (made.epoch() - 2_455_000);
      double off = w.phase() - expected;
      assertThat(off - Math.rint(off)).isCloseTo(0, within(5 * w.phaseErr()));
      assertThat(w.snr()).isGreaterThan(4);
    }
    assertThat(made.frequencies())
        .extracting(Whitened.Wave::explained)
        .containsExactly("", "", "2 f1", "f1 + f2");
    assertThat(made.scatter()).isCloseTo(2, within(.2));
    assertThat(made.nextSnr()).isLessThan(5);
  }

  @Test
  void errorsAreThoseOfManySeries() throws IOException {
    double f = 0;
    double a = 0;
    int n = 30;
    for (int seed = 0; seed < n; seed++) {
      Whitened.Wave w = called(written(50 + seed, 4, 1), 4).frequencies().getFirst();
      f += Math.pow((w.frequency() - FREQUENCY[0]) / w.frequencyErr(), 2) / n;
      a += Math.pow((w.amplitude() - AMPLITUDE[0]) / w.amplitudeErr(), 2) / n;
    }
    assertThat(Math.sqrt(f)).isBetween(.65, 1.4);
    assertThat(Math.sqrt(a)).isBetween(.65, 1.4);
  }

  @Test
  void noiseAloneHasNoFrequencies() throws IOException {
    int found = 0;
    for (int seed = 0; seed < 15; seed++)
      found += called(written(200 + seed, 3, 0), 4.6).frequencies().size();
    // Breger's limit of 4 lets noise through once in a while (Baran et al. 2015).
    assertThat(found).isLessThan(3);
  }

  @Test
  void rhythmsOfObservingAreNamed() {
    List<Combinations.Parent> parents = List.of(new Combinations.Parent("f1", 5.3));
    assertThat(Combinations.of(6.3, parents, .001)).isEqualTo("alias of f1 by 1/day");
    assertThat(Combinations.of(2.65, parents, .001)).isEqualTo("f1 / 2");
    assertThat(Combinations.of(9.17, parents, .001)).isEmpty();
  }

  @Test
  void wrongQuestionsAreRefused() {
    List<Path> files = List.of(Path.of("a"));
    assertThatThrownBy(() -> new WhiteQuery(files, 3., 2., 4, 20, null))
        .hasMessageContaining("--fmax");
    assertThatThrownBy(() -> new WhiteQuery(files, null, null, 4, 999, null))
        .hasMessageContaining("from 1 to 200");
  }
}
