package perek.bench.scale;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.util.VectorUtil;

/// So many vectors and the questions asked of them, with the true answers: each of the other
/// programs reads the same from files.
final class VectorSet {

  /// How many neighbours are asked for.
  static final int NEAREST = 10;

  /// The share of the true neighbours that is to be found.
  static final double RECALL = .99;

  static final int QUESTIONS = 200;

  final float[][] vectors;
  final float[][] questions;

  VectorSet(int count) {
    NearReal near = new NearReal(new Abstracts());
    Random random = new Random(count);
    vectors = IntStream.range(0, count).mapToObj(_ -> near.near(random)).toArray(float[][]::new);
    questions = near.questions().stream().limit(QUESTIONS).map(near::query).toArray(float[][]::new);
  }

  /// For each question the numbers of the nearest vectors, by comparing all.
  int[][] truth() {
    int[][] truth = new int[questions.length][];
    for (int q = 0; q < truth.length; q++) {
      float[] question = questions[q];
      double[] scores = new double[vectors.length];
      for (int i = 0; i < scores.length; i++)
        scores[i] = VectorUtil.dotProduct(question, vectors[i]);
      double last = java.util.Arrays.stream(scores).sorted().toArray()[scores.length - NEAREST];
      truth[q] =
          IntStream.range(0, scores.length).filter(i -> scores[i] >= last).limit(NEAREST).toArray();
    }
    return truth;
  }

  /// Share of the true neighbours among those found.
  static double recall(int[][] truth, int[][] found) {
    int right = 0;
    int all = 0;
    for (int q = 0; q < truth.length; q++) {
      Set<Integer> wanted = new HashSet<>(IntStream.of(truth[q]).boxed().toList());
      all += wanted.size();
      right += (int) IntStream.of(found[q]).filter(wanted::contains).count();
    }
    return (double) right / all;
  }

  /// Files for other programs, in the order of bytes of this machine.
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    write(folder.resolve("vectors.f32"), vectors);
    write(folder.resolve("questions.f32"), questions);
    try (OutputStream out = Files.newOutputStream(folder.resolve("truth.i32"))) {
      for (int[] nearest : truth()) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * NEAREST).order(ByteOrder.nativeOrder());
        bytes.asIntBuffer().put(nearest);
        out.write(bytes.array());
      }
    }
  }

  private static void write(Path file, float[][] rows) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      for (float[] row : rows) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * row.length).order(ByteOrder.nativeOrder());
        bytes.asFloatBuffer().put(row);
        out.write(bytes.array());
      }
    }
  }
}
