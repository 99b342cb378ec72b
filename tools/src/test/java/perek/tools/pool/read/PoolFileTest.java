package perek.tools.pool.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.tools.pool.Pool;

class PoolFileTest {

  @TempDir private Path folder;

  private static String row(String id, String label, double depth) {
    StringBuilder line = new StringBuilder(id + ",star-" + id + "," + label);
    for (int i = 0; i < 40; i++)
      line.append(
          String.format(Locale.ROOT, ",%.4f", 1 + depth * Math.exp(-(i - 20) * (i - 20) / 8.)));
    return line + "\n";
  }

  private static String head() {
    StringBuilder line = new StringBuilder("id,star,label");
    for (int i = 0; i < 40; i++) line.append(",").append(6543 + i);
    return line + "\n";
  }

  private Path csv(String... rows) throws IOException {
    return Files.writeString(folder.resolve("spectra.csv"), head() + String.join("", rows));
  }

  @Test
  void aMatrixInCsvIsAPoolAndWhatCannotBeUsedIsNamed() throws IOException {
    Path file =
        csv(
            row("a", "absorption(elsewhere)", -.5),
            row("b", "emission?", .5),
            row("c", "emission", .4),
            row("flat", "", 0),
            row("a", "emission", .3),
            row("d", "", -.4).replaceAll("1\\.0000", "nan"));
    Pool pool = PoolFile.read(folder, () -> false);
    assertThat(pool.ids()).containsExactly("a", "b", "c", "d");
    assertThat(pool.truth()).containsExactly("absorption", "", "emission", "");
    assertThat(pool.notes())
        .anyMatch(n -> n.contains("flat") && n.contains("same everywhere"))
        .anyMatch(n -> n.contains("a (row 5)") && n.contains("another"))
        .anyMatch(n -> n.contains("1 labels with a question mark"));
    assertThat(pool.spectra().of(1).at()[0]).isEqualTo(6543);
    assertThat(pool.spectra().of(1).flux()[20]).isEqualTo(1.5);
    assertThat(PoolFile.read(file, () -> false).ids()).isEqualTo(pool.ids());
    assertThat(PoolFile.log(file)).hasFileName("spectra.csv.labels.jsonl");
    assertThat(PoolFile.log(folder)).isEqualTo(folder.resolve("labels.jsonl"));
  }

  @Test
  void aFolderOfSpectraIsAPool() throws IOException {
    Random noise = new Random(1);
    for (int s = 0; s < 4; s++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 200; i++)
        text.append(
            String.format(
                Locale.ROOT,
                "%.2f %.4f\n",
                6500 + .5 * i,
                10
                    + (s % 2 == 0 ? 3 : -3) * Math.exp(-Math.pow((i - 126) / 8., 2))
                    + .02 * noise.nextGaussian()));
      Files.writeString(folder.resolve("star" + s + ".txt"), text);
    }
    Files.writeString(folder.resolve("read.me"), "no spectrum");
    Files.writeString(folder.resolve("labels.jsonl"), "");
    Pool pool = PoolFile.read(folder, () -> false);
    assertThat(pool.ids()).containsExactly("star0.txt", "star1.txt", "star2.txt", "star3.txt");
    assertThat(pool.notes()).hasSize(1).first().asString().contains("read.me");
    assertThat(pool.spectra().of(2).at()).hasSize(200);
    assertThat(pool.spectra().of(2).flux()[126]).isCloseTo(13, within(.1));
    assertThat(pool.features()[0][0] * pool.features()[1][0]).isNegative();
    Files.delete(folder.resolve("star2.txt"));
    assertThatThrownBy(() -> pool.spectra().of(2)).hasMessageContaining("star2.txt");
  }

  @Test
  void filesThatDoNotBelongTogetherAreRefused() throws IOException {
    assertThatThrownBy(() -> PoolFile.read(folder, () -> false)).hasMessageContaining("no spectra");
    csv(row("a", "x", .1), row("b", "x", .2));
    assertThatThrownBy(() -> PoolFile.read(folder, () -> false)).hasMessageContaining("2 of 2");
    Files.writeString(folder.resolve("spectra.fits"), "SIMPLE");
    assertThatThrownBy(() -> PoolFile.read(folder, () -> false)).hasMessageContaining("labels.csv");
    Files.writeString(folder.resolve("labels.csv"), "row,class\n0,x\n");
    assertThatThrownBy(() -> PoolFile.read(folder, () -> false)).hasMessageContaining("'id'");
  }
}
