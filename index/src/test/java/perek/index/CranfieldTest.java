package perek.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import perek.corpora.Document;
import perek.corpora.Passage;
import perek.corpora.Progress;
import perek.corpora.Reading;
import perek.index.embed.BgeSmall;

/// Quality on Cranfield's 1,400 abstracts and 225 questions. Runs with `-Dperek.quality=true`: it
/// embeds for half a minute of CPU the first time, and keeps the index in `target`.
class CranfieldTest {

  private static final Path DATA = Path.of("..", "..", "shared", "gold", "ir", "cranfield");
  private static final Path INDEX = Path.of("target", "cranfield");
  private static final ObjectMapper JSON = new ObjectMapper();

  @BeforeAll
  static void needs() {
    assumeThat(Boolean.getBoolean("perek.quality")).as("-Dperek.quality=true asks for it").isTrue();
    assumeThat(DATA).as("Cranfield lies beside the checkout").isDirectory();
  }

  @Test
  void hybridSearchIsBetterThanEitherLegAlone() throws IOException {
    try (BgeSmall bge = new BgeSmall(Path.of("target", "native"));
        PassageIndex hybrid = PassageIndex.open(INDEX, bge);
        PassageIndex text = PassageIndex.open(INDEX)) {
      Ingest ingest = new Ingest(hybrid, bge);
      ingest.add(CranfieldTest::read, Progress.NONE);
      ingest.embed(List.of(), Progress.NONE);
      double both = ndcg(hybrid);
      double words = ndcg(text);
      System.out.printf("Cranfield nDCG@10: hybrid %.4f, text %.4f%n", both, words);
      assertThat(both).isGreaterThan(.42).isGreaterThan(words);
      assertThat(words).isGreaterThan(.37);
    }
  }

  private static void read(Ingest.Sink sink) {
    for (JsonNode line : lines("corpus.jsonl")) {
      String id = line.path("_id").asText();
      String title = line.path("title").asText();
      String text = line.path("text").asText();
      if (text.isBlank()) continue;
      Document document =
          new Document(id, title.isBlank() ? id : title, null, null, null, null, null, List.of());
      Passage passage = new Passage(document, id, List.of(title), null, text);
      sink.reading(new Reading("cranfield", id, "1", List.of(passage)));
    }
  }

  private static List<JsonNode> lines(String file) {
    try (Stream<String> lines = Files.lines(DATA.resolve(file))) {
      return lines.map(CranfieldTest::parse).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(line, e);
    }
  }

  private static double ndcg(PassageIndex index) throws IOException {
    Map<String, Map<String, Integer>> relevant = new HashMap<>();
    for (String line :
        Files.readAllLines(DATA.resolve("qrels/test.tsv")).stream().skip(1).toList()) {
      String[] cells = line.split("\t", -1);
      relevant
          .computeIfAbsent(cells[0], _ -> new HashMap<>())
          .put(cells[1], Integer.parseInt(cells[2]));
    }
    return lines("queries.jsonl").stream()
        .filter(query -> relevant.containsKey(query.path("_id").asText()))
        .mapToDouble(query ->
            ndcg(
                index.search(new Search(query.path("text").asText(), 10)),
                relevant.getOrDefault(query.path("_id").asText(), Map.of())))
        .average()
        .orElse(0);
  }

  private static double ndcg(List<Hit> hits, Map<String, Integer> gains) {
    double found = 0;
    for (int i = 0; i < hits.size(); i++)
      found += gains.getOrDefault(hits.get(i).passage().document().id(), 0) / log2(i + 2);
    List<Integer> best = gains.values().stream().sorted((a, b) -> b - a).limit(10).toList();
    double ideal = 0;
    for (int i = 0; i < best.size(); i++) ideal += best.get(i) / log2(i + 2);
    return ideal == 0 ? 0 : found / ideal;
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }
}
