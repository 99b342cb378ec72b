package perek.tools.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A body that is closed under its reader when it falls silent or the work is to stop: reading from
/// a socket has no time limit of its own. A virtual thread looks every 50 ms.
final class Watch extends FilterInputStream {

  private final long silenceNanos;
  private final Supplier<@Nullable String> stop;
  private volatile long heard = System.nanoTime();
  private volatile boolean done;
  private volatile @Nullable String why;

  Watch(InputStream body, Duration silence, Supplier<@Nullable String> stop) {
    super(body);
    this.silenceNanos = silence.toNanos();
    this.stop = stop;
    Thread.ofVirtual().name("watch-body").start(() -> look(silence));
  }

  /// Why the body was closed, or null where it was not.
  @Nullable String why() {
    return why;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    heard = System.nanoTime();
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    heard = System.nanoTime();
    return read;
  }

  @Override
  public void close() throws IOException {
    done = true;
    super.close();
  }

  private void look(Duration silence) {
    while (!done) {
      String found = stop.get();
      if (found == null && System.nanoTime() - heard > silenceNanos)
        found = "fell silent for " + Wire.seconds(silence) + " in the middle of its answer";
      if (found != null) {
        why = found;
        shut();
        return;
      }
      try {
        Thread.sleep(Waiting.SLICE);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void shut() {
    try {
      in.close();
    } catch (IOException e) {
      done = true; // the reader sees the same fault
    }
  }
}
