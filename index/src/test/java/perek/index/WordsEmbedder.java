package perek.index;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import perek.index.text.Question;

/// A fast embedder for tests of the index: a text's vector is the sum of a random vector for each
/// of its stems, so that texts with words in common are near. Counts what it embeds.
final class WordsEmbedder implements Embedder {

  final AtomicInteger embedded = new AtomicInteger();
  private final String id;

  WordsEmbedder(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public int dimensions() {
    return 64;
  }

  @Override
  public List<float[]> passages(List<String> texts) {
    embedded.addAndGet(texts.size());
    return texts.stream().map(this::query).toList();
  }

  @Override
  public float[] query(String text) {
    float[] sum = new float[dimensions()];
    sum[0] = 1e-3f;
    for (String word : Question.words(text)) {
      Random random = new Random(word.hashCode());
      for (int i = 0; i < sum.length; i++) sum[i] += (float) random.nextGaussian();
    }
    double squares = 0;
    for (float value : sum) squares += value * value;
    for (int i = 0; i < sum.length; i++) sum[i] /= (float) Math.sqrt(squares);
    return sum;
  }
}
