package perek.index.embed;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import perek.index.cross.Reranker;
import perek.index.cross.RerankerException;

/// A cross-encoder in a folder of the user's: `model.onnx`, and beside it `vocab.txt` with the word
/// pieces of one of BERT's uncased models, a piece a line.
///
/// A pair is `[CLS] question [SEP] passage [SEP]` of at most 512 pieces; of a longer one the end of
/// the passage is left out, and of a question of more than 256 pieces its end. Nothing is loaded
/// before the first pair.
///
/// Each pair is run by itself, as many at once as there are processors: a quantised model scales
/// its activations by batch, so that scores depend on their neighbours, and batches cost more where
/// it is not quantised. With a random head on bge-small's weights, 30 pairs in eights on two cores:
/// scores off by 1.1 of a range of 4 where quantised; 3.3 s against 2.1 s where not. Safe for use
/// by several threads.
public final class CrossEncoder implements Reranker {

  private static final String MODEL = "model.onnx";
  private static final String VOCABULARY = "vocab.txt";
  private static final int MOST_PIECES = 512;

  private final Path folder;
  private final ModelFiles runtime;
  private final ReadWriteLock use = new ReentrantReadWriteLock();
  private @Nullable Loaded loaded;
  private volatile boolean closed;

  private record Loaded(PairModel model, WordPieces pieces) {}

  /// @param folder of the user's
  /// @param cacheDir where the native library is unpacked at first use
  public CrossEncoder(Path folder, Path cacheDir) {
    this.folder = folder.toAbsolutePath().normalize();
    this.runtime = new ModelFiles(cacheDir);
  }

  @Override
  public String name() {
    return folder.toString();
  }

  @Override
  public Optional<String> trouble() {
    use.readLock().lock();
    try {
      ready();
      return Optional.empty();
    } catch (RerankerException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } finally {
      use.readLock().unlock();
    }
  }

  @Override
  public double[] scores(String question, List<String> passages) {
    Loaded ready = opened();
    // The common pool, not an executor: a caller's interrupt must not stop a run half-way.
    return passages.parallelStream().mapToDouble(p -> score(ready, question, p)).toArray();
  }

  private Loaded opened() {
    use.readLock().lock();
    try {
      return ready();
    } finally {
      use.readLock().unlock();
    }
  }

  @Override
  public void close() {
    use.writeLock().lock();
    try {
      closed = true;
      if (loaded != null) loaded.model().close();
    } catch (OrtException e) {
      throw new RerankerException("cannot close the reranker " + folder + ": " + e.getMessage(), e);
    } finally {
      loaded = null;
      use.writeLock().unlock();
    }
  }

  /// Each run holds the session by itself: where one fails, others may still go on when the caller
  /// hears of it, and the session must not be closed under them.
  private double score(Loaded ready, String question, String passage) {
    use.readLock().lock();
    try {
      if (closed) throw new RerankerException("the reranker " + folder + " is closed");
      return ready.model().score(ready.pieces().pair(question, passage, MOST_PIECES));
    } catch (OrtException | IllegalArgumentException e) {
      throw unusable("its model failed", e);
    } finally {
      use.readLock().unlock();
    }
  }

  private synchronized Loaded ready() {
    if (closed) throw new RerankerException("the reranker " + folder + " is closed");
    if (loaded != null) return loaded;
    requireFiles();
    try {
      WordPieces pieces = new WordPieces(vocabulary());
      Loaded opened = new Loaded(PairModel.open(runtime, folder.resolve(MODEL)), pieces);
      loaded = opened;
      return opened;
    } catch (IOException | OrtException | LinkageError | IllegalArgumentException e) {
      throw unusable("cannot be loaded", e);
    }
  }

  private void requireFiles() {
    String missing =
        Stream.of(MODEL, VOCABULARY)
            .filter(name -> !Files.isRegularFile(folder.resolve(name)))
            .collect(Collectors.joining(" and "));
    if (missing.isEmpty()) return;
    String lacks = Files.isDirectory(folder) ? "lacks " + missing : "is no folder";
    throw new RerankerException(
        "the reranker "
            + folder
            + " "
            + lacks
            + "; name a folder with a cross-encoder exported to ONNX as "
            + MODEL
            + " and its word pieces as "
            + VOCABULARY
            + ", or leave the setting 'reranker' out");
  }

  /// Every text is lower-cased, so that a cased vocabulary would score wrongly without a word.
  private List<String> vocabulary() throws IOException {
    List<String> pieces;
    try {
      pieces = Files.readAllLines(folder.resolve(VOCABULARY));
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(VOCABULARY + " is not UTF-8", e);
    }
    if (pieces.contains("The"))
      throw new IllegalArgumentException(VOCABULARY + " is of a cased model, must be uncased");
    return pieces;
  }

  private RerankerException unusable(String how, Throwable e) {
    return new RerankerException(
        "the reranker %s: %s (%s); export it to ONNX anew, or leave the setting 'reranker' out"
            .formatted(folder, how, e.getMessage() == null ? e : e.getMessage()),
        e);
  }
}
