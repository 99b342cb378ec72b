package perek.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.corpora.Problem;
import perek.corpora.Progress;
import perek.corpora.Reading;
import perek.index.Ingest.Report;
import perek.index.Ingest.Source;

class IngestTest {

  private static final Reading A = Samples.reading("c", "a", "1", Samples.BAND);
  private static final Reading B = Samples.reading("c", "b", "1", Samples.SCHEMA);

  @TempDir Path folder;
  private final WordsEmbedder embedder = new WordsEmbedder("words/1");
  private PassageIndex index;
  private Ingest ingest;

  @BeforeEach
  void open() {
    index = PassageIndex.open(folder, embedder);
    ingest = new Ingest(index, embedder);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void reportCountsWhatWasAddedAndNamesWhatCouldNotBeRead() {
    Problem problem = new Problem("x.pdf", "encrypted");
    Report report =
        ingest.add(
            sink -> {
              sink.reading(A);
              sink.reading(B);
              sink.problem(problem);
            },
            Progress.NONE);
    assertThat(report.added()).isEqualTo(2);
    assertThat(report.passages()).isEqualTo(2);
    assertThat(report.problems()).containsExactly(problem);
  }

  @Test
  void sameCorpusAgainEmbedsNothing() {
    embed(ingest.add(all(A, B), Progress.NONE));
    Report again = ingest.add(all(A, B), Progress.NONE);
    assertThat(again.added()).isZero();
    assertThat(again.unchanged()).isEqualTo(2);
    assertThat(embed(again).passages()).isZero();
    assertThat(embedder.embedded).hasValue(2);
  }

  @Test
  void embeddingLeftForLaterIsDoneByTheNextCall() {
    ingest.add(all(A), Progress.NONE);
    assertThat(index.search(new Search("wavelength", 1))).hasSize(1);
    Report later = ingest.add(all(B), Progress.NONE);
    assertThat(embed(later)).isEqualTo(new IndexWriting.Embedded(2, 0, 0));
  }

  @Test
  void mirrorRemovesWhatIsGoneAndItsVectors() {
    embed(ingest.add(all(A, B), Progress.NONE));
    Report report = ingest.mirror("c", all(B), Progress.NONE);
    embed(report);
    assertThat(report.removed()).isEqualTo(1);
    assertThat(index.units("c")).extracting(UnitInfo::path).containsExactly("b");
    embed(ingest.add(all(A), Progress.NONE));
    assertThat(embedder.embedded).hasValue(3);
  }

  @Test
  void mirrorKeepsWhatCouldNotBeReadThisTime() {
    Reading record = Samples.reading("c", "refs.bib#Tody2012", "1", Samples.SCHEMA);
    ingest.add(all(A, record), Progress.NONE);
    Report report =
        ingest.mirror(
            "c",
            sink -> {
              sink.problem(new Problem("a", "permission denied"));
              sink.problem(new Problem("refs.bib", "permission denied"));
            },
            Progress.NONE);
    assertThat(report.removed()).isZero();
    assertThat(index.units("c")).hasSize(2);
  }

  @Test
  void mirrorKeepsTheRecordsOfAFileThatNeedNotBeRead() {
    Reading file = Samples.reading("c", "refs.bib", "1");
    Reading record = Samples.reading("c", "refs.bib#Tody2012", "1", Samples.SCHEMA);
    ingest.add(all(record, file), Progress.NONE);
    Report report =
        ingest.mirror(
            "c", sink -> assertThat(sink.has("c", "refs.bib", "1")).isTrue(), Progress.NONE);
    assertThat(report.removed()).isZero();
  }

  @Test
  void mirrorRemovesNothingWhenCancelled() {
    ingest.add(all(A, B), Progress.NONE);
    Report report = ingest.mirror("c", all(), new PassageIndexTest.StopAfter(-1));
    assertThat(report.removed()).isZero();
  }

  @Test
  void sourceIsToldWhatItNeedNotRead() {
    ingest.add(all(A, B), Progress.NONE);
    Report report =
        ingest.mirror(
            "c",
            sink -> {
              assertThat(sink.has("c", "a", "1")).isTrue();
              assertThat(sink.has("c", "b", "2")).isFalse();
            },
            Progress.NONE);
    assertThat(report.unchanged()).isEqualTo(1);
    assertThat(report.removed()).isEqualTo(1);
  }

  private IndexWriting.Embedded embed(Report report) {
    return ingest.embed(List.of(report), Progress.NONE);
  }

  private static Source all(Reading... readings) {
    return sink -> List.of(readings).forEach(sink::reading);
  }
}
