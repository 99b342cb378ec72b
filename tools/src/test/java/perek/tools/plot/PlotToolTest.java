package perek.tools.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.data.Status;
import perek.tools.table.TableQuery;

class PlotToolTest {

  @TempDir Path folder;
  private Path stars = Path.of("");

  @BeforeEach
  void write() throws IOException {
    StringBuilder text = new StringBuilder("colour,mag,day,name\n");
    for (int i = 0; i < 300; i++)
      text.append(
          "%s,%s,2009-0%d-1%dT0%d:00:00,star\n"
              .formatted(i / 100.0, Math.sqrt(i), i % 9 + 1, i % 9, i % 9));
    stars = Files.writeString(folder.resolve("stars.csv"), text.append(",5,,x\n"));
  }

  private Outcome<Plot> call(String x, String y, Path out) {
    return new PlotTool()
        .call(
            new PlotQuery(TableQuery.of(stars), x, y, OptionalInt.empty(), out),
            Run.of(folder.resolve("out"), Duration.ofMinutes(1)));
  }

  private static long blue(BufferedImage image) {
    long blue = 0;
    for (int x = 0; x < image.getWidth(); x++)
      for (int y = 0; y < image.getHeight(); y++) {
        int colour = image.getRGB(x, y) & 0xffffff;
        int blueness = (colour & 0xff) - (colour >> 16 & 0xff);
        if (blueness > 30) blue++;
      }
    return blue;
  }

  @ParameterizedTest
  @CsvSource({"colour, mag", "day, mag", "mag, ''"})
  void columnsAreDrawn(String x, String y) throws IOException {
    Path out = folder.resolve("picture.png");
    var outcome = call(x, y, out);
    assertThat(outcome.report().message()).isEmpty();
    BufferedImage image = ImageIO.read(out.toFile());
    assertThat(image.getWidth()).isEqualTo(1000);
    assertThat(blue(image)).isGreaterThan(2000);
    assertThat(outcome.product().orElseThrow().drawn()).isEqualTo(y.isEmpty() ? 301 : 300);
  }

  @Test
  void rowsThatAreNotDrawnAreCounted() {
    assertThat(call("colour", "mag", folder.resolve("p.png")).report().notes())
        .containsExactly("1 of 301 rows lack a value in one of the two columns and are not drawn.");
  }

  @Test
  void aColumnWithoutNumbersIsToldAndNoPictureIsLeft() {
    Path out = folder.resolve("p.png");
    var outcome = call("name", "mag", out);
    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.report().message()).contains("name").contains("mag");
    assertThat(out).doesNotExist();
  }

  @Test
  void onlyPicturesAreDrawn() {
    assertThatThrownBy(() -> call("colour", "mag", Path.of("x.docx")))
        .hasMessageContaining("x.docx")
        .hasMessageContaining("png");
  }
}
