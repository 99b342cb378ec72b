package perek.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import perek.corpora.Passage;
import perek.corpora.Progress;
import perek.corpora.Reading;
import perek.index.store.PassageDocument;
import perek.index.store.Pending;
import perek.index.store.Stamp;
import perek.index.store.UnitDocument;
import perek.index.writing.TextWriter;
import perek.index.writing.VectorWriter;
import perek.index.writing.WriterTurn;

/// The turn to write to an index. What [#commit()] has returned for outlives any kill; what was not
/// committed is dropped by [#close()]. For use by one thread, which must not be interrupted: an
/// interrupt in a file operation closes the index's files.
public final class IndexWriting implements AutoCloseable {

  /// Texts embedded between two questions whether to go on: about a second's work.
  private static final int BATCH = 64;

  private static final long COMMIT_NANOS = Duration.ofSeconds(5).toNanos();

  private final Path folder;
  private final WriterTurn turn;
  private final TextWriter text;

  private IndexWriting(Path folder, WriterTurn turn, TextWriter text) {
    this.folder = folder;
    this.turn = turn;
    this.text = text;
  }

  /// What an embedding run did.
  ///
  /// @param passages that got a vector
  /// @param pending passages still without one, more than 0 only where it was cancelled
  /// @param cut of the passages were longer than the model reads
  public record Embedded(int passages, int pending, long cut) {}

  private interface Opening {
    TextWriter open(Path folder) throws IOException;
  }

  static IndexWriting open(Path folder, Duration patience) {
    IndexWriting writing = take(folder, patience, TextWriter::open);
    @Nullable Stamp stamp = writing.io(() -> writing.text.stamp().orElse(null));
    if (stamp == null || stamp.current()) return writing;
    writing.close();
    throw IndexException.stale(folder, stamp.schema(), Stamp.SCHEMA);
  }

  static IndexWriting rebuild(Path folder, Duration patience) {
    IndexWriting writing = take(folder, patience, TextWriter::fresh);
    try {
      writing.io(() -> run(() -> VectorWriter.dropDamaged(PassageIndex.vectorFolder(folder))));
      return writing;
    } catch (RuntimeException e) {
      writing.close();
      throw e;
    }
  }

  private static IndexWriting take(Path folder, Duration patience, Opening opening) {
    try {
      WriterTurn turn = WriterTurn.take(folder, patience);
      try {
        return new IndexWriting(folder, turn, opening.open(PassageIndex.textFolder(folder)));
      } catch (IOException | RuntimeException e) {
        turn.close();
        throw e;
      }
    } catch (IOException e) {
      throw IndexException.of(folder, e);
    }
  }

  /// True where the unit is indexed from the same source, so that it need not be read again.
  public boolean has(String corpus, String path, String sourceHash) {
    return io(() -> text.sourceHash(corpus + ":" + path).filter(sourceHash::equals).isPresent());
  }

  /// True where the unit is indexed, from whatever source.
  public boolean hasUnit(String corpus, String path) {
    return io(() -> text.sourceHash(corpus + ":" + path).isPresent());
  }

  /// Indexes a unit in place of what it gave before.
  ///
  /// @return false where it is indexed already from the same source
  public boolean put(Reading reading) {
    if (has(reading.corpus(), reading.path(), reading.sourceHash())) return false;
    io(() -> run(() -> text.put(reading)));
    return true;
  }

  /// Removes a unit.
  ///
  /// @return false where it is not there
  public boolean remove(String corpus, String path) {
    String key = corpus + ":" + path;
    if (!hasUnit(corpus, path)) return false;
    io(() -> run(() -> text.remove(key)));
    return true;
  }

  /// Removes the units of a corpus that were committed before this turn.
  ///
  /// @return how many
  public int remove(String corpus) {
    int removed = 0;
    for (String path : paths(corpus)) if (remove(corpus, path)) removed++;
    return removed;
  }

  /// Paths of the units of a corpus that were committed before this turn.
  public List<String> paths(String corpus) {
    return io(() -> text.unitsBefore(corpus).stream().map(UnitDocument.Unit::path).toList());
  }

  /// Makes all that was put and removed visible to every process, and safe.
  public void commit() {
    io(() -> run(text::commit));
  }

  /// Embeds the committed passages that have no vector, committing every few seconds: killed or
  /// cancelled at any moment, the next run goes on from there. Vectors of another model are dropped
  /// first.
  ///
  /// @throws EmbedderException where the model fails; vectors made before are kept
  public Embedded embedPending(Embedder embedder, Progress progress) {
    return io(() -> {
      Optional<DirectoryReader> committed = text.committed();
      if (committed.isEmpty()) return new Embedded(0, 0, 0);
      try (DirectoryReader passages = committed.get();
          VectorWriter vectors =
              VectorWriter.open(PassageIndex.vectorFolder(folder), embedder.id())) {
        return embed(passages, vectors, embedder, progress);
      }
    });
  }

  private static Embedded embed(
      DirectoryReader passages, VectorWriter vectors, Embedder embedder, Progress progress)
      throws IOException {
    List<Integer> pending;
    try (DirectoryReader known = vectors.committed().orElse(null)) {
      pending = Pending.passages(passages, known);
    }
    long cutBefore = embedder.cutTexts();
    long lastCommit = System.nanoTime();
    int done = 0;
    try {
      while (done < pending.size() && !progress.cancelled()) {
        progress.report("embedding passages", done, pending.size());
        int end = Math.min(done + BATCH, pending.size());
        embedBatch(pending.subList(done, end), passages, vectors, embedder);
        done = end;
        if (System.nanoTime() - lastCommit > COMMIT_NANOS) {
          vectors.commit();
          lastCommit = System.nanoTime();
        }
      }
    } finally {
      if (done > 0) vectors.commit();
    }
    if (done > 0 && done == pending.size()) vectors.settle();
    progress.report("embedding passages", done, pending.size());
    return new Embedded(done, pending.size() - done, embedder.cutTexts() - cutBefore);
  }

  private static void embedBatch(
      List<Integer> docs, DirectoryReader passages, VectorWriter vectors, Embedder embedder)
      throws IOException {
    StoredFields stored = passages.storedFields();
    List<Passage> batch = new ArrayList<>();
    for (int doc : docs) batch.add(PassageDocument.read(stored.document(doc)));
    List<float[]> made = embedder.passages(batch.stream().map(Passage::embedded).toList());
    for (int i = 0; i < made.size(); i++) vectors.add(batch.get(i).hash(), made.get(i));
  }

  /// Drops the vectors of passages that are gone. Not to be called while a rebuild has yet to put
  /// corpora back, since their vectors would be made again.
  ///
  /// @return how many
  public int removeOrphans(Embedder embedder) {
    return io(() -> {
      Optional<DirectoryReader> committed = text.committed();
      if (committed.isEmpty()) return 0;
      try (DirectoryReader passages = committed.get();
          VectorWriter vectors =
              VectorWriter.open(PassageIndex.vectorFolder(folder), embedder.id());
          DirectoryReader known = vectors.committed().orElse(null)) {
        if (known == null) return 0;
        List<BytesRef> orphans = Pending.orphans(passages, known);
        if (orphans.isEmpty()) return 0;
        vectors.remove(orphans);
        vectors.commit();
        return orphans.size();
      }
    });
  }

  @Override
  public void close() {
    io(() -> {
      try (turn;
          text) {
        return true;
      }
    });
  }

  private interface Work<T extends @Nullable Object> {
    T get() throws IOException;
  }

  private interface Deed {
    void run() throws IOException;
  }

  private static boolean run(Deed deed) throws IOException {
    deed.run();
    return true;
  }

  private <T extends @Nullable Object> T io(Work<T> work) {
    try {
      return work.get();
    } catch (IOException | AlreadyClosedException e) {
      throw IndexException.of(folder, e);
    }
  }
}
