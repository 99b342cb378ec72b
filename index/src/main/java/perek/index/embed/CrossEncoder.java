package perek.index.embed;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import perek.index.cross.Reranker;
import perek.index.cross.RerankerException;

/// A cross-encoder in a folder of the user's: `model.onnx`, and beside it `vocab.txt` with the word
/// pieces of one of BERT's uncased models, a piece a line.
///
/// A pair is `[CLS] question [SEP] passage [SEP]` of at most 512 pieces; of a longer one the end of
/// the passage is left out, and of a question of more than 256 pieces its end. Nothing is loaded
/// before the first pair. Safe for use by several threads.
public final class CrossEncoder implements Reranker {

  private static final String MODEL = "model.onnx";
  private static final String VOCABULARY = "vocab.txt";
  private static final int MOST_PIECES = 512;

  /// Pairs of one run.
  private static final int BATCH = 8;

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
    use.readLock().lock();
    try {
      Loaded ready = ready();
      List<WordPieces.Pair> pairs =
          passages.stream().map(p -> ready.pieces().pair(question, p, MOST_PIECES)).toList();
      double[] scores = new double[pairs.size()];
      // The common pool, not an executor: a caller's interrupt must not stop a run half-way.
      batches(pairs, ready.model().isMasked() ? BATCH : 1).parallelStream()
          .forEach(batch -> {
            double[] some = run(ready, batch.stream().map(pairs::get).toList());
            for (int i = 0; i < some.length; i++) scores[batch.get(i)] = some[i];
          });
      return scores;
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

  /// Numbers of pairs run together: those of like length, since all are filled up to the longest.
  private static List<List<Integer>> batches(List<WordPieces.Pair> pairs, int most) {
    return IntStream.range(0, pairs.size())
        .boxed()
        .sorted(Comparator.comparingInt(i -> pairs.get(i).ids().remaining()))
        .gather(Gatherers.windowFixed(most))
        .toList();
  }

  private double[] run(Loaded ready, List<WordPieces.Pair> pairs) {
    try {
      return ready.model().scores(pairs, ready.pieces().padding());
    } catch (OrtException | IllegalArgumentException e) {
      throw unusable("its model failed", e);
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
