package perek.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.index.writing.VectorWriter;

/// A collection just large enough that the graph is walked, in several segments and with vectors
/// removed.
class VectorLegTest {

  private static final int COUNT = VectorLeg.EXACT_BELOW + 4_000;
  private static final int REMOVED = 1_000;
  private static final int DIMENSIONS = 48;
  private static final int CLUSTERS = 300;
  private static final int DEPTH = 100;

  @TempDir static Path folder;
  private static final List<float[]> CENTRES = new ArrayList<>();
  private static final List<float[]> VECTORS = new ArrayList<>();

  @BeforeAll
  static void write() throws IOException {
    Random random = new Random(1);
    for (int i = 0; i < CLUSTERS; i++) CENTRES.add(near(new float[DIMENSIONS], 1, random));
    try (VectorWriter writer = VectorWriter.open(folder, "test")) {
      for (int i = 0; i < COUNT; i++) {
        VECTORS.add(near(CENTRES.get(random.nextInt(CLUSTERS)), .12, random));
        writer.add(hash(i), VECTORS.get(i));
        if (i % 5_000 == 0) writer.commit();
      }
      writer.remove(IntStream.range(0, REMOVED).mapToObj(i -> new BytesRef(hash(i))).toList());
      writer.commit();
      writer.settle();
    }
  }

  private static float[] near(float[] centre, double spread, Random random) {
    float[] vector = new float[DIMENSIONS];
    for (int i = 0; i < DIMENSIONS; i++)
      vector[i] = (float) (centre[i] + spread * random.nextGaussian());
    return VectorUtil.l2normalize(vector);
  }

  private static String hash(int i) {
    return "hash%06d".formatted(i);
  }

  private interface Use {
    void with(IndexSearcher searcher) throws IOException;
  }

  private static void searching(Use use) throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      assertThat(reader.numDocs()).isGreaterThan(VectorLeg.EXACT_BELOW);
      use.with(new IndexSearcher(reader));
    }
  }

  private static List<float[]> questions() {
    Random random = new Random(2);
    return IntStream.range(0, 60).mapToObj(i -> near(CENTRES.get(i), .12, random)).toList();
  }

  private static Map<String, Double> nearest(IndexSearcher searcher, float[] question)
      throws IOException {
    return new VectorLeg(searcher, question).nearest(DEPTH, Allowed.ALL, searcher);
  }

  @Test
  void theWalkFindsWhatComparingAllFinds() throws IOException {
    searching(searcher -> {
      int found = 0;
      for (float[] question : questions()) {
        Set<String> nearest = new HashSet<>(nearest(searcher, question).keySet());
        nearest.retainAll(new HashSet<>(compared(question)));
        found += nearest.size();
      }
      assertThat(found / (double) (DEPTH * questions().size())).isGreaterThan(.99);
    });
  }

  private static List<String> compared(float[] question) {
    return IntStream.range(REMOVED, COUNT)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -VectorUtil.dotProduct(question, VECTORS.get(i))))
        .limit(DEPTH)
        .map(VectorLegTest::hash)
        .toList();
  }

  @Test
  void everyVectorFindsItself() throws IOException {
    searching(searcher -> {
      for (int i = REMOVED; i < COUNT; i += 997)
        assertThat(nearest(searcher, VECTORS.get(i)).keySet().iterator().next()).isEqualTo(hash(i));
    });
  }

  @Test
  void cosinesAreThoseOfTheWholeVectorsInDescendingOrder() throws IOException {
    searching(searcher -> {
      float[] question = questions().getFirst();
      Map<String, Double> nearest = nearest(searcher, question);
      assertThat(nearest).hasSize(DEPTH);
      assertThat(List.copyOf(nearest.values())).isSortedAccordingTo(Comparator.reverseOrder());
      nearest.forEach((hash, cosine) ->
          assertThat(cosine)
              .isCloseTo(
                  VectorUtil.dotProduct(question, VECTORS.get(Integer.parseInt(hash.substring(4)))),
                  within(1e-5)));
    });
  }

  @Test
  void theRemovedAreNotFound() throws IOException {
    searching(
        searcher -> assertThat(nearest(searcher, VECTORS.getFirst())).doesNotContainKey(hash(0)));
  }
}
