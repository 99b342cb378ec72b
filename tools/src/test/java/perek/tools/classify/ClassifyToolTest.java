package perek.tools.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.classify.learn.Stars;
import perek.tools.classify.model.Task;
import perek.tools.plot.Curve;
import perek.tools.plot.Picture;

class ClassifyToolTest {

  @TempDir Path folder;

  private Outcome<Classified> call(Task task, boolean matrix, Path... files) {
    ClassifyQuery query =
        new ClassifyQuery(task, List.of(files), matrix, Optional.empty(), "vacuum", "");
    return new ClassifyTool().call(query, Run.of(folder, Duration.ofMinutes(1)));
  }

  private Path text(String name, double from, double to) throws IOException {
    StringBuilder rows = new StringBuilder("wave,flux\n");
    for (double w = from; w < to; w += 1)
      rows.append(w)
          .append(',')
          .append(1 - .4 * Math.exp(-Math.pow((w - 6564.6) / 4, 2)))
          .append('\n');
    return Files.writeString(folder.resolve(name), rows);
  }

  @Test
  void everySpectrumOfAMatrixHasIdAndRow() throws IOException {
    Stars.write(folder, Stars.COUNT);
    Outcome<Classified> outcome = call(Task.MK, true, folder.resolve("spectra.fits"));
    List<Verdict> all = outcome.product().orElseThrow().spectra();
    assertThat(all).hasSize(Stars.COUNT);
    assertThat(all.get(7).id()).isEqualTo("toy-7");
    assertThat(all.get(7).row()).isEqualTo(7);
    assertThat(all.get(7).label()).isNotNull();
    assertThat(all.get(7).parameters()).containsKeys("teff", "logg", "feh");
  }

  @Test
  void rowsHaveNumbersForNamesWhereThereAreNoLabelsOrOthers() throws IOException {
    Stars.write(folder, 80);
    Classified made = call(Task.MK, true, folder.resolve("spectra.fits")).product().orElseThrow();
    assertThat(made.spectra().get(3).id()).isEqualTo("3");
    assertThat(made.notes()).anyMatch(note -> note.contains("80 rows"));
  }

  @Test
  void oneBadFileDoesNotStopTheOthers() throws IOException {
    Path narrow = text("narrow.csv", 6000, 6100);
    Path good = text("good.csv", 6400, 6800);
    Path none = folder.resolve("none.fits");
    Classified made = call(Task.HALPHA, false, narrow, none, good).product().orElseThrow();
    assertThat(made.refused()).isEqualTo(2);
    assertThat(made.spectra().get(0).refused()).contains("6000 to 6099");
    assertThat(made.spectra().get(1).refused()).contains("there is no file");
    Verdict verdict = made.spectra().get(2);
    assertThat(verdict.row()).isEqualTo(2);
    assertThat(verdict.label()).isEqualTo("absorption");
    // .4 sqrt(pi) 4 Angstrom.
    assertThat(verdict.parameters())
        .hasEntrySatisfying("equivalentWidth", ew -> assertThat(ew.value()).isBetween(2.6, 3.05));
    assertThat(verdict.decidedBy()).isNotEmpty();
    Picture picture = made.pictures().getFirst();
    assertThat(picture.title()).startsWith("good.csv: absorption");
    assertThat(picture.curves().stream().map(Curve::name)).contains("flux", "spoke for it");
    assertThat(picture.marks()).isNotEmpty();
  }

  @Test
  void theSameSpectrumTwiceIsTold() throws IOException {
    Path good = text("good.csv", 6400, 6800);
    Path copy = text("copy.csv", 6400, 6800);
    Classified made = call(Task.HALPHA, false, good, copy).product().orElseThrow();
    assertThat(made.spectra().get(1).notes()).anyMatch(note -> note.contains("good.csv"));
  }
}
