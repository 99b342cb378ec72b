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
import perek.index.Ingest.Vectors;

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
            Vectors.NOW,
            Progress.NONE);
    assertThat(report.added()).isEqualTo(2);
    assertThat(report.passages()).isEqualTo(2);
    assertThat(report.embedded()).isEqualTo(2);
    assertThat(report.pending()).isZero();
    assertThat(report.problems()).containsExactly(problem);
  }

  @Test
  void sameCorpusAgainEmbedsNothing() {
    ingest.add(all(A, B), Vectors.NOW, Progress.NONE);
    Report again = ingest.add(all(A, B), Vectors.NOW, Progress.NONE);
    assertThat(again.added()).isZero();
    assertThat(again.unchanged()).isEqualTo(2);
    assertThat(again.embedded()).isZero();
    assertThat(embedder.embedded).hasValue(2);
  }

  @Test
  void embeddingLeftForLaterIsDoneByTheNextCall() {
    assertThat(ingest.add(all(A), Vectors.LATER, Progress.NONE).pending()).isEqualTo(1);
    assertThat(index.search(new Search("wavelength", 1))).hasSize(1);
    assertThat(ingest.embed(Progress.NONE).passages()).isEqualTo(1);
  }

  @Test
  void mirrorRemovesWhatIsGoneAndItsVectors() {
    ingest.add(all(A, B), Vectors.NOW, Progress.NONE);
    Report report = ingest.mirror("c", all(B), Vectors.NOW, Progress.NONE);
    assertThat(report.removed()).isEqualTo(1);
    assertThat(index.units("c")).extracting(UnitInfo::path).containsExactly("b");
    ingest.add(all(A), Vectors.NOW, Progress.NONE);
    assertThat(embedder.embedded).hasValue(3);
  }

  @Test
  void mirrorKeepsWhatCouldNotBeReadThisTime() {
    Reading record = Samples.reading("c", "refs.bib#Tody2012", "1", Samples.SCHEMA);
    ingest.add(all(A, record), Vectors.NOW, Progress.NONE);
    Report report =
        ingest.mirror(
            "c",
            sink -> {
              sink.problem(new Problem("a", "permission denied"));
              sink.problem(new Problem("refs.bib", "permission denied"));
            },
            Vectors.NOW,
            Progress.NONE);
    assertThat(report.removed()).isZero();
    assertThat(index.units("c")).hasSize(2);
  }

  @Test
  void mirrorKeepsTheRecordsOfAFileThatNeedNotBeRead() {
    Reading file = Samples.reading("c", "refs.bib", "1");
    Reading record = Samples.reading("c", "refs.bib#Tody2012", "1", Samples.SCHEMA);
    ingest.add(all(record, file), Vectors.NOW, Progress.NONE);
    Report report =
        ingest.mirror(
            "c",
            sink -> assertThat(sink.has("c", "refs.bib", "1")).isTrue(),
            Vectors.NOW,
            Progress.NONE);
    assertThat(report.removed()).isZero();
  }

  @Test
  void mirrorRemovesNothingWhenCancelled() {
    ingest.add(all(A, B), Vectors.NOW, Progress.NONE);
    Report report = ingest.mirror("c", all(), Vectors.NOW, new PassageIndexTest.StopAfter(-1));
    assertThat(report.removed()).isZero();
  }

  @Test
  void sourceIsToldWhatItNeedNotRead() {
    ingest.add(all(A, B), Vectors.NOW, Progress.NONE);
    Report report =
        ingest.mirror(
            "c",
            sink -> {
              assertThat(sink.has("c", "a", "1")).isTrue();
              assertThat(sink.has("c", "b", "2")).isFalse();
            },
            Vectors.NOW,
            Progress.NONE);
    assertThat(report.unchanged()).isEqualTo(1);
    assertThat(report.removed()).isEqualTo(1);
  }

  private static Source all(Reading... readings) {
    return sink -> List.of(readings).forEach(sink::reading);
  }
}
