package perek.tools.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesFileTest {

  @TempDir Path folder;

  private SeriesFile read(String name, String text) throws IOException {
    return SeriesFile.read(List.of(Files.writeString(folder.resolve(name), text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2450000.5 12.5 1.5|12.5",
        "# value_units = KM/S~2450000.5 0.0125 0.0015|12.5",
        "BJD, RV, err_RV~2450000.5, 12.5, 1.5|12.5",
        "time mnvel errvel tel~2450000.5 12.5 1.5 k|12.5",
        "# filename, bjd, rv, e_rv~a.fits,2450000.5,12.5,1.5|12.5"
      })
  void formsOfTextAreRead(String text, double velocity) throws IOException {
    Series series = read("a.txt", text.replace("~", "\n")).series().getFirst();
    assertThat(series.rvMs()).containsExactly(velocity);
    assertThat(series.errMs()).containsExactly(1.5);
  }

  @Test
  void instrumentsInAColumnHaveZeroPointsOfTheirOwn() throws IOException {
    assertThat(read("a", "time rv err tel\n1 2 3 a\n2 3 4 b\n3 3 3 a\n").series()).hasSize(2);
  }

  @Test
  void linesWithoutAnErrorAreLeftOutAndTold() throws IOException {
    SeriesFile file = read("a", "2450000 0 0\n2450001 1 1\n");
    assertThat(file.points()).isEqualTo(1);
    assertThat(file.notes()).anyMatch(n -> n.contains("no error above 0"));
  }

  @Test
  void aLineThatIsNoNumberIsNamed() {
    assertThatThrownBy(() -> read("bad.vels", "2450000 1 1\n2450001 x 1\n"))
        .hasMessageContaining("line 2 of bad.vels");
  }
}
