package perek.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.corpora.Document;
import perek.corpora.Passage;
import perek.corpora.Progress;
import perek.index.cross.LastStage;
import perek.index.cross.Reranker;
import perek.index.embed.CrossEncoder;
import perek.index.search.Explanation;

/// The model counts the word 'quasar'; `models.py` beside it made it.
class RerankTest {

  private static final int PASSAGES = 40;
  private static final Search SEARCH = new Search("spectrum of a star", PASSAGES);

  @TempDir Path folder;
  private final WordsEmbedder embedder = new WordsEmbedder("words/1");

  /// Passages that fit the search the less, the more quasars they hold.
  @BeforeEach
  void fill() {
    try (PassageIndex index = open(Optional.empty());
        IndexWriting writing = index.writer()) {
      Document notes = new Document("notes", "Notes", null, null, null, null, null, List.of());
      for (int i = 0; i < PASSAGES; i++)
        writing.put(
            Samples.reading(
                "notes",
                "note" + i,
                "1",
                new Passage(
                    notes,
                    "note" + i,
                    List.of("Part " + i),
                    null,
                    "The spectrum of a star. " + "Quasar here. ".repeat(i))));
      writing.commit();
      writing.embedPending(embedder, Progress.NONE);
    }
  }

  private PassageIndex open(Optional<Reranker> reranker) {
    return PassageIndex.open(folder.resolve("index"), embedder, reranker);
  }

  private CrossEncoder encoder(String model) throws IOException {
    Path cross = Files.createDirectories(folder.resolve("cross"));
    for (String name : List.of(model, "vocab.txt"))
      try (InputStream in =
          Objects.requireNonNull(
              CrossEncoder.class.getResourceAsStream("/perek/index/embed/cross/" + name))) {
        Files.write(cross.resolve(name.endsWith("onnx") ? "model.onnx" : name), in.readAllBytes());
      }
    return new CrossEncoder(cross, Path.of("target", "native"));
  }

  private List<Hit> plain() {
    try (PassageIndex index = open(Optional.empty())) {
      return index.search(SEARCH);
    }
  }

  private static List<Integer> quasars(List<Hit> hits) {
    return hits.stream().map(RerankTest::quasars).toList();
  }

  private static int quasars(Hit hit) {
    return hit.passage().text().split("Quasar", -1).length - 1;
  }

  @Test
  void withoutARerankerNothingIsScored() {
    try (PassageIndex index = open(Optional.empty())) {
      assertThat(index.lastStage().reranker()).isEmpty();
      assertThat(index.explain(SEARCH))
          .extracting(found -> found.why().reranked())
          .containsOnlyNulls();
      assertThat(index.lastStage().trouble()).isEmpty();
    }
  }

  @Test
  void theFirstThirtyStandAsTheModelSaysAndTheRestBehindThem() throws IOException {
    List<Hit> before = plain();
    assertThat(before).hasSize(PASSAGES);
    List<Hit> wanted = new ArrayList<>(before.subList(0, LastStage.SCORED));
    wanted.sort((a, b) -> quasars(b) - quasars(a));
    wanted.addAll(before.subList(LastStage.SCORED, PASSAGES));
    try (PassageIndex index = open(Optional.of(encoder("counting.onnx")))) {
      List<Hit> after = index.search(SEARCH);
      assertThat(after).containsExactlyElementsOf(wanted).isNotEqualTo(before);
      assertThat(index.lastStage().trouble()).isEmpty();
      // Few hits are chosen from just as many.
      assertThat(index.search(new Search(SEARCH.text(), 3))).isEqualTo(after.subList(0, 3));
    }
  }

  @Test
  void scoresAreExplained() throws IOException {
    try (PassageIndex index = open(Optional.of(encoder("counting.onnx")))) {
      List<Explained> found = index.explain(SEARCH);
      assertThat(found).extracting(Explained::hit).isEqualTo(index.search(SEARCH));
      List<Double> scores =
          IntStream.range(0, LastStage.SCORED)
              .mapToObj(i -> (double) quasars(found.get(i).hit()))
              .toList();
      assertThat(found.subList(0, LastStage.SCORED))
          .extracting(Explained::why)
          .extracting(Explanation::reranked)
          .containsExactlyElementsOf(scores);
      assertThat(found.subList(LastStage.SCORED, PASSAGES))
          .extracting(one -> one.why().reranked())
          .containsOnlyNulls();
    }
  }

  @Test
  void aFailureIsToldAndTheOrderBeforeHolds() throws IOException {
    try (PassageIndex index = open(Optional.of(encoder("wide.onnx")))) {
      assertThat(quasars(index.search(SEARCH))).isEqualTo(quasars(plain()));
      assertThat(index.lastStage().trouble()).get().asString().contains("its model failed");
    }
    Reranker nowhere = new CrossEncoder(folder.resolve("nowhere"), Path.of("target", "native"));
    try (PassageIndex index = open(Optional.of(nowhere))) {
      assertThat(index.search(SEARCH)).isEqualTo(plain());
      assertThat(index.lastStage().trouble()).get().asString().contains("nowhere is no folder");
    }
  }

  @Test
  void theRerankerIsClosedWithTheIndex() throws IOException {
    CrossEncoder encoder = encoder("counting.onnx");
    open(Optional.of(encoder)).close();
    assertThat(encoder.trouble()).get().asString().endsWith("is closed");
  }
}
