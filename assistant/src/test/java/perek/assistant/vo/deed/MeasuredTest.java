package perek.assistant.vo.deed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import perek.assistant.evidence.Step;
import perek.assistant.talk.Kind;
import perek.assistant.talk.Wish;
import perek.assistant.talk.read.Slot;
import perek.tools.data.Column;
import perek.tools.data.Table;

class MeasuredTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "classify these | mk",
        "what spectral types do they have? | mk",
        "classify their H-alpha profiles | halpha",
        "which of them have double-peaked H-alpha? | halpha",
        "which of these are in emission? | halpha",
        "classify them as galaxies or quasars | objects",
        "what is their redshift? | redshift",
        "measure the redshifts of these | redshift",
        "plot the first one | picture",
        "show me the last spectrum | picture",
        "draw them | picture"
      })
  void whatIsToBeMeasuredIsHeard(String asked, String deed) {
    assertThat(Measured.deed(asked)).contains(deed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"plot S/N against date", "show a histogram of the S/N", "sort them by date"})
  void whatIsAskedOfColumnsIsNotMeasured(String asked) {
    assertThat(Measured.deed(asked)).isEmpty();
  }

  @Test
  void theRowsThatAreMeantAreMeasured() {
    Wish wish =
        new Wish(
            Kind.TABLE,
            List.of(
                new Slot.Value("row", "3", "third"),
                new Slot.Value("asked", "plot the third one", "plot the third one")));
    Table files = table("a", "b", "c");
    Step step = Measured.step(wish, "plot the third one", files, files).orElseThrow();
    assertThat(((Step.Call) step).params().value("ROWS")).contains("3");
  }

  @Test
  void rowsOfWhatWasMeasuredAreThoseOfTheTableBefore() {
    Column row = new Column("row", "", "meta.record", "", "long", "");
    Column file = new Column("file", "", "meta.file", "", "char[*]", "");
    List<List<Object>> rows = List.of(List.of(4L, "d.fits"), List.of(7L, "g.fits"));
    Table measured =
        new Table("", List.of(row, file), List.copyOf(rows), 2, Path.of("/measured.vot"));
    Slot second = new Slot.Value("row", "2", "second");
    Wish one = new Wish(Kind.TABLE, List.of(second));
    Wish all = new Wish(Kind.TABLE, List.of());
    Table files = table("a");
    assertThat(rows(Measured.step(one, "plot the second one", measured, files))).contains("7");
    assertThat(rows(Measured.step(all, "plot them", measured, files))).contains("4,7");
  }

  private static Optional<String> rows(Optional<Step> step) {
    return step.flatMap(s -> ((Step.Call) s).params().value("ROWS"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Which of them are double-peaked? | label like 'double-peak%'",
        "which of these have a single peak? | label like 'single-peak%'",
        "how many of them show absorption? | label like 'absorption%'"
      })
  void aLabelPicksItsRows(String asked, String filter) {
    Optional<Step> step =
        Measured.labelled(asked, table("double-peak", "absorption", "single-peak"));
    assertThat(step.flatMap(s -> ((Step.Call) s).params().value("FILTER"))).contains(filter);
  }

  @Test
  void aTableWithoutLabelsIsNotAskedForThem() {
    Table none = new Table("", List.of(), List.of(), 0, Path.of("t.vot"));
    assertThat(Measured.labelled("which of them are double-peaked?", none)).isEmpty();
  }

  private static Table table(String... labels) {
    Column label = new Column("label", "", "src.class", "", "char[*]", "");
    return new Table(
        "",
        List.of(label),
        Arrays.stream(labels).map(l -> List.<Object>of(l)).toList(),
        labels.length,
        Path.of("/t.vot"));
  }
}
