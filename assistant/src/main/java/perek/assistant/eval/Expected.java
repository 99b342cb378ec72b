package perek.assistant.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Scores that this version of Perek gave on a collection, kept as data in `expected/`, so that
/// whoever changes a reader, a weight or the model sees what became of them.
///
/// @param collection names it
/// @param evaluation `retrieval`, `beir` or `answers`
/// @param data path below the folder of gold questions
/// @param corpora that must be in the index; empty for a collection that brings its own texts
/// @param values scores by configuration and metric
public record Expected(
    String collection, String evaluation, String data, List<String> corpora, List<Value> values) {

  private static final List<String> FILES =
      List.of("cranfield", "retrieval_dev", "retrieval_dev_answers");

  /// @param tolerance largest difference that is no difference
  public record Value(String configuration, String metric, double value, double tolerance) {

    /// True where a score is another than this.
    public boolean differsFrom(double score) {
      return Math.abs(score - value) > tolerance;
    }
  }

  /// All that are kept.
  public static List<Expected> all() {
    return FILES.stream().map(Expected::load).toList();
  }

  /// Configurations that have a value, in the order of the file.
  public Stream<String> configurations() {
    return values.stream().map(Value::configuration).distinct();
  }

  private static Expected load(String name) {
    try (InputStream in = Expected.class.getResourceAsStream("expected/" + name + ".json")) {
      if (in == null) throw new IllegalStateException("expected/" + name + ".json is not packed");
      JsonNode node = JsonMapper.builder().build().readTree(in);
      List<String> corpora = new ArrayList<>();
      for (JsonNode corpus : node.path("corpora")) corpora.add(corpus.asText());
      List<Value> values = new ArrayList<>();
      for (JsonNode value : node.path("values"))
        values.add(
            new Value(
                value.path("configuration").asText(),
                value.path("metric").asText(),
                value.path("value").asDouble(),
                value.path("tolerance").asDouble()));
      return new Expected(
          node.path("collection").asText(),
          node.path("evaluation").asText(),
          node.path("data").asText(),
          corpora,
          values);
    } catch (IOException e) {
      throw new UncheckedIOException("expected/" + name + ".json", e);
    }
  }
}
