package perek.index.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.index.cross.RerankerException;

/// The models count the word 'quasar'; `models.py` beside them made them.
class CrossEncoderTest {

  private static final Path CACHE = Path.of("target", "native");

  @TempDir Path folder;

  private void put(String resource, String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(CrossEncoderTest.class.getResourceAsStream("cross/" + resource))) {
      Files.write(folder.resolve(name), in.readAllBytes());
    }
  }

  private CrossEncoder encoder(String model) throws IOException {
    put(model, "model.onnx");
    put("vocab.txt", "vocab.txt");
    return new CrossEncoder(folder, CACHE);
  }

  @ParameterizedTest
  @CsvSource({"counting.onnx, 1", "labels.onnx, 2", "flat.onnx, 1"})
  void scoresComeInTheOrderOfThePassages(String model, double each) throws IOException {
    List<String> passages = new ArrayList<>();
    for (int i = 0; i < 20; i++) passages.add("star ".repeat(7 * i % 11) + "Quasar, ".repeat(i));
    try (CrossEncoder encoder = encoder(model)) {
      double[] scores = encoder.scores("which star", passages);
      assertThat(scores).hasSize(20);
      for (int i = 0; i < scores.length; i++) assertThat(scores[i]).isEqualTo(each * i);
    }
  }

  @Test
  void theQuestionIsTheFirstTextAndThePassageTheSecond() throws IOException {
    try (CrossEncoder encoder = encoder("counting.onnx")) {
      assertThat(encoder.scores("quasar quasar quasar", List.of("a quasar", "")))
          .containsExactly(1, 0);
    }
    try (CrossEncoder encoder = encoder("flat.onnx")) {
      assertThat(encoder.scores("quasar quasar quasar", List.of("a quasar"))).containsExactly(4);
    }
  }

  @Test
  void aPairHasItsMarksWhereTheModelLooksForThem() throws IOException {
    put("vocab.txt", "vocab.txt");
    WordPieces pieces = new WordPieces(Files.readAllLines(folder.resolve("vocab.txt")));
    WordPieces.Pair pair = pieces.pair("star galaxy", "Quasar star", 512);
    assertThat(pair.ids()).isEqualTo(LongBuffer.wrap(new long[] {2, 5, 1, 3, 4, 5, 3}));
    assertThat(pair.second()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({"1, 508, 508", "1, 509, 508", "100, 600, 409", "600, 600, 255", "254, 254, 254"})
  void theEndOfALongPassageIsLeftOut(int question, int passage, double read) throws IOException {
    String asked = "star ".repeat(question);
    try (CrossEncoder encoder = encoder("counting.onnx")) {
      assertThat(encoder.scores(asked, List.of("quasar ".repeat(passage)))).containsExactly(read);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "nothing; lacks model.onnx and vocab.txt;",
        "counting.onnx; lacks vocab.txt;",
        "vocab.txt; lacks model.onnx;"
      })
  void whatIsMissingIsSaid(String there, String said) throws IOException {
    if (!there.equals("nothing")) put(there, there.endsWith(".onnx") ? "model.onnx" : "vocab.txt");
    try (CrossEncoder encoder = new CrossEncoder(folder, CACHE)) {
      assertThatThrownBy(() -> encoder.scores("x", List.of("y")))
          .isInstanceOf(RerankerException.class)
          .hasMessageContaining(folder.toString())
          .hasMessageContaining(said)
          .hasMessageContaining("name a folder with a cross-encoder");
      assertThat(encoder.trouble()).get().asString().contains(said);
    }
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    Path nowhere = folder.resolve("nowhere");
    try (CrossEncoder encoder = new CrossEncoder(nowhere, CACHE)) {
      assertThat(encoder.trouble()).get().asString().contains(nowhere + " is no folder; name");
    }
  }

  @Test
  void brokenFilesAreNamed() throws IOException {
    try (CrossEncoder encoder = encoder("counting.onnx")) {
      Files.writeString(folder.resolve("model.onnx"), "no model");
      assertThat(encoder.trouble()).get().asString().contains(folder + ": cannot be loaded (");
      encoder("counting.onnx").close();
      Files.writeString(folder.resolve("vocab.txt"), "quasar\n");
      assertThat(encoder.trouble()).get().asString().contains("vocabulary lacks [UNK]");
      Files.writeString(folder.resolve("vocab.txt"), "[PAD]\n[UNK]\n[CLS]\n[SEP]\nThe\n");
      assertThat(encoder.trouble()).get().asString().contains("cased model");
      Files.write(folder.resolve("vocab.txt"), new byte[] {(byte) 0xff, 10});
      assertThat(encoder.trouble()).get().asString().contains("vocab.txt is not UTF-8");
      put("vocab.txt", "vocab.txt");
      assertThat(encoder.trouble()).as("mended while the program runs").isEmpty();
    }
  }

  @Test
  void aModelThatIsNoCrossEncoderIsRefused() throws IOException {
    try (CrossEncoder encoder = encoder("positions.onnx")) {
      assertThat(encoder.trouble()).get().asString().contains("it takes position_ids as");
    }
    try (CrossEncoder encoder = encoder("wide.onnx")) {
      assertThat(encoder.trouble()).isEmpty();
      assertThatThrownBy(() -> encoder.scores("x", List.of("y", "z")))
          .isInstanceOf(RerankerException.class)
          .hasMessageContaining("for a pair it gives")
          .hasMessageContaining("not one or two floats");
    }
  }

  @Test
  void severalThreadsScoreAtOnceAndNoneAfterTheEnd() throws Exception {
    CrossEncoder encoder = encoder("counting.onnx");
    List<String> passages = List.of("quasar", "star", "quasar quasar");
    CountDownLatch started = new CountDownLatch(4);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Integer>> runs = new ArrayList<>();
      for (int i = 0; i < 4; i++)
        runs.add(threads.submit(() -> untilClosed(encoder, passages, started)));
      started.await();
      encoder.close();
      for (Future<Integer> run : runs) assertThat(run.get()).isPositive();
    }
    encoder.close();
    assertThat(encoder.trouble()).get().asString().endsWith("is closed");
  }

  /// How often all scores were right until the encoder was closed.
  private static int untilClosed(
      CrossEncoder encoder, List<String> passages, CountDownLatch started) {
    for (int right = 0; ; right++) {
      try {
        assertThat(encoder.scores("star", passages)).containsExactly(1, 0, 2);
      } catch (RerankerException e) {
        assertThat(e).hasMessageEndingWith("is closed");
        return right;
      }
      if (right == 0) started.countDown();
    }
  }
}
