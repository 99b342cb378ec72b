package perek.index.embed;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import perek.corpora.DiskTrouble;
import perek.index.Embedder;
import perek.index.EmbedderException;

/// bge-small-en-v1.5, quantised: 384 dimensions, texts of at most 512 pieces.
///
/// Nothing is loaded before the first text. Each text is run by itself, as many at once as there
/// are processors: the quantised model scales its activations by batch, so that a text's vector
/// would depend on its neighbours, and batches cost more (6,300 tokens per CPU second in eights,
/// 7,000 one by one). Safe for use by several threads.
public final class BgeSmall implements Embedder, AutoCloseable {

  private static final int DIMENSIONS = 384;
  private static final int MOST_PIECES = 512;
  private static final String QUERY = "Represent this sentence for searching relevant passages: ";

  private final ModelFiles files;
  private final AtomicLong cut = new AtomicLong();
  private @Nullable Loaded loaded;

  private record Loaded(OnnxModel model, WordPieces pieces) {}

  /// @param cacheDir where the native library and the model are unpacked at first use, 60 MB
  public BgeSmall(Path cacheDir) {
    files = new ModelFiles(cacheDir);
  }

  @Override
  public String id() {
    return ModelFiles.NAME + "/onnxruntime-" + ModelFiles.runtime();
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public List<float[]> passages(List<String> texts) {
    Loaded ready = ready();
    // The common pool, not an executor: a caller's interrupt must not stop a run half-way.
    return IntStream.range(0, texts.size())
        .parallel()
        .mapToObj(i -> vector(ready, texts.get(i)))
        .toList();
  }

  @Override
  public float[] query(String text) {
    return vector(ready(), QUERY + text);
  }

  @Override
  public long cutTexts() {
    return cut.get();
  }

  /// Frees the session; the next text loads it again. No text may be under way.
  @Override
  public synchronized void close() {
    if (loaded == null) return;
    try {
      loaded.model().close();
    } catch (OrtException e) {
      throw new EmbedderException("cannot close the embedding model: " + e.getMessage(), e);
    } finally {
      loaded = null;
    }
  }

  private synchronized Loaded ready() {
    if (loaded != null) return loaded;
    try {
      Loaded opened = new Loaded(OnnxModel.open(files), new WordPieces(files.vocabulary()));
      loaded = opened;
      return opened;
    } catch (IOException | OrtException | LinkageError | IllegalArgumentException e) {
      throw new EmbedderException(
          "the embedding model %s cannot be loaded: %s".formatted(id(), why(e)), e);
    }
  }

  private String why(Throwable e) {
    Optional<DiskTrouble> trouble =
        e instanceof IOException failure
            ? DiskTrouble.of(files.cache(), failure)
            : Optional.empty();
    return trouble
        .map(t -> t.reason() + "; " + t.remedy())
        .orElseGet(
            () -> e + "; removing " + files.cache() + " makes the next start unpack it again");
  }

  private float[] vector(Loaded ready, String text) {
    WordPieces.Pieces pieces = ready.pieces().of(text, MOST_PIECES);
    if (pieces.cut()) cut.incrementAndGet();
    try {
      return unit(ready.model().firstVector(pieces.ids(), DIMENSIONS));
    } catch (OrtException e) {
      throw new EmbedderException(
          "the embedding model failed on a text of " + pieces.ids().remaining() + " pieces: " + e,
          e);
    }
  }

  private static float[] unit(float[] vector) {
    double squares = 0;
    for (float value : vector) squares += (double) value * value;
    double length = Math.sqrt(squares);
    for (int i = 0; i < vector.length; i++) vector[i] = (float) (vector[i] / length);
    return vector;
  }
}
