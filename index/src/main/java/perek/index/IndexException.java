package perek.index;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;

/// The index cannot be read or written: where, why, and what to do. What was committed before is
/// intact unless the index itself is damaged.
public final class IndexException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// What helps.
  public enum Remedy {
    /// The same call may succeed later.
    TRY_AGAIN("try again later"),
    /// Something about the folder or the disk must change first.
    MAKE_ROOM("make the folder writable and see that its disk has room; the old index is intact"),
    /// The text must be indexed anew; vectors are kept.
    REBUILD("run `perek index rebuild`, which keeps the embeddings");

    private final String advice;

    Remedy(String advice) {
      this.advice = advice;
    }
  }

  private final Remedy remedy;

  IndexException(Path folder, String reason, Remedy remedy, Throwable cause) {
    super("index " + folder + ": " + reason + "; " + remedy.advice, cause);
    this.remedy = remedy;
  }

  private IndexException(Path folder, String reason, Remedy remedy) {
    super("index " + folder + ": " + reason + "; " + remedy.advice);
    this.remedy = remedy;
  }

  public Remedy remedy() {
    return remedy;
  }

  static IndexException stale(Path folder, String found, String wanted) {
    String has = found.isEmpty() ? "no schema version" : "schema " + found;
    return new IndexException(
        folder, "it has " + has + ", this program needs " + wanted, Remedy.REBUILD);
  }

  static IndexException of(Path folder, Exception cause) {
    String reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    return switch (cause) {
      case IndexException known -> known;
      case LockObtainFailedException _ ->
          new IndexException(folder, reason, Remedy.TRY_AGAIN, cause);
      case CorruptIndexException _,
          IndexFormatTooOldException _,
          IndexFormatTooNewException _,
          IndexNotFoundException _,
          EOFException _,
          NoSuchFileException _ ->
          new IndexException(folder, "it is damaged (" + reason + ")", Remedy.REBUILD, cause);
      case AccessDeniedException _, ReadOnlyFileSystemException _ ->
          new IndexException(folder, "cannot write " + reason, Remedy.MAKE_ROOM, cause);
      case AlreadyClosedException closed when closed.getCause() instanceof IOException tragedy ->
          of(folder, tragedy);
      default -> new IndexException(folder, name(cause) + ": " + reason, Remedy.MAKE_ROOM, cause);
    };
  }

  private static String name(Exception cause) {
    return cause instanceof IOException
        ? "input or output failed"
        : cause.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
