package perek.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import perek.corpora.Passage;
import perek.corpora.Progress;
import perek.corpora.Reading;
import perek.index.search.Tuning;

class PassageIndexTest {

  @TempDir Path folder;
  private final WordsEmbedder embedder = new WordsEmbedder("words/1");
  private PassageIndex index;

  @BeforeEach
  void open() {
    index = PassageIndex.open(folder.resolve("index"), embedder);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void nothingIsFoundAndNothingIsMadeWhereThereIsNoIndex() {
    assertThat(index.isEmpty()).isTrue();
    assertThat(index.search(new Search("BAND", 5))).isEmpty();
    assertThat(index.units("ivoa")).isEmpty();
    assertThat(index.status().corpora()).isEmpty();
    assertThat(folder.resolve("index")).doesNotExist();
  }

  @Test
  void passageComesBackAsItWasPut() {
    put(Samples.reading("ivoa", "SSA/SSA.html", "1", Samples.BAND));
    embed();
    Hit hit = index.search(new Search("In which unit is BAND?", 5)).getFirst();
    assertThat(hit.passage()).isEqualTo(Samples.BAND);
    assertThat(hit.cosine()).isNotNull().isBetween(0.0, 1.0);
    assertThat(hit.coverage()).isEqualTo(1);
  }

  @Test
  void textIsSearchableBeforeItIsEmbedded() {
    put(Samples.reading("ivoa", "SSA/SSA.html", "1", Samples.BAND));
    Hit hit = index.search(new Search("vacuum wavelength", 5)).getFirst();
    assertThat(hit.passage()).isEqualTo(Samples.BAND);
    assertThat(hit.cosine()).isNull();
    assertThat(index.status().corpora())
        .containsExactly(new IndexStatus.Corpus("ivoa", 1, 1, 0))
        .allSatisfy(corpus -> assertThat(corpus.pending()).isEqualTo(1));
  }

  @ParameterizedTest
  @CsvSource({
    "tap_schema.columns, TAP",
    "TAP_SCHEMA, TAP",
    "what does 'TAP_SCHEMA.tables' hold?, TAP",
    "em.wl;meta.main, SSA",
    "em.wl, SSA",
    "band, SSA",
    "wavelengths, SSA"
  })
  void identifiersAreFoundWholeAndInPartsAndWordsByTheirStem(String text, String document) {
    put(
        Samples.reading("ivoa", "SSA/SSA.html", "1", Samples.BAND),
        Samples.reading("ivoa", "TAP/TAP.html", "1", Samples.SCHEMA));
    assertThat(index.search(new Search(text, 1)).getFirst().passage().document().id())
        .isEqualTo(document);
  }

  static Stream<String> oddInput() {
    return Stream.of(
        "",
        " ",
        "?",
        "*",
        "\"",
        "a:b",
        "ssa:X AND",
        "(((",
        "body:[a TO b]",
        "\\",
        "NOT -- +",
        "SELECT TOP 5 * FROM t WHERE x='a' AND CONTAINS(POINT('ICRS',ra,dec),CIRCLE(1,2,3))=1",
        "🚀",
        "\ud83d",
        "\u0000\u0001",
        "星系",
        "BAND ".repeat(20_000),
        "x".repeat(100_000),
        randomWords(20_000),
        "the of and");
  }

  private static String randomWords(int n) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < n; i++) words.append('w').append(i * 7919 % 10_007).append("_x ");
    return words.toString();
  }

  @ParameterizedTest
  @MethodSource("oddInput")
  void noInputBreaksASearch(String text) {
    put(Samples.reading("ivoa", "SSA/SSA.html", "1", Samples.BAND));
    embed();
    for (Hit hit : index.search(new Search(text, 10))) {
      assertThat(hit.coverage()).isBetween(0.0, 1.0);
      assertThat(hit.score()).isFinite();
    }
    assertThat(index.vectorTrouble()).isEmpty();
  }

  @Test
  void coverageIsTheShareOfTheQuestionWeightedByRarity() {
    put(
        Samples.reading("ivoa", "SSA/SSA.html", "1", Samples.BAND),
        Samples.reading("ivoa", "TAP/TAP.html", "1", Samples.SCHEMA));
    double half = index.search(new Search("wavelength of a zebra", 1)).getFirst().coverage();
    assertThat(half).isBetween(.2, .5);
    assertThat(index.search(new Search("What is the wavelength?", 1)).getFirst().coverage())
        .isEqualTo(1);
  }

  @Test
  void equalPassagesOfTwoCorporaAreOneHit() {
    put(
        Samples.reading("ivoa", "SSA/SSA.html", "1", Samples.BAND),
        Samples.reading("mine", "copy/SSA.html", "1", Samples.BAND));
    assertThat(embed().passages()).isEqualTo(1);
    assertThat(index.search(new Search("vacuum wavelength", 10))).hasSize(1);
  }

  @Test
  void unitFromTheSameSourceIsNotIndexedAgain() {
    Reading reading = Samples.reading("ivoa", "SSA/SSA.html", "1", Samples.BAND);
    put(reading);
    try (IndexWriting writing = index.writer()) {
      assertThat(writing.put(reading)).isFalse();
      assertThat(writing.has("ivoa", "SSA/SSA.html", "1")).isTrue();
      assertThat(writing.has("ivoa", "SSA/SSA.html", "2")).isFalse();
      assertThat(writing.has("mine", "SSA/SSA.html", "1")).isFalse();
    }
  }

  @Test
  void changedUnitReplacesAllItsPassages() {
    put(Samples.reading("ivoa", "a", "1", Samples.BAND, Samples.SCHEMA));
    put(Samples.reading("ivoa", "a", "2", Samples.SCHEMA));
    assertThat(documents("wavelength columns")).containsExactly("TAP");
    assertThat(index.units("ivoa")).containsExactly(new UnitInfo("ivoa", "a", "2", 1));
  }

  @Test
  void unitWithoutPassagesIsKnown() {
    put(Samples.reading("ivoa", "empty.pdf", "1"));
    assertThat(index.units("ivoa")).containsExactly(new UnitInfo("ivoa", "empty.pdf", "1", 0));
    assertThat(index.status().corpora()).containsExactly(new IndexStatus.Corpus("ivoa", 1, 0, 0));
  }

  @Test
  void removedCorpusIsNotFoundAndTheOtherStays() {
    put(
        Samples.reading("ivoa", "a", "1", Samples.BAND),
        Samples.reading("mine", "a", "1", Samples.SCHEMA));
    embed();
    try (IndexWriting writing = index.writer()) {
      assertThat(writing.remove("ivoa")).isEqualTo(1);
      assertThat(writing.remove("ivoa", "a")).isFalse();
      writing.commit();
      assertThat(writing.removeOrphans(embedder)).isEqualTo(1);
    }
    assertThat(documents("wavelength columns")).containsExactly("TAP");
  }

  @Test
  void whatIsNotCommittedIsDropped() {
    try (IndexWriting writing = index.writer()) {
      writing.put(Samples.reading("ivoa", "a", "1", Samples.BAND));
      assertThat(writing.has("ivoa", "a", "1")).isTrue();
    }
    assertThat(index.isEmpty()).isTrue();
  }

  @Test
  void embeddingStopsWhenAskedAndGoesOnLater() {
    put(Stream.iterate(0, i -> i + 1).limit(100).map(Samples::numbered).toArray(Reading[]::new));
    try (IndexWriting writing = index.writer()) {
      IndexWriting.Embedded first = writing.embedPending(embedder, new StopAfter(100));
      assertThat(first.passages()).isEqualTo(128);
      assertThat(first.pending()).isEqualTo(172);
    }
    assertThat(index.status().corpora())
        .containsExactly(new IndexStatus.Corpus("numbered", 100, 300, 128));
    assertThat(embed().passages()).isEqualTo(172);
    assertThat(embedder.embedded).hasValue(300);
  }

  @Test
  void everyPassageIsNearestToItself() {
    put(Stream.iterate(0, i -> i + 1).limit(100).map(Samples::numbered).toArray(Reading[]::new));
    embed();
    Tuning alone = Tuning.of("feedback=off");
    for (int i = 0; i < 100; i += 9)
      for (Passage passage : Samples.numbered(i).passages()) {
        Hit hit = index.search(new Search(passage.embedded(), 1, alone)).getFirst();
        assertThat(hit.passage()).isEqualTo(passage);
        assertThat(hit.cosine()).isNotNull().isGreaterThan(.999);
      }
  }

  @Test
  void vectorsOfAnotherModelAreNotUsedAndAreReplaced() {
    put(Samples.reading("ivoa", "a", "1", Samples.BAND));
    embed();
    WordsEmbedder other = new WordsEmbedder("words/2");
    try (PassageIndex second = PassageIndex.open(folder.resolve("index"), other)) {
      assertThat(second.search(new Search("wavelength", 1)).getFirst().cosine()).isNull();
      assertThat(second.vectorTrouble()).hasValueSatisfying(t -> assertThat(t).contains("words/1"));
      try (IndexWriting writing = second.writer()) {
        assertThat(writing.embedPending(other, Progress.NONE).passages()).isEqualTo(1);
      }
      assertThat(second.search(new Search("wavelength", 1)).getFirst().cosine()).isNotNull();
      assertThat(second.vectorTrouble()).isEmpty();
      assertThat(second.status().model()).isEqualTo("words/2");
    }
  }

  @Test
  void rebuildKeepsVectors() {
    Reading reading = Samples.reading("ivoa", "a", "1", Samples.BAND);
    put(reading);
    embed();
    try (IndexWriting writing = index.rebuild()) {
      assertThat(index.search(new Search("wavelength", 1))).hasSize(1);
      assertThat(writing.put(reading)).isTrue();
      writing.commit();
      assertThat(writing.embedPending(embedder, Progress.NONE).passages()).isZero();
    }
    assertThat(index.search(new Search("wavelength", 1)).getFirst().cosine()).isNotNull();
  }

  @Test
  void numberOfHitsIsBounded() {
    assertThatThrownBy(() -> new Search("x", 0)).hasMessageContaining("0, must be from 1 to 100");
    assertThatThrownBy(() -> new Search("x", 101)).hasMessageContaining("101");
  }

  /// Cancels once it has heard of so many passages, a batch of 64 at a report.
  static final class StopAfter implements Progress {
    private final int passages;
    private int done;

    StopAfter(int passages) {
      this.passages = passages;
    }

    @Override
    public void report(String text, long done, long total) {
      this.done += 64;
    }

    @Override
    public boolean cancelled() {
      return done > passages;
    }
  }

  private List<String> documents(String text) {
    return index.search(new Search(text, 10)).stream()
        .map(hit -> hit.passage().document().id())
        .toList();
  }

  private void put(Reading... readings) {
    try (IndexWriting writing = index.writer()) {
      for (Reading reading : readings) writing.put(reading);
      writing.commit();
    }
  }

  private IndexWriting.Embedded embed() {
    try (IndexWriting writing = index.writer()) {
      return writing.embedPending(embedder, Progress.NONE);
    }
  }
}
