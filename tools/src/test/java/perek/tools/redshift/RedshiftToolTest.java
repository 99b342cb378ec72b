package perek.tools.redshift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.redshift.sample.Sampled;

/// Redshifts of made spectra, whose truth is known.
class RedshiftToolTest {

  private static final String VACUUM = "wave_vac_A";

  @TempDir private Path folder;
  private Path templates = Path.of(".");

  @BeforeEach
  void write() throws IOException {
    templates = Made.templates(folder.resolve("templates"));
  }

  @ParameterizedTest
  @CsvSource({
    "GALAXY, 0.05, 10",
    "GALAXY, 0.3, 5",
    "GALAXY, 0.62, 10",
    "QSO, 0.8, 5",
    "QSO, 2.2, 10",
    "STAR, 0.0003, 20",
    "STAR, -0.001, 20"
  })
  void classAndRedshiftAreFoundWithinTheirErrors(String kind, double z, double snr)
      throws IOException {
    Made.Flux flux =
        switch (kind) {
          case "GALAXY" -> w -> Made.galaxy(w, .5);
          case "QSO" -> Made::quasar;
          default -> Made::star;
        };
    Redshift r = measured(Made.spectrum(flux, z, snr, 3), VACUUM);
    assertThat(r.kind()).isEqualTo(kind);
    assertThat(r.z()).isCloseTo(z, within(5 * known(r.zErr())));
    assertThat(r.rchi2()).isBetween(.85, 1.15);
    assertThat(r.flags()).isEmpty();
    assertThat(r.warning()).isZero();
  }

  @Test
  void errorsAreThoseThatNoiseMakes() throws IOException {
    double sum = 0;
    int count = 20;
    for (int seed = 0; seed < count; seed++) {
      Redshift r = measured(Made.spectrum(w -> Made.galaxy(w, .5), .2, 5, seed), VACUUM);
      double pull = (r.z() - .2) / (1.2 * known(r.zErrStatKms()) / 299_792.458);
      sum += pull * pull;
    }
    assertThat(Math.sqrt(sum / count)).isBetween(.6, 1.5);
  }

  @Test
  void noiseAloneIsWarnedOf() throws IOException {
    Redshift r = measured(Made.spectrum(w -> .01, 0, 1, 5), VACUUM);
    assertThat(r.flags()).contains("SMALL_MARGIN", "LOW_SN");
    assertThat(r.warning() & 1 << 2).isNotZero();
  }

  @Test
  void withoutErrorsTheNoiseIsEstimatedAndThatIsSaid() throws IOException {
    Sampled made = Made.spectrum(w -> Made.galaxy(w, .5), .3, 10, 1);
    Path file = Made.file(folder.resolve("bare.csv"), made, VACUUM);
    Files.write(
        file, Files.readAllLines(file).stream().map(l -> l.replaceAll(",[^,]*$", "")).toList());
    Redshift r = outcome(file, "").product().orElseThrow();
    assertThat(r.noiseEstimated()).isTrue();
    assertThat(r.z()).isCloseTo(.3, within(5 * known(r.zErr())));
    assertThat(r.notes()).anyMatch(n -> n.contains("estimated"));
  }

  @Test
  void anUnknownMediumIsAskedForAndAirIsConverted() throws IOException {
    Sampled made = Made.spectrum(w -> Made.galaxy(w, .5), .3, 10, 1);
    Path file = Made.file(folder.resolve("s.csv"), made, "wavelength");
    assertThat(outcome(file, "").report().message()).contains("--medium");
    double air = outcome(file, "air").product().orElseThrow().z();
    double vacuum = outcome(file, "vacuum").product().orElseThrow().z();
    assertThat((air - vacuum) / 1.3 * 299_792.458).isBetween(80.0, 86.0);
  }

  @Test
  void withoutTemplatesItSaysHowToGetThem() throws IOException {
    Path file = Made.file(folder.resolve("s.csv"), Made.spectrum(Made::star, 0, 9, 1), VACUUM);
    Outcome<Redshift> outcome =
        new RedshiftTool()
            .call(
                new RedshiftQuery(file, Optional.empty(), ""),
                run().into(folder.resolve("elsewhere/results")));
    assertThat(outcome.report().message()).contains("build-templates", "idlspec2d");
  }

  @Test
  void aSpectrumOutsideTheTemplatesIsRefused() throws IOException {
    Path file = folder.resolve("far.csv");
    StringBuilder text = new StringBuilder("wave_vac_A,flux,error\n");
    for (int i = 0; i < 500; i++) text.append(20_000 + i).append(",1,0.1\n");
    Files.writeString(file, text);
    assertThat(outcome(file, "").report().message()).contains("within the templates");
  }

  @Test
  void aMediumThatIsNoneIsRefused() {
    assertThatThrownBy(() -> new RedshiftQuery(folder, Optional.empty(), "water"))
        .hasMessageContaining("water");
  }

  private static double known(@Nullable Double value) {
    return Objects.requireNonNull(value);
  }

  private Redshift measured(Sampled spectrum, String name) throws IOException {
    Path file = Made.file(folder.resolve("spectrum.csv"), spectrum, name);
    return outcome(file, "").product().orElseThrow();
  }

  private Outcome<Redshift> outcome(Path file, String medium) {
    return new RedshiftTool().call(new RedshiftQuery(file, Optional.of(templates), medium), run());
  }

  private Run run() {
    return Run.of(folder.resolve("results"), Duration.ofMinutes(5));
  }
}
