package perek.index.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
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
  private @Nullable Seen seen;

  public LiveReader(Path folder) {
    this.folder = folder;
  }

  /// The file of a commit, as no other one's is.
  private record Seen(String name, FileTime made, @Nullable Object key) {}

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
    refresh(open.get());
    IndexSearcher searcher = open.get().acquire();
    return Optional.of(new Lease(searcher, Stamp.of(searcher), open.get()));
  }

  /// Lucene reads all of a commit to learn whether it is new, which takes as long as a part of a
  /// search does; but each commit has a file of its own.
  private synchronized void refresh(SearcherManager manager) throws IOException {
    Optional<Seen> last = directory == null ? Optional.empty() : last(directory);
    if (last.isPresent() && last.get().equals(seen)) return;
    manager.maybeRefreshBlocking();
    seen = last.orElse(null);
  }

  /// Empty where a writer has just taken it away for its next one.
  private Optional<Seen> last(Directory directory) throws IOException {
    String name = SegmentInfos.getLastCommitSegmentsFileName(directory);
    if (name == null) return Optional.empty();
    try {
      var file = Files.readAttributes(folder.resolve(name), BasicFileAttributes.class);
      return Optional.of(new Seen(name, file.lastModifiedTime(), file.fileKey()));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
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
    seen = null;
  }
}
