package perek.bench.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import perek.corpora.Passage;
import perek.index.Embedder;
import perek.index.embed.BgeSmall;

/// Vectors that are made in no time: a real one of an abstract, moved by differences of other real
/// ones, so that they scatter as real ones do. Those of the questions are real. The real ones are
/// made once and kept in a file.
final class NearReal implements Embedder {

  static final int QUESTIONS = 256;
  private static final int REAL = 1024;
  private static final int DIMENSIONS = 384;

  /// How far a vector is moved along each difference.
  private static final float STEP = .35f;

  private final List<String> questions;
  private final float[][] passages;
  private final Map<String, float[]> known = new HashMap<>();
  private final Map<String, Integer> byId = new HashMap<>();

  NearReal(Abstracts abstracts) {
    List<Passage> real =
        abstracts.originals().subList(0, Math.min(REAL, abstracts.originals().size()));
    questions =
        real.stream()
            .map(passage -> passage.document().title())
            .distinct()
            .limit(QUESTIONS)
            .toList();
    float[][] all = read(real);
    passages = java.util.Arrays.copyOf(all, real.size());
    for (int i = 0; i < real.size(); i++) byId.put(real.get(i).document().id(), i);
    for (int i = 0; i < questions.size(); i++) known.put(questions.get(i), all[real.size() + i]);
  }

  /// Titles of abstracts that are there.
  List<String> questions() {
    return questions;
  }

  private float[][] read(List<Passage> real) {
    Path file = Home.made().resolve("real.f32");
    try {
      int count = real.size() + questions.size();
      if (!Files.exists(file) || Files.size(file) != 4L * DIMENSIONS * count)
        Files.write(file, bytes(made(real)));
      ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file));
      float[][] vectors = new float[count][DIMENSIONS];
      for (float[] vector : vectors) for (int i = 0; i < DIMENSIONS; i++) vector[i] = in.getFloat();
      return vectors;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private float[][] made(List<Passage> real) {
    System.err.println("embedding " + real.size() + " abstracts (once)");
    try (BgeSmall model = new BgeSmall(Path.of(Home.folder(), "cache", "native"))) {
      float[][] vectors = new float[real.size() + questions.size()][];
      for (int i = 0; i < real.size(); i++)
        vectors[i] = model.passages(List.of(real.get(i).embedded())).getFirst();
      for (int i = 0; i < questions.size(); i++)
        vectors[real.size() + i] = model.query(questions.get(i));
      return vectors;
    }
  }

  private static byte[] bytes(float[][] vectors) {
    ByteBuffer out = ByteBuffer.allocate(4 * DIMENSIONS * vectors.length);
    for (float[] vector : vectors) for (float value : vector) out.putFloat(value);
    return out.array();
  }

  @Override
  public String id() {
    return "near-real/1";
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public List<float[]> passages(List<String> texts) {
    return texts.stream().map(this::near).toList();
  }

  @Override
  public float[] query(String text) {
    float[] real = known.get(text);
    return real == null ? near(text) : real.clone();
  }

  /// The same for the same text; of a variation near the vector of its original.
  private float[] near(String text) {
    Random random = new Random(text.hashCode());
    String id = text.split("[" + Abstracts.COPY + " \n]", 2)[0];
    return near(byId.getOrDefault(id, random.nextInt(passages.length)), random);
  }

  /// A vector near a random one.
  float[] near(Random random) {
    return near(random.nextInt(passages.length), random);
  }

  private float[] near(int real, Random random) {
    float[] vector = passages[real].clone();
    for (int step = 0; step < 2; step++) {
      float[] to = passages[random.nextInt(passages.length)];
      float[] from = passages[random.nextInt(passages.length)];
      for (int i = 0; i < DIMENSIONS; i++) vector[i] += STEP * (to[i] - from[i]);
    }
    return unit(vector);
  }

  private static float[] unit(float[] vector) {
    double squares = 0;
    for (float value : vector) squares += value * value;
    for (int i = 0; i < vector.length; i++) vector[i] /= (float) Math.sqrt(squares);
    return vector;
  }
}
