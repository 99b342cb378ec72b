package perek.index.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import perek.index.EmbedderException;

/// `reference.json` holds pieces and vectors of LangChain4j 1.18.1-beta28 with DJL's tokenizer
/// 0.36.0 and ONNX Runtime 1.26.0 on the same model file.
class BgeSmallTest {

  private static final Path CACHE = Path.of("target", "native");

  record Reference(String text, List<Long> ids, List<Float> vector) {
    @Override
    public String toString() {
      return text;
    }
  }

  static List<Reference> references() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(BgeSmallTest.class.getResourceAsStream("reference.json"))) {
      return StreamSupport.stream(new ObjectMapper().readTree(in).spliterator(), false)
          .map(BgeSmallTest::reference)
          .toList();
    }
  }

  private static Reference reference(JsonNode node) {
    return new Reference(
        node.path("text").asText(),
        StreamSupport.stream(node.path("ids").spliterator(), false).map(JsonNode::asLong).toList(),
        StreamSupport.stream(node.path("vector").spliterator(), false)
            .map(JsonNode::floatValue)
            .toList());
  }

  static Stream<Reference> vectors() throws IOException {
    return references().stream().filter(reference -> !reference.vector().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("references")
  void textFallsIntoTheReferencePieces(Reference reference) throws IOException {
    WordPieces pieces = new WordPieces(new ModelFiles(CACHE).vocabulary());
    assertThat(ids(pieces.of(reference.text(), 512))).isEqualTo(reference.ids());
    assertThat(pieces.of(reference.text(), 512).cut()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void vectorsAreThoseOfTheReference(Reference reference) {
    try (BgeSmall bge = new BgeSmall(CACHE)) {
      float[] vector = bge.passages(List.of(reference.text())).getFirst();
      assertThat(cosine(vector, floats(reference.vector()))).isGreaterThan(.999);
      assertThat(cosine(vector, vector)).isBetween(.999999, 1.000001);
    }
  }

  @Test
  void vectorOfATextDoesNotDependOnItsNeighbours() {
    try (BgeSmall bge = new BgeSmall(CACHE)) {
      List<String> texts = new ArrayList<>(List.of("a vacuum wavelength", "word ".repeat(900)));
      for (int i = 0; i < 20; i++) texts.add("BAND in metres, number " + i);
      List<float[]> together = bge.passages(texts);
      assertThat(bge.passages(texts.subList(0, 1)).getFirst()).isEqualTo(together.getFirst());
      assertThat(bge.passages(texts.subList(9, 10)).getFirst()).isEqualTo(together.get(9));
    }
  }

  @Test
  void questionsFindTheirPassageThroughTheQueryPrefix() {
    try (BgeSmall bge = new BgeSmall(CACHE)) {
      float[] query = bge.query("match strings whatever their case");
      List<float[]> passages =
          bge.passages(
              List.of("ILIKE compares strings and ignores case.", "POLYGON takes vertices."));
      assertThat(cosine(query, passages.get(0))).isGreaterThan(cosine(query, passages.get(1)));
      assertThat(query)
          .isNotEqualTo(bge.passages(List.of("match strings whatever their case")).getFirst());
    }
  }

  @Test
  void longTextsAreCutAndCounted() throws IOException {
    WordPieces pieces = new WordPieces(new ModelFiles(CACHE).vocabulary());
    assertThat(pieces.of("star ".repeat(510), 512).cut()).isFalse();
    WordPieces.Pieces cut = pieces.of("star ".repeat(511), 512);
    assertThat(cut.cut()).isTrue();
    assertThat(ids(cut)).hasSize(512).endsWith(102L);
    try (BgeSmall bge = new BgeSmall(CACHE)) {
      bge.passages(List.of("star ".repeat(600), "star"));
      assertThat(bge.cutTexts()).isEqualTo(1);
    }
  }

  @Test
  void nothingIsUnpackedBeforeTheFirstText(@TempDir Path cache) throws IOException {
    try (BgeSmall bge = new BgeSmall(cache);
        Stream<Path> files = Files.list(cache)) {
      assertThat(bge.id()).startsWith("bge-small-en-v1.5-q/onnxruntime-1.");
      assertThat(files).isEmpty();
    }
  }

  @Test
  void cacheThatCannotBeWrittenIsNamed(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    try (BgeSmall bge = new BgeSmall(file.resolve("cache"))) {
      assertThatThrownBy(() -> bge.query("x"))
          .isInstanceOf(EmbedderException.class)
          .hasMessageContaining(file.toString());
    }
  }

  private static List<Long> ids(WordPieces.Pieces pieces) {
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < pieces.ids().remaining(); i++) ids.add(pieces.ids().get(i));
    return ids;
  }

  private static float[] floats(List<Float> values) {
    float[] floats = new float[values.size()];
    for (int i = 0; i < floats.length; i++) floats[i] = values.get(i);
    return floats;
  }

  private static double cosine(float[] a, float[] b) {
    double dot = 0, aa = 0, bb = 0;
    for (int i = 0; i < a.length; i++) {
      dot += (double) a[i] * b[i];
      aa += (double) a[i] * a[i];
      bb += (double) b[i] * b[i];
    }
    return dot / Math.sqrt(aa * bb);
  }
}
