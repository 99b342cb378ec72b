package perek.assistant.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.assistant.Assistant;
import perek.assistant.Gatherer;
import perek.assistant.Listening;
import perek.assistant.builtin.ExtractiveWriter;
import perek.assistant.builtin.RulePlanner;
import perek.assistant.call.Calls;
import perek.assistant.eval.gold.Beir;
import perek.assistant.eval.gold.Case;
import perek.assistant.eval.gold.Target;
import perek.assistant.eval.measure.Column;
import perek.corpora.Progress;
import perek.corpora.note.Notes;
import perek.index.Embedder;
import perek.index.Ingest;
import perek.index.PassageIndex;
import perek.index.embed.BgeSmall;
import perek.index.search.Tuning;

/// Real notes, the real index and the real model.
class EvaluationTest {

  private static final Set<String> READ = Set.of("notes/ssap.md", "notes/sia2.md");

  private static final List<Case> CASES =
      List.of(
          new Case(
              "band",
              "What unit has the BAND parameter of SSA?",
              true,
              List.of("SSA"),
              List.of(new Target("SSA", "4.1.1.3", "BAND"))),
          new Case(
              "wrong",
              "What unit has the BAND parameter of SSA?",
              true,
              List.of("TAP"),
              List.of(new Target("TAP", "1", "Introduction"))),
          new Case("unknown", "Who wrote the novel Moby Dick?", false, List.of(), List.of()));

  @TempDir private static Path folder;
  private static BgeSmall embedder;
  private static Counting counting;
  private static Evaluation evaluation;

  /// Counts what is embedded.
  private record Counting(Embedder inner, AtomicInteger queries, AtomicInteger passages)
      implements Embedder {
    @Override
    public String id() {
      return inner.id();
    }

    @Override
    public int dimensions() {
      return inner.dimensions();
    }

    @Override
    public List<float[]> passages(List<String> texts) {
      passages.addAndGet(texts.size());
      return inner.passages(texts);
    }

    @Override
    public float[] query(String text) {
      queries.incrementAndGet();
      return inner.query(text);
    }
  }

  @BeforeAll
  static void readSomeNotes() {
    embedder = new BgeSmall(folder.resolve("native"));
    counting = new Counting(embedder, new AtomicInteger(), new AtomicInteger());
    try (PassageIndex index = PassageIndex.open(folder.resolve("index"), embedder)) {
      Ingest ingest = new Ingest(index, embedder);
      ingest.add(
          sink ->
              new Notes()
                  .readings().stream().filter(r -> READ.contains(r.path())).forEach(sink::reading),
          Progress.NONE);
      ingest.embed(List.of(), Progress.NONE);
    }
    evaluation =
        new Evaluation(
            counting,
            folder.resolve("index"),
            folder.resolve("cache"),
            search ->
                new Assistant(
                    RulePlanner.ofDocuments(Clock.systemUTC()),
                    new Gatherer(search, Calls.none(Path.of("unused")), Clock.systemUTC()),
                    new ExtractiveWriter(embedder),
                    Clock.systemUTC()));
  }

  @AfterAll
  static void close() {
    embedder.close();
  }

  private static double value(Measured measured, String metric, String question) {
    Column column =
        measured.columns().stream()
            .filter(c -> c.metric().equals(metric))
            .findFirst()
            .orElseThrow();
    return column.values().getOrDefault(question, Double.NaN);
  }

  @Test
  void searchIsScoredByTheSectionsThatAnswer() {
    Measured measured =
        evaluation.retrieval(CASES, List.of(Tuning.DEFAULT), Progress.NONE).getFirst();
    assertThat(value(measured, "section@5", "band")).isEqualTo(1);
    assertThat(value(measured, "document@5", "band")).isEqualTo(1);
    assertThat(value(measured, "mrr@10", "band")).isGreaterThan(.1);
    assertThat(value(measured, "section@10", "wrong")).isZero();
    assertThat(value(measured, "section@10", "unknown")).isNaN();
    assertThat(value(measured, "unanswerable-refused", "unknown")).isEqualTo(1);
    assertThat(value(measured, "answerable-refused", "band")).isZero();
    assertThat(measured.missed()).extracting(Measured.Missed::id).containsExactly("wrong");
    assertThat(measured.run().rankings()).containsOnlyKeys("band", "wrong", "unknown");
  }

  @Test
  void severalConfigurationsEmbedAQuestionOnce() {
    Case fresh = new Case("f", "A question of its own?", true, List.of("SSA"), List.of());
    int before = counting.queries().get();
    List<Measured> measured =
        evaluation.retrieval(
            List.of(fresh),
            List.of(Tuning.of("text"), Tuning.of("vectors"), Tuning.of("fusion=rrf")),
            Progress.NONE);
    assertThat(counting.queries().get() - before).isEqualTo(1);
    assertThat(measured)
        .extracting(m -> m.tuning().label())
        .containsExactly("text", "vectors", "hybrid,fusion=rrf");
  }

  @Test
  void textAloneNeedsNoModel() {
    Case fresh = new Case("t", "Yet another question?", true, List.of("SSA"), List.of());
    int before = counting.queries().get();
    evaluation.retrieval(List.of(fresh), List.of(Tuning.of("text")), Progress.NONE);
    assertThat(counting.queries()).hasValue(before);
  }

  @Test
  void answersAreScoredByWhatTheyCite() {
    Measured measured =
        evaluation
            .answers(CASES, List.of(Tuning.DEFAULT), Listening.NONE, Progress.NONE)
            .getFirst();
    assertThat(value(measured, "section-cited", "band")).isEqualTo(1);
    assertThat(value(measured, "document-cited", "wrong")).isZero();
    assertThat(value(measured, "answerable-refused", "band")).isZero();
    assertThat(value(measured, "unanswerable-refused", "unknown")).isEqualTo(1);
    assertThat(measured.missed()).extracting(Measured.Missed::id).containsExactly("wrong");
  }

  @Test
  void aCollectionIsEmbeddedOnceAndAChangedOneAnew() throws Exception {
    Path collection = folder.resolve("tiny");
    Files.createDirectories(collection.resolve("qrels"));
    Files.writeString(
        collection.resolve("corpus.jsonl"),
        """
        {"_id":"1","title":"Wings","text":"The lift of a wing in a slipstream."}
        {"_id":"2","title":"Heat","text":"Conduction of heat in composite slabs."}
        {"_id":"3","title":"","text":"Buckling of cylinders."}
        """);
    Files.writeString(
        collection.resolve("queries.jsonl"), "{\"_id\":\"q\",\"text\":\"heat conduction\"}\n");
    Files.writeString(
        collection.resolve("qrels/test.tsv"), "query-id\tcorpus-id\tscore\nq\t2\t1\n");
    Beir beir = Beir.open(collection, "test");
    int before = counting.passages().get();
    for (int i = 0; i < 2; i++) {
      Measured measured = evaluation.beir(beir, List.of(Tuning.DEFAULT), Progress.NONE).getFirst();
      assertThat(value(measured, "ndcg@10", "q")).isEqualTo(1);
    }
    assertThat(counting.passages().get() - before).isEqualTo(3);
    Files.writeString(
        collection.resolve("corpus.jsonl"), "{\"_id\":\"2\",\"text\":\"Heat moves.\"}\n");
    evaluation.beir(beir, List.of(Tuning.of("text")), Progress.NONE);
    assertThat(counting.passages().get() - before).isEqualTo(4);
  }
}
