package perek.shell;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import perek.index.Embedder;
import perek.index.EmbedderException;

/// An embedder whose failure does not withhold an answer: its vectors are then all zeros, like
/// nothing, and sentences are chosen by their words. Not for indexing. Safe for use by several
/// threads where the embedder is.
final class Forgiving implements Embedder {

  private static final Logger LOG = LoggerFactory.getLogger(Forgiving.class);

  private final Embedder embedder;

  Forgiving(Embedder embedder) {
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
    try {
      return embedder.passages(texts);
    } catch (EmbedderException e) {
      LOG.warn("sentences are ranked by words alone: {}", e.getMessage());
      return texts.stream().map(_ -> new float[dimensions()]).toList();
    }
  }

  @Override
  public float[] query(String text) {
    try {
      return embedder.query(text);
    } catch (EmbedderException e) {
      LOG.warn("sentences are ranked by words alone: {}", e.getMessage());
      return new float[dimensions()];
    }
  }
}
