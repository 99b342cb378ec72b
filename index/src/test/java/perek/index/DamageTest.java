package perek.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.corpora.Progress;

class DamageTest {

  @TempDir Path temp;
  private final WordsEmbedder embedder = new WordsEmbedder("words/1");
  private Path folder;

  @BeforeEach
  void fill() {
    folder = temp.resolve("index");
    try (PassageIndex index = PassageIndex.open(folder, embedder);
        IndexWriting writing = index.writer()) {
      writing.put(Samples.numbered(0));
      writing.commit();
      writing.embedPending(embedder, Progress.NONE);
    }
  }

  @Test
  void soundIndexHasNoDamageAndAnAbsentOneNeither() {
    assertThat(damage()).isEmpty();
    assertThat(PassageIndex.open(temp.resolve("none")).damage()).isEmpty();
    assertThat(temp.resolve("none")).doesNotExist();
  }

  /// The flipped byte lies in the middle of a file, where opening an index does not look.
  @ParameterizedTest
  @CsvSource({"text", "vectors"})
  void flippedByteIsFoundNamedAndMendedByARebuild(String part) throws IOException {
    Path file = largest(folder.resolve(part));
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThat(damage())
        .singleElement()
        .asString()
        .contains(folder.resolve(part).toString(), "damaged", "index rebuild");
    rebuild();
    assertThat(damage()).isEmpty();
    try (PassageIndex index = PassageIndex.open(folder, embedder)) {
      assertThat(index.status().corpora()).allMatch(corpus -> corpus.pending() == 0);
      assertThat(index.search(new Search("word0", 5))).isNotEmpty();
    }
  }

  @Test
  void vectorsWhoseListOfSegmentsIsBrokenAreMadeAgain() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("vectors"))) {
      for (Path file : files.filter(f -> f.toString().contains("segments_")).toList())
        Files.write(file, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
    }
    assertThat(damage()).singleElement().asString().contains("list of its segments");
    rebuild();
    assertThat(damage()).isEmpty();
  }

  @Test
  void rebuildKeepsTheVectorsOfSoundSegments() throws IOException {
    Path first = largest(folder.resolve("vectors"));
    try (PassageIndex index = PassageIndex.open(folder, embedder);
        IndexWriting writing = index.writer()) {
      writing.put(Samples.numbered(1));
      writing.commit();
      writing.embedPending(embedder, Progress.NONE);
    }
    Files.write(first, new byte[10]);
    try (PassageIndex index = PassageIndex.open(folder, embedder);
        IndexWriting writing = index.rebuild()) {
      writing.put(Samples.numbered(0));
      writing.put(Samples.numbered(1));
      writing.commit();
      int all = index.status().corpora().getFirst().passages();
      assertThat(writing.embedPending(embedder, Progress.NONE).passages()).isBetween(1, all - 1);
    }
  }

  @Test
  void searchGoesOnByTextWhereVectorsCannotBeOpened() throws IOException {
    Files.write(largest(folder.resolve("vectors")), new byte[10]);
    try (PassageIndex index = PassageIndex.open(folder, embedder)) {
      assertThat(index.search(new Search("word0", 5))).isNotEmpty();
      assertThat(index.vectorTrouble()).get().asString().contains("damaged", "index rebuild");
    }
  }

  @Test
  void checkGoesOnBesideAWriter() {
    try (PassageIndex index = PassageIndex.open(folder, embedder);
        IndexWriting writing = index.writer()) {
      writing.put(Samples.numbered(1));
      assertThat(index.damage()).isEmpty();
      writing.commit();
      assertThat(index.damage()).isEmpty();
    }
  }

  private List<String> damage() {
    try (PassageIndex index = PassageIndex.open(folder, embedder)) {
      return index.damage();
    }
  }

  private void rebuild() {
    try (PassageIndex index = PassageIndex.open(folder, embedder);
        IndexWriting writing = index.rebuild()) {
      writing.put(Samples.numbered(0));
      writing.commit();
      writing.embedPending(embedder, Progress.NONE);
    }
  }

  private static Path largest(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.max((a, b) -> Long.compare(size(a), size(b))).orElseThrow();
    }
  }

  private static long size(Path file) {
    return file.toFile().length();
  }
}
