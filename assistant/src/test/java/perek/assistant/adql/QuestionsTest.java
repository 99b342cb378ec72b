package perek.assistant.adql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import perek.assistant.adql.scope.Values;
import perek.assistant.adql.write.Composer;
import perek.tools.adql.check.Checker;
import perek.tools.adql.dialect.Dialect;
import perek.tools.adql.schema.ColumnInfo;
import perek.tools.adql.schema.Schema;
import perek.tools.adql.schema.SchemaReader;
import perek.tools.adql.schema.TableInfo;
import perek.tools.resolve.FamousObjects;

/// Questions about a made-up service, whose tables have names and units of their own.
final class QuestionsTest {

  /// Questions that are read as about another table than was meant.
  private static final int MISSES = 3;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, List<String>> HELD =
      Map.of(
          "exo.worlds.sun", List.of("Gliese 876", "TRAPPIST-1"),
          "phot.points.variable", List.of("RR Lyr", "delta Cep"),
          "nights.exposures.object_name", List.of("M 31", "Vega"));

  private final Schema schema = schema();
  private final Composer composer =
      new Composer(schema, new Held(), FamousObjects::find, LocalDate.of(2025, 6, 1));

  /// Values as a service would tell them.
  private record Held() implements Values {
    @Override
    public List<String> some(TableInfo table, ColumnInfo column) {
      return HELD.getOrDefault(table.name() + "." + column.name(), List.of());
    }

    @Override
    public Optional<String> spelled(TableInfo table, ColumnInfo column, String said) {
      return some(table, column).stream().filter(v -> v.equalsIgnoreCase(said)).findFirst();
    }
  }

  @Test
  void almostAllQuestionsBecomeTheQueriesExpected() throws IOException {
    List<String> missed = new ArrayList<>();
    List<JsonNode> lines = lines("questions.jsonl");
    for (JsonNode line : lines) {
      String expected = line.get("adql").isNull() ? "" : line.get("adql").asText();
      String written = composer.write(line.get("question").asText()).adql().orElse("");
      if (!written.equals(expected)) missed.add(line.get("question").asText() + ": " + written);
    }
    assertThat(missed).as("of %d questions", lines.size()).hasSizeLessThanOrEqualTo(MISSES);
  }

  @Test
  void everyQueryPassesTheChecker() throws IOException {
    Checker checker = new Checker(schema, Dialect.STANDARD);
    for (JsonNode line : lines("questions.jsonl"))
      composer
          .write(line.get("question").asText())
          .adql()
          .ifPresent(q -> assertThat(checker.check(q).errors()).as(q).isEmpty());
  }

  @Test
  void aRefusalNamesWhatIsMissing() {
    assertThat(composer.write("What is the albedo of the planets?").reason()).contains("albedo");
  }

  private static Schema schema() {
    try (InputStream in = resource("worlds.xml")) {
      return SchemaReader.of(in, Optional.empty());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<JsonNode> lines(String file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    try (InputStream in = resource(file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().toList()) lines.add(JSON.readTree(line));
    }
    return lines;
  }

  private static InputStream resource(String file) throws IOException {
    InputStream in = QuestionsTest.class.getResourceAsStream(file);
    if (in == null) throw new IOException("there is no resource " + file);
    return in;
  }
}
