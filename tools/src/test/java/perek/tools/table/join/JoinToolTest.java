package perek.tools.table.join;

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
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.data.Cell;
import perek.tools.data.Column;
import perek.tools.data.Status;
import perek.tools.data.Table;
import perek.tools.table.TableQuery;
import perek.tools.table.TableRows;

class JoinToolTest {

  @TempDir Path folder;
  private Path stars = Path.of("");
  private Path spectra = Path.of("");

  @BeforeEach
  void write() throws IOException {
    stars = folder.resolve("stars.csv");
    Files.writeString(
        stars, "id,name,mag\n1,Vega,0.03\n2,Deneb,1.25\n3,Altair,0.76\n,Nameless,9\n");
    spectra = folder.resolve("spectra.csv");
    Files.writeString(spectra, "star,name,snr\n2.0,a,10.5\n1.0,b,20.5\n1.0,c,30.5\n7.5,d,1.5\n");
  }

  private Outcome<TableRows> call(JoinQuery query) {
    return new JoinTool().call(query, Run.of(folder.resolve("out"), Duration.ofMinutes(1)));
  }

  private JoinQuery query(TableQuery first, boolean all) {
    return new JoinQuery(first, spectra, "id", "star", all, Optional.empty());
  }

  private static List<String> rows(Table table) {
    return table.head().stream()
        .map(row -> String.join(" ", row.stream().map(Cell::text).toList()))
        .toList();
  }

  @Test
  void rowsWithEqualNumbersStandSideBySideWhateverTheirType() {
    Table table = call(query(TableQuery.of(stars), false)).product().orElseThrow().made();
    assertThat(rows(table))
        .containsExactly("1 Vega 0.03 1 b 20.5", "1 Vega 0.03 1 c 30.5", "2 Deneb 1.25 2 a 10.5");
    assertThat(table.columns())
        .extracting(Column::name)
        .containsExactly("id", "name_1", "mag", "star", "name_2", "snr");
  }

  @Test
  void rowsWithoutAPartnerAreCountedAndKeptOnRequest() {
    var outcome = call(query(TableQuery.of(stars), true));
    assertThat(rows(outcome.product().orElseThrow().made()))
        .containsExactly(
            "1 Vega 0.03 1 b 20.5",
            "1 Vega 0.03 1 c 30.5",
            "2 Deneb 1.25 2 a 10.5",
            "3 Altair 0.76   ",
            " Nameless 9   ");
    assertThat(outcome.report().notes())
        .containsExactly(
            "2 of 4 rows have no partner in spectra.csv (1 of them are null in id); they are kept"
                + " with nulls.");
  }

  @Test
  void onlyChosenRowsAreJoined() {
    TableQuery bright =
        new TableQuery(
            stars,
            "mag < 1",
            "",
            false,
            OptionalLong.empty(),
            List.of("id", "mag"),
            false,
            Optional.empty());
    assertThat(rows(call(query(bright, false)).product().orElseThrow().made()))
        .containsExactly("1 0.03 1 b 20.5", "1 0.03 1 c 30.5");
  }

  @Test
  void aColumnThatIsNotThereIsToldWithThoseThatAre() {
    var outcome =
        call(new JoinQuery(TableQuery.of(stars), spectra, "id", "stars", false, Optional.empty()));
    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.report().message()).contains("'stars'").contains("star, name, snr");
  }

  @Test
  void joinedRowsAreWrittenAsTheNameSays() throws IOException {
    Path out = folder.resolve("both.csv");
    call(new JoinQuery(TableQuery.of(stars), spectra, "id", "star", false, Optional.of(out)));
    assertThat(Files.readAllLines(out)).hasSize(4).first().asString().startsWith("id,name_1,mag");
    assertThatThrownBy(() ->
            new JoinQuery(
                TableQuery.of(stars), spectra, "id", "star", false, Optional.of(Path.of("x.docx"))))
        .hasMessageContaining("x.docx");
  }
}
