package perek.index;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import perek.corpora.DiskTrouble;
import perek.index.writing.Checkup;

/// The index cannot be read or written: where, why, and what to do. What was committed before is
/// intact unless the index itself is damaged.
public final class IndexException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// What helps.
  public enum Remedy {
    /// The same call may succeed later.
    TRY_AGAIN("try again when it has ended"),
    /// Something about the folder or the disk must change first.
    MAKE_ROOM(
        "see that the folder is writable and its disk has room; what was indexed before is intact"),
    /// The text must be indexed anew; vectors are kept.
    REBUILD("run 'perek index rebuild', which keeps sound embeddings");

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

  private IndexException(Path folder, DiskTrouble trouble, Throwable cause) {
    super(
        "index %s: %s; %s%s"
            .formatted(
                folder,
                trouble.reason(),
                trouble.remedy(),
                Files.exists(folder) ? "; what was indexed before is intact" : ""),
        cause);
    this.remedy = Remedy.MAKE_ROOM;
  }

  public Remedy remedy() {
    return remedy;
  }

  static IndexException stale(Path folder, String found, String wanted) {
    String has = found.isEmpty() ? "no schema version" : "schema " + found;
    return new IndexException(
        folder, "it has " + has + ", this program needs " + wanted, Remedy.REBUILD);
  }

  static IndexException damaged(Path folder, String how) {
    return new IndexException(folder, "it is damaged (" + how + ")", Remedy.REBUILD);
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
          EOFException _ ->
          damaged(folder, Checkup.said(cause), cause);
      case AlreadyClosedException closed when closed.getCause() instanceof IOException tragedy ->
          of(folder, tragedy);
      case UncheckedIOException unchecked ->
          of(folder, Objects.requireNonNull(unchecked.getCause()));
      case IOException failure ->
          DiskTrouble.of(folder, failure)
              .map(trouble -> new IndexException(folder, trouble, cause))
              .orElseGet(() ->
                  failure instanceof NoSuchFileException
                      ? damaged(folder, reason + " is missing", cause)
                      : other(folder, "input or output failed: " + reason, cause));
      default -> other(folder, name(cause) + ": " + reason, cause);
    };
  }

  private static IndexException damaged(Path folder, String how, Exception cause) {
    return new IndexException(folder, "it is damaged (" + how + ")", Remedy.REBUILD, cause);
  }

  private static IndexException other(Path folder, String reason, Exception cause) {
    return new IndexException(folder, reason, Remedy.MAKE_ROOM, cause);
  }

  private static String name(Exception cause) {
    return cause.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
