package perek.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.corpora.Progress;

class CrashTest {

  /// More with `-Dperek.kills=200`, at two or three seconds each.
  private static final int KILLS = Integer.getInteger("perek.kills", 5);

  /// Every so manieth kill comes at any moment since the process began, the others once it writes.
  private static final int EARLY = 5;

  @TempDir Path temp;
  private final WordsEmbedder embedder = new WordsEmbedder("words/1");

  private Path folder() throws IOException {
    return Files.createDirectories(temp.resolve("index"));
  }

  @Test
  void noAcknowledgedUnitIsLostWhenTheWriterIsKilled() throws Exception {
    Random random = new Random();
    int acknowledged = -1;
    for (int kill = 0; kill < KILLS; kill++) {
      boolean early = kill % EARLY == EARLY - 1;
      acknowledged = killedAfter(acknowledged, early, random.nextInt(early ? 1500 : 500));
      List<String> expected =
          IntStream.rangeClosed(0, acknowledged).mapToObj(i -> "unit" + i + ".md").toList();
      try (PassageIndex index = PassageIndex.open(folder(), embedder)) {
        assertThat(index.damage()).isEmpty();
        assertThat(index.units("numbered")).extracting(UnitInfo::path).containsAll(expected);
        assertThat(index.search(new Search("word" + acknowledged, 1)).getFirst().passage().path())
            .isEqualTo("unit" + acknowledged + ".md");
      }
    }
    try (PassageIndex index = PassageIndex.open(folder(), embedder);
        IndexWriting writing = index.writer()) {
      assertThat(writing.embedPending(embedder, Progress.NONE).pending()).isZero();
      assertThat(index.status().corpora()).allMatch(corpus -> corpus.pending() == 0);
    }
  }

  /// Lets another process write on until it is killed; gives the last unit it acknowledged. It is
  /// killed by its handle, since [Process#destroyForcibly()] closes the stream that is read here.
  ///
  /// @param early to count from the start of the process, else from its first acknowledgement
  private int killedAfter(int before, boolean early, int millis)
      throws IOException, InterruptedException {
    Process process = OtherWriter.start("endless", folder(), Integer.toString(before + 1));
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      int last = early ? before : Integer.parseInt(first(out));
      CompletableFuture<Void> kill =
          CompletableFuture.runAsync(
              process.toHandle()::destroyForcibly,
              CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS));
      for (String line : whole(out)) last = Integer.parseInt(line);
      kill.join();
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
      return last;
    }
  }

  /// Lines until the process ends; a line cut off by the kill has no line end and is no promise.
  private static List<String> whole(BufferedReader out) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int c = out.read(); c >= 0; c = out.read()) text.append((char) c);
    int end = text.lastIndexOf("\n");
    return end < 0 ? List.of() : text.substring(0, end).lines().toList();
  }

  private String first(BufferedReader out) throws IOException {
    String line = out.readLine();
    if (line == null) throw new AssertionError(Files.readString(temp.resolve("stderr.txt")));
    return line;
  }

  @Test
  void readerSeesWhatAnotherProcessCommits() throws Exception {
    try (PassageIndex index = PassageIndex.open(folder(), embedder)) {
      assertThat(index.isEmpty()).isTrue();
      Process process = OtherWriter.start("endless", folder(), "0");
      try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
        for (String line = first(out); !line.equals("12"); line = first(out))
          assertThat(index.search(new Search("word" + line, 1)).getFirst().passage().path())
              .isEqualTo("unit" + line + ".md");
        assertThat(index.search(new Search("word1", 1)).getFirst().cosine()).isNotNull();
      } finally {
        process.destroyForcibly().waitFor();
      }
    }
  }

  @Test
  void secondWriterIsToldWhoHoldsTheTurn() throws Exception {
    Process process = OtherWriter.start("hold", folder());
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(first(out)).isEqualTo("holding 0");
      assertThatThrownBy(() -> IndexWriting.open(folder(), Duration.ofMillis(300)))
          .isInstanceOf(IndexException.class)
          .hasMessageContaining("process " + process.pid())
          .extracting("remedy")
          .isEqualTo(IndexException.Remedy.TRY_AGAIN);
    } finally {
      process.destroyForcibly().waitFor();
    }
    IndexWriting.open(folder(), Duration.ofMillis(300)).close();
  }

  @Test
  void secondWriterWaitsForTheFirst() throws Exception {
    Process process = OtherWriter.start("hold", folder());
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(first(out)).isEqualTo("holding 0");
      CompletableFuture<Void> end =
          CompletableFuture.runAsync(
              process::destroy, CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS));
      IndexWriting.open(folder(), Duration.ofSeconds(20)).close();
      end.join();
    }
  }

  @Test
  void oldIndexIsIntactWhenTheDiskIsFull() throws Exception {
    Assumptions.assumeThat(Path.of("/bin/bash"))
        .as("limits the size of files through the shell")
        .exists();
    try (PassageIndex index = PassageIndex.open(folder(), embedder)) {
      try (IndexWriting writing = index.writer()) {
        writing.put(Samples.numbered(0));
        writing.commit();
      }
      // A limit of 64 KiB a file fails a write as a full disk does.
      List<String> limited = List.of("/bin/bash", "-c", "ulimit -f 64; exec \"$@\"", "bash");
      Process process = OtherWriter.start(limited, "fill", folder());
      try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
        assertThat(first(out)).startsWith("MAKE_ROOM: index " + folder()).contains("disk has room");
      }
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(index.units("numbered")).extracting(UnitInfo::path).containsExactly("unit0.md");
      assertThat(index.search(new Search("word0", 5))).hasSize(3);
    }
  }

  @Test
  void folderThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.createFile(temp.resolve("file"));
    try (PassageIndex index = PassageIndex.open(file.resolve("index"))) {
      assertThat(index.isEmpty()).isTrue();
      assertThatThrownBy(index::writer)
          .isInstanceOf(IndexException.class)
          .hasMessageContaining(file.toString())
          .hasMessageContaining("is a file, where a folder is needed")
          .hasMessageContaining("--home");
    }
  }

  @Test
  void damagedIndexSaysHowToRebuildAndIsRebuilt() throws IOException {
    try (PassageIndex index = PassageIndex.open(folder(), embedder)) {
      try (IndexWriting writing = index.writer()) {
        writing.put(Samples.numbered(0));
        writing.commit();
        writing.embedPending(embedder, Progress.NONE);
      }
    }
    damage();
    try (PassageIndex index = PassageIndex.open(folder(), embedder)) {
      assertThatThrownBy(() -> index.search(new Search("word0", 1)))
          .isInstanceOf(IndexException.class)
          .hasMessageContaining("perek index rebuild");
      assertThatThrownBy(index::writer).hasMessageContaining("perek index rebuild");
      try (IndexWriting writing = index.rebuild()) {
        writing.put(Samples.numbered(0));
        writing.commit();
      }
      assertThat(index.search(new Search("word0", 1)).getFirst().cosine()).isNotNull();
    }
  }

  private void damage() throws IOException {
    try (Stream<Path> files = Files.list(folder().resolve("text"))) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith("segments_")).toList())
        Files.write(file, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
    }
  }

  @Test
  void textOfAnotherSchemaNeedsARebuild() throws IOException {
    try (PassageIndex index = PassageIndex.open(folder(), embedder)) {
      try (IndexWriting writing = index.writer()) {
        writing.put(Samples.numbered(0));
        writing.commit();
      }
      OldSchema.stamp(folder().resolve("text"));
      assertThat(index.status().rebuild()).hasValueSatisfying(r -> assertThat(r).contains("0"));
      assertThatThrownBy(() -> index.search(new Search("word0", 1)))
          .hasMessageContaining("schema 0")
          .hasMessageContaining("perek index rebuild");
      assertThatThrownBy(index::writer).hasMessageContaining("perek index rebuild");
      try (IndexWriting writing = index.rebuild()) {
        writing.put(Samples.numbered(0));
        writing.commit();
      }
      assertThat(index.search(new Search("word0", 1))).hasSize(1);
    }
  }
}
