package perek.shell.vo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedFilesTest {

  @TempDir Path results;
  @TempDir Path elsewhere;

  @BeforeEach
  void files() throws IOException {
    Files.createDirectories(results.resolve("masks"));
    Files.writeString(results.resolve("star.csv"), "1 2 3\n");
    Files.writeString(results.resolve("masks/K5.mas"), "5000 1\n");
    Files.writeString(results.resolve("masks/ESPRESSO_G2.fits"), "");
    Files.writeString(elsewhere.resolve("secret.txt"), "x");
    Files.createSymbolicLink(results.resolve("link.txt"), elsewhere.resolve("secret.txt"));
  }

  @Test
  void filesAmongTheResultsAreFoundAndMasksByTheirNames() {
    NamedFiles named = new NamedFiles(results, true);
    assertThat(named.file("star.csv")).isEqualTo(results.resolve("star.csv"));
    assertThat(named.mask("K5")).isEqualTo(results.resolve("masks/K5.mas"));
    assertThat(named.mask("K5.mas")).isEqualTo(results.resolve("masks/K5.mas"));
    assertThat(named.mask("G2")).isEqualTo(results.resolve("masks/ESPRESSO_G2.fits"));
    assertThatThrownBy(() -> named.mask("M2")).hasMessageContaining("no mask 'M2'", "masks");
  }

  @Test
  void ofSeveralMasksOneIsAskedFor() throws IOException {
    Files.writeString(results.resolve("masks/G2.espresso.mas"), "5000 1\n");
    assertThatThrownBy(() -> new NamedFiles(results, true).mask("G2"))
        .hasMessageContaining("ESPRESSO_G2.fits")
        .hasMessageContaining("G2.espresso.mas");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/etc/passwd", "../../../../etc/passwd", "link.txt", "none.fits"})
  void filesElsewhereAreNot(String name) {
    NamedFiles named = new NamedFiles(results, true);
    assertThatThrownBy(() -> named.file(name)).hasMessageContaining("no file");
    assertThatThrownBy(() -> named.mask(name)).hasMessageContaining("no mask");
  }

  @Test
  void otherProgramsNameResultsAlone() {
    NamedFiles named = new NamedFiles(results, false);
    assertThat(named.file("star.csv")).isEqualTo(results.resolve("star.csv"));
    assertThat(new NamedFiles(results, true).file("pom.xml")).exists();
    assertThatThrownBy(() -> named.file("pom.xml"))
        .hasMessage(
            "there is no file 'pom.xml' among the results; other files cannot be named here");
  }
}
