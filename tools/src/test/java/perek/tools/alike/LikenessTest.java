package perek.tools.alike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.tools.redshift.Made;

class LikenessTest {

  @TempDir private Path folder;

  private Gallery gallery() throws IOException {
    for (int i = 0; i < 12; i++) {
      Made.Flux flux = i % 2 == 0 ? Made::star : w -> Made.galaxy(w, 0);
      write("s%02d.csv".formatted(i), flux, i);
    }
    write("odd.csv", w -> Made.star(w) * (1 + (w > 5500 && w < 5600 ? 2 : 0)), 40);
    Files.writeString(folder.resolve("notes.txt"), "no spectrum");
    return Gallery.read(Gallery.of(folder), () -> false);
  }

  private void write(String name, Made.Flux flux, int seed) throws IOException {
    Made.file(folder.resolve(name), Made.spectrum(flux, 0, 50, seed), "wave_vac_A");
  }

  @Test
  void likeSpectraAreNearAndTheOddOneIsFound() throws IOException {
    Gallery gallery = gallery();
    Likeness likeness = new Likeness(gallery);
    List<Likeness.Near> near = likeness.similar(folder.resolve("s00.csv"), 5);
    assertThat(near).allMatch(n -> n.file().matches(".*s\\d[02468].csv"));
    assertThat(likeness.unusual(1).getFirst().file()).endsWith("odd.csv");
    assertThat(gallery.notes()).anyMatch(n -> n.contains("notes.txt"));
    assertThat(likeness.map(List.of()).curves()).hasSize(2);
  }

  @Test
  void whatIsNotAmongThemCannotBeCompared() throws IOException {
    Likeness likeness = new Likeness(gallery());
    assertThatThrownBy(() -> likeness.similar(Path.of("nowhere.fits"), 3))
        .hasMessageContaining("nowhere.fits");
  }
}
