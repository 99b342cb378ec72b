package perek.index.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/// Reads the last commit of an index, whoever made it, and sees one that appears later. Safe for
/// use by several threads.
public final class LiveReader implements Closeable {

  private final Path folder;
  private @Nullable Directory directory;
  private @Nullable SearcherManager manager;

  public LiveReader(Path folder) {
    this.folder = folder;
  }

  /// The last commit, held until it is closed.
  ///
  /// @param stamp of the commit
  public record Lease(IndexSearcher searcher, Stamp stamp, SearcherManager from)
      implements Closeable {
    @Override
    public void close() throws IOException {
      from.release(searcher);
    }
  }

  /// The last commit, or empty where there is no index yet.
  public Optional<Lease> acquire() throws IOException {
    Optional<SearcherManager> open = open();
    if (open.isEmpty()) return Optional.empty();
    open.get().maybeRefreshBlocking();
    IndexSearcher searcher = open.get().acquire();
    return Optional.of(new Lease(searcher, Stamp.of(searcher), open.get()));
  }

  private synchronized Optional<SearcherManager> open() throws IOException {
    if (manager != null) return Optional.of(manager);
    // Opening a directory makes its folder, which a reader has no business with.
    if (!Files.isDirectory(folder)) return Optional.empty();
    if (directory == null) directory = FSDirectory.open(folder);
    if (!DirectoryReader.indexExists(directory)) return Optional.empty();
    SearcherManager opened = new SearcherManager(directory, null);
    manager = opened;
    return Optional.of(opened);
  }

  @Override
  public synchronized void close() throws IOException {
    if (manager != null) manager.close();
    if (directory != null) directory.close();
    manager = null;
    directory = null;
  }
}
