package perek.index.writing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/// One writer at a time over all processes: a lock of the operating system on `turn.lock`, which
/// ends with its process, and the holder's process id in `writer.pid` for the message to others.
public final class WriterTurn implements Closeable {

  private static final String LOCK = "turn.lock";

  private final FSDirectory directory;
  private final Lock lock;
  private final Path pid;

  private WriterTurn(FSDirectory directory, Lock lock, Path pid) {
    this.directory = directory;
    this.lock = lock;
    this.pid = pid;
  }

  /// Takes the turn, waiting for another writer to end.
  ///
  /// @throws LockObtainFailedException naming the holder, where it did not end in time
  public static WriterTurn take(Path folder, Duration patience) throws IOException {
    Files.createDirectories(folder);
    FSDirectory directory = FSDirectory.open(folder);
    try {
      Lock lock = await(directory, folder, patience);
      Path pid = folder.resolve("writer.pid");
      Files.writeString(pid, Long.toString(ProcessHandle.current().pid()));
      return new WriterTurn(directory, lock, pid);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static Lock await(FSDirectory directory, Path folder, Duration patience)
      throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        return directory.obtainLock(LOCK);
      } catch (LockObtainFailedException e) {
        if (System.nanoTime() > end || !slept())
          throw new LockObtainFailedException(
              "process "
                  + holder(folder)
                  + " is writing to the index (waited "
                  + patience.toSeconds()
                  + " s)",
              e);
      }
    }
  }

  private static String holder(Path folder) throws IOException {
    try {
      String pid = Files.readString(folder.resolve("writer.pid")).strip();
      return pid.isEmpty() ? "unknown" : pid;
    } catch (NoSuchFileException _) {
      return "unknown";
    }
  }

  /// False where the wait was interrupted: then it ends at once.
  private static boolean slept() {
    try {
      Thread.sleep(Duration.ofMillis(100));
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(pid);
    lock.close();
    directory.close();
  }
}
