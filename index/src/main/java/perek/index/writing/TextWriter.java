package perek.index.writing;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import perek.corpora.Reading;
import perek.index.store.Stamp;
import perek.index.store.UnitDocument;
import perek.index.text.Fields;

/// Writes units and their passages. Only the holder of the [WriterTurn] makes one. What is not
/// committed when it is closed is dropped.
public final class TextWriter implements Closeable {

  private final FSDirectory directory;
  private final Analyzer analyzer;
  private final IndexWriter writer;
  private final @Nullable DirectoryReader before;

  /// Nothing was put or removed since the last commit of this writer, and there is one.
  private boolean clean;

  private int added;

  /// Source hashes put since this was opened; empty for a unit that was removed.
  private final Map<String, String> since = new HashMap<>();

  private TextWriter(
      FSDirectory directory,
      Analyzer analyzer,
      IndexWriter writer,
      @Nullable DirectoryReader before) {
    this.directory = directory;
    this.analyzer = analyzer;
    this.writer = writer;
    this.before = before;
  }

  /// Goes on from the last commit.
  public static TextWriter open(Path folder) throws IOException {
    return open(folder, OpenMode.CREATE_OR_APPEND);
  }

  /// Starts empty; the last commit stays until the first one of this writer, unless it cannot be
  /// read: then its files are removed at once.
  public static TextWriter fresh(Path folder) throws IOException {
    try {
      return open(folder, OpenMode.CREATE);
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | EOFException
        | NoSuchFileException _) {
      discard(folder);
      return open(folder, OpenMode.CREATE);
    }
  }

  /// Removes an index whole; for the holder of the turn.
  static void discard(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList())
        if (!file.endsWith(IndexWriter.WRITE_LOCK_NAME)) Files.delete(file);
    }
  }

  private static TextWriter open(Path folder, OpenMode mode) throws IOException {
    FSDirectory directory = FSDirectory.open(folder);
    try {
      boolean goesOn = mode != OpenMode.CREATE && DirectoryReader.indexExists(directory);
      return open(directory, mode, goesOn ? DirectoryReader.open(directory) : null);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static TextWriter open(
      FSDirectory directory, OpenMode mode, @Nullable DirectoryReader before) throws IOException {
    Analyzer analyzer = Fields.analyzer();
    try {
      IndexWriterConfig config = Segments.config(analyzer, mode);
      return new TextWriter(directory, analyzer, new IndexWriter(directory, config), before);
    } catch (IOException | RuntimeException e) {
      analyzer.close();
      if (before != null) before.close();
      throw e;
    }
  }

  /// Stamp of the commit this goes on from; empty where it starts anew.
  public Optional<Stamp> stamp() throws IOException {
    return before == null
        ? Optional.empty()
        : Optional.of(Stamp.of(before.getIndexCommit().getUserData()));
  }

  /// Source hash of a unit as it now stands, committed or not.
  public Optional<String> sourceHash(String key) throws IOException {
    String put = since.get(key);
    if (put != null) return Optional.of(put).filter(hash -> !hash.isEmpty());
    return before == null
        ? Optional.empty()
        : UnitDocument.sourceHash(new IndexSearcher(before), key);
  }

  /// Replaces a unit whole.
  public void put(Reading reading) throws IOException {
    writer.updateDocuments(UnitDocument.term(reading.key()), UnitDocument.documents(reading));
    added += 1 + reading.passages().size();
    since.put(reading.key(), reading.sourceHash());
    clean = false;
  }

  public void remove(String key) throws IOException {
    writer.deleteDocuments(UnitDocument.term(key));
    since.put(key, "");
    clean = false;
  }

  /// Units of a corpus as last committed before this was opened.
  public List<UnitDocument.Unit> unitsBefore(String corpus) throws IOException {
    return before == null ? List.of() : UnitDocument.units(new IndexSearcher(before), corpus);
  }

  public void commit() throws IOException {
    writer.setLiveCommitData(Stamp.now("").userData().entrySet());
    writer.commit();
    clean = true;
  }

  /// The last commit; the caller closes it. Empty before the first.
  public Optional<DirectoryReader> committed() throws IOException {
    return DirectoryReader.indexExists(directory)
        ? Optional.of(DirectoryReader.open(directory))
        : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    try (directory;
        analyzer;
        writer) {
      if (before != null) before.close();
      if (clean) Segments.settle(writer, added, 1);
      sweep(directory, writer);
    }
  }

  /// A writer that a full disk has ended leaves its last, half-written files behind, on the disk
  /// that is full; a new writer begins by removing what belongs to no commit.
  static void sweep(Directory directory, IndexWriter ended) throws IOException {
    if (ended.getTragicException() == null || !DirectoryReader.indexExists(directory)) return;
    IndexWriterConfig config = new IndexWriterConfig().setOpenMode(OpenMode.APPEND);
    new IndexWriter(directory, config).rollback();
  }
}
