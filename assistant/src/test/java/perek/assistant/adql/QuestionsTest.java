package perek.assistant.adql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;
import perek.assistant.adql.scope.Values;
import perek.assistant.adql.write.Composer;
import perek.assistant.adql.write.Written;
import perek.tools.adql.check.Checker;
import perek.tools.adql.dialect.Dialect;
import perek.tools.adql.schema.ColumnInfo;
import perek.tools.adql.schema.Schema;
import perek.tools.adql.schema.SchemaReader;
import perek.tools.adql.schema.TableInfo;
import perek.tools.resolve.FamousObjects;

/// Questions about a made-up service, whose tables have names and units of their own.
final class QuestionsTest {

  /// Of the questions about each service, those whose query is another one than was wished for.
  private static final int MISSES = 3;

  private static final ObjectMapper JSON = new ObjectMapper();

  /// A made-up service: its tables and what columns of texts hold.
  private record Service(String name, Schema schema, Map<String, List<String>> held)
      implements Values {

    static Service of(String name) throws IOException, SAXException {
      try (InputStream in = resource(name + ".xml");
          InputStream held = resource(name + "-values.json")) {
        return new Service(
            name,
            SchemaReader.of(in, Optional.empty()),
            JSON.readValue(held, new TypeReference<Map<String, List<String>>>() {}));
      }
    }

    @Override
    public List<String> some(TableInfo table, ColumnInfo column) {
      return held.getOrDefault(table.name().replace("\"", "") + "." + column.name(), List.of());
    }

    @Override
    public Optional<String> spelled(TableInfo table, ColumnInfo column, String said) {
      return some(table, column).stream().filter(v -> v.equalsIgnoreCase(said)).findFirst();
    }

    Composer composer() {
      return new Composer(schema, this, FamousObjects::find, LocalDate.of(2025, 6, 1));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"worlds", "sky", "night", "field", "mixed"})
  void almostAllQuestionsBecomeTheQueriesExpected(String name) throws IOException, SAXException {
    Composer composer = Service.of(name).composer();
    List<String> missed = new ArrayList<>();
    List<JsonNode> lines = lines(name + ".jsonl");
    for (JsonNode line : lines) {
      String expected = line.get("adql").isNull() ? "" : line.get("adql").asText();
      Written written = composer.write(line.get("question").asText());
      if (!written.adql().orElse("").equals(expected))
        missed.add(
            line.get("question").asText() + ": " + written.adql().orElseGet(written::reason));
    }
    assertThat(missed).as("of %d questions", lines.size()).hasSizeLessThanOrEqualTo(MISSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"worlds", "sky", "night", "field", "mixed"})
  void everyQueryPassesTheChecker(String name) throws IOException, SAXException {
    Service service = Service.of(name);
    Checker checker = new Checker(service.schema(), Dialect.STANDARD);
    Composer composer = service.composer();
    for (JsonNode line : lines(name + ".jsonl"))
      composer
          .write(line.get("question").asText())
          .adql()
          .ifPresent(q -> assertThat(checker.check(q).errors()).as(q).isEmpty());
  }

  /// Words that nobody understood must not leave a question that is answered all the same.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pulsars not in binaries",
        "Supernovae never seen in V",
        "X-ray sources per square degree",
        "Unidentified X-ray sources",
        "X-ray sources brighter in hard than in soft",
        "Asteroids with orbital period longer than 10 years",
        "Which variable stars are blue?",
        "The two brightest supernovae of each type",
        "Who discovered the pulsars?"
      })
  void whatIsNotUnderstoodIsNotAnswered(String question) throws IOException, SAXException {
    assertThat(Service.of("sky").composer().write(question).adql()).as(question).isEmpty();
  }

  @Test
  void aRefusalNamesWhatIsMissing() throws IOException, SAXException {
    assertThat(Service.of("worlds").composer().write("What is the albedo of the planets?").reason())
        .contains("albedo");
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
