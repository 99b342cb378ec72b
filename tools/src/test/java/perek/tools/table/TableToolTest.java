package perek.tools.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import perek.tools.call.Run;
import perek.tools.data.Status;
import perek.tools.data.Table;

class TableToolTest {

  @TempDir Path folder;
  private Path stars = Path.of("");

  @BeforeEach
  void write() throws IOException {
    stars = folder.resolve("stars.csv");
    Files.writeString(
        stars,
        """
        name,mag,type,n
        Vega,0.03,A0V,1
        Deneb,1.25,A2Ia,2
        Altair,0.76,A7V,3
        O'Star,,B5Ve,4
        """);
  }

  private Table made(TableQuery query) {
    var outcome = new TableTool().call(query, Run.of(folder.resolve("out"), Duration.ofMinutes(1)));
    assertThat(outcome.report().message()).isEmpty();
    return outcome.product().orElseThrow().made();
  }

  private TableQuery query(String filter, String sort, boolean descending, List<String> columns) {
    return new TableQuery(
        stars, filter, sort, descending, OptionalLong.empty(), columns, false, Optional.empty());
  }

  private static List<String> names(Table table) {
    return table.head().stream().map(row -> String.valueOf(row.getFirst())).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          mag < 1                          | Vega Altair
          mag <= 0.03                      | Vega
          mag > 0 and type like 'A%v'      | Vega Altair
          mag is null                      | O'Star
          mag is not null and n >= 2       | Deneb Altair
          not (n = 1 or n = 2)             | Altair O'Star
          name = 'o''star'                 | O'Star
          "name" != Vega and n<>4          | Deneb Altair
          TYPE like '_2%'                  | Deneb
          """)
  void rowsAreFiltered(String filter, String names) {
    assertThat(String.join(" ", names(made(query(filter, "", false, List.of()))))).isEqualTo(names);
  }

  @Test
  void rowsAreSortedByNumberWithNullsLast() {
    assertThat(names(made(query("", "mag", true, List.of("name", "mag")))))
        .containsExactly("Deneb", "Altair", "Vega", "O'Star");
    assertThat(names(made(query("", "mag", false, List.of("name")))))
        .containsExactly("Vega", "Altair", "Deneb", "O'Star");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mag <", "mag ~ 3", "(mag < 3", "mag < 3 4", "mag is 3", "'", "!", "mag"})
  void aFilterThatIsNoneIsRefusedWithAnExample(String filter) {
    assertThatThrownBy(() -> query(filter, "", false, List.of()))
        .hasMessageContaining("write it like");
  }

  @Test
  void aColumnThatIsNotThereIsToldWithThoseThatAre() {
    var outcome =
        new TableTool()
            .call(query("magg < 1", "", false, List.of()), Run.of(folder, Duration.ofMinutes(1)));
    assertThat(outcome.report().status()).isEqualTo(Status.FAILED);
    assertThat(outcome.report().message()).contains("'magg'").contains("mag, type");
  }

  @Test
  void statisticsAreThoseOfTheColumn() {
    var all =
        new TableQuery(
            stars, "", "", false, OptionalLong.empty(), List.of("mag"), true, Optional.empty());
    List<?> row = made(all).head().getFirst();
    assertThat(row.subList(0, 4)).asString().contains("mag").contains("3, 1");
    assertThat((Double) row.get(4)).isCloseTo(0.68, org.assertj.core.api.Assertions.within(1e-6));
    assertThat((Double) row.get(5))
        .isCloseTo(0.6139218, org.assertj.core.api.Assertions.within(1e-6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.vot", "x.fits", "x.csv", "x.ecsv"})
  void whatIsWrittenCanBeReadAgain(String name) {
    Path out = folder.resolve(name);
    made(
        new TableQuery(
            stars, "", "", false, OptionalLong.of(3), List.of(), false, Optional.of(out)));
    Table again = made(TableQuery.of(out));
    assertThat(again.rows()).isEqualTo(3);
    assertThat(names(again)).containsExactly("Vega", "Deneb", "Altair");
    assertThat(
            ((Number) java.util.Objects.requireNonNull(again.head().get(1).get(1))).doubleValue())
        .isEqualTo(1.25);
  }

  @Test
  void aFormatThatCannotBeWrittenIsRefused() {
    assertThatThrownBy(() ->
            new TableQuery(
                stars,
                "",
                "",
                false,
                OptionalLong.empty(),
                List.of(),
                false,
                Optional.of(Path.of("x.docx"))))
        .hasMessageContaining("x.docx")
        .hasMessageContaining("fits");
  }

  private TableQuery numbered(String rows, TableQuery.View view) {
    return new TableQuery(
        stars, "", "mag", true, rows, OptionalLong.empty(), List.of(), view, Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          1       | Deneb
          2-3     | Altair Vega
          4,1     | O'Star Deneb
          3-      | Vega O'Star
          2 , 9   | Altair
          """)
  void rowsAreTakenByNumberAsTheyAreShown(String rows, String names) {
    assertThat(String.join(" ", names(made(numbered(rows, TableQuery.View.ROWS)))))
        .isEqualTo(names);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "3-2", "x", "1;2", "1-2-3", ",", "-4"})
  void numbersThatNameNoRowsAreRefused(String rows) {
    assertThatThrownBy(() -> numbered(rows, TableQuery.View.ROWS)).hasMessageContaining("1,3-5");
  }

  @Test
  void columnsAreListedWithWhatTheyMean() throws Exception {
    Path cone =
        Path.of(java.util.Objects.requireNonNull(getClass().getResource("scs.vot")).toURI());
    Table columns =
        made(
            new TableQuery(
                cone,
                "",
                "",
                false,
                "",
                OptionalLong.empty(),
                List.of(),
                TableQuery.View.COLUMNS,
                Optional.empty()));
    assertThat(columns.rows()).isEqualTo(12);
    assertThat(columns.head().get(2).subList(0, 3))
        .asString()
        .isEqualTo("[ra, deg, POS_EQ_RA_MAIN]");
  }

  @ParameterizedTest
  @CsvSource({"x.vot, true", "x.fits, true", "x.ecsv, true", "x.csv, false"})
  void unitsAndMeaningsAreKeptOrTheirLossIsTold(String name, boolean kept) throws Exception {
    Path ssap =
        Path.of(java.util.Objects.requireNonNull(getClass().getResource("ssap.vot")).toURI());
    Path out = folder.resolve(name);
    var outcome =
        new TableTool()
            .call(
                new TableQuery(
                    ssap, "", "", false, OptionalLong.empty(), List.of(), false, Optional.of(out)),
                Run.of(folder.resolve("out"), Duration.ofMinutes(1)));
    assertThat(outcome.report().message()).isEmpty();
    assertThat(outcome.report().notes()).hasSize(kept ? 0 : 1);
    Table before = made(TableQuery.of(ssap));
    Table after = made(TableQuery.of(out));
    assertThat(texts(after)).isEqualTo(texts(before));
    assertThat(meanings(after).equals(meanings(before))).isEqualTo(kept);
  }

  private static List<String> texts(Table table) {
    return table.head().stream()
        .map(row -> String.join("|", row.stream().map(perek.tools.data.Cell::text).toList()))
        // FITS knows no null array, CSV writes arrays in its own way.
        .map(text -> text.replace("[ ]", "").replaceAll("\\(([^,()]*), ([^()]*)\\)", "[$1 $2]"))
        .toList();
  }

  private static List<String> meanings(Table table) {
    return table.columns().stream()
        .map(c -> String.join("|", c.name(), c.unit(), c.ucd(), c.utype()))
        .toList();
  }
}
