package perek.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import perek.index.Embedder;

/// An embedder that knows the last few thousand passages again. Questions of a server's clients
/// meet the same sentences over and over, and embedding them is most of what an answer costs. Safe
/// for use by several threads where the embedder is.
final class Remembering implements Embedder {

  /// Some 2 KB each.
  private static final int MOST_TEXTS = 8_000;

  private final Embedder embedder;
  private final Map<String, float[]> known =
      new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
          return size() > MOST_TEXTS;
        }
      };

  Remembering(Embedder embedder) {
    this.embedder = embedder;
  }

  @Override
  public String id() {
    return embedder.id();
  }

  @Override
  public int dimensions() {
    return embedder.dimensions();
  }

  @Override
  public List<float[]> passages(List<String> texts) {
    Map<String, float[]> found = new LinkedHashMap<>();
    SequencedSet<String> missing = new LinkedHashSet<>();
    for (String text : texts) {
      float @Nullable [] vector = known(text);
      if (vector == null) missing.add(text);
      else found.put(text, vector);
    }
    List<String> asked = List.copyOf(missing);
    List<float[]> made = asked.isEmpty() ? List.of() : embedder.passages(asked);
    for (int i = 0; i < asked.size(); i++) {
      keep(asked.get(i), made.get(i));
      found.put(asked.get(i), made.get(i));
    }
    List<float[]> vectors = new ArrayList<>();
    for (String text : texts) vectors.add(found.getOrDefault(text, new float[0]));
    return vectors;
  }

  private synchronized float @Nullable [] known(String text) {
    return known.get(text);
  }

  private synchronized void keep(String text, float[] vector) {
    known.put(text, vector);
  }

  @Override
  public float[] query(String text) {
    return embedder.query(text);
  }

  @Override
  public long cutTexts() {
    return embedder.cutTexts();
  }
}
