package perek.tools.table.histogram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.data.Status;
import perek.tools.table.TableQuery;

class HistogramToolTest {

  @TempDir Path folder;

  private Outcome<Histogram> call(String file, String text, String column, OptionalInt bins)
      throws IOException {
    Path path = Files.writeString(folder.resolve(file), text);
    return new HistogramTool()
        .call(
            new HistogramQuery(TableQuery.of(path), column, bins),
            Run.of(folder.resolve("out"), Duration.ofMinutes(1)));
  }

  private static final String ECSV =
      """
      # %ECSV 1.0
      # ---
      # datatype:
      # - {name: mag, unit: mag, datatype: float64}
      # - {name: name, datatype: string}
      mag name
      0.0 a
      1.0 b
      1.5 c
      "" d
      2.0 e
      4.0 f
      """;

  @Test
  void binsHaveEdgesCountsAndTheUnitOfTheColumn() throws IOException {
    var outcome = call("x.ecsv", ECSV, "mag", OptionalInt.of(4));
    Histogram h = outcome.product().orElseThrow();
    assertThat(h.bins())
        .containsExactly(
            new Histogram.Bin(0, 1, 1),
            new Histogram.Bin(1, 2, 2),
            new Histogram.Bin(2, 3, 1),
            new Histogram.Bin(3, 4, 1));
    assertThat(h.unit()).isEqualTo("mag");
    assertThat(h.made().columns().getFirst().unit()).isEqualTo("mag");
    assertThat(h.made().rows()).isEqualTo(4);
  }

  @Test
  void nullsAreCountedAloud() throws IOException {
    var outcome = call("x.ecsv", ECSV, "mag", OptionalInt.empty());
    assertThat(outcome.product().orElseThrow().nulls()).isEqualTo(1);
    assertThat(outcome.report().notes())
        .containsExactly("1 of 6 rows hold no mag and are not counted.");
  }

  @Test
  void everyFiniteValueIsInOneBinHoweverManyBins() throws IOException {
    StringBuilder text = new StringBuilder("v\n");
    for (int i = 0; i < 1000; i++) text.append(Math.sin(i) * 1e-7).append('\n');
    for (int bins : new int[] {1, 2, 7, 10_000}) {
      Histogram h =
          call("x.csv", text.toString(), "v", OptionalInt.of(bins)).product().orElseThrow();
      assertThat(h.bins()).hasSize(bins);
      assertThat(h.bins().stream().mapToLong(Histogram.Bin::count).sum()).isEqualTo(1000);
    }
    int chosen =
        call("x.csv", text.toString(), "v", OptionalInt.empty())
            .product()
            .orElseThrow()
            .bins()
            .size();
    assertThat(chosen).isBetween(5, 100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"v\n3.5\n3.5\n", "v\n3.5\n"})
  void equalValuesMakeOneBin(String text) throws IOException {
    assertThat(call("x.csv", text, "v", OptionalInt.of(9)).product().orElseThrow().bins())
        .hasSize(1);
  }

  @Test
  void aColumnOfTextsIsRefused() throws IOException {
    var outcome = call("x.ecsv", ECSV, "name", OptionalInt.empty());
    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.report().message()).contains("name").contains("String");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -3, 10_001})
  void binsThatCannotBeAreRefused(int bins) {
    assertThatThrownBy(
            () -> new HistogramQuery(TableQuery.of(Path.of("x.csv")), "v", OptionalInt.of(bins)))
        .hasMessageContaining("bins is");
  }
}
