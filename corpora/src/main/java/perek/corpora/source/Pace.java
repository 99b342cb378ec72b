package perek.corpora.source;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// Keeps a pause between two requests to one host. For one thread.
public final class Pace {

  /// Sleeps, unless told to stop.
  public interface Nap {
    /// @return false where it was cancelled before the time was over
    boolean sleep(Duration time, BooleanSupplier cancelled);
  }

  private final LongSupplier nanos;
  private final Nap nap;
  private final Map<String, Long> last = new HashMap<>();

  /// Real time.
  public Pace() {
    this(System::nanoTime, Pace::sleep);
  }

  /// @param nanos a clock as [System#nanoTime()]
  public Pace(LongSupplier nanos, Nap nap) {
    this.nanos = nanos;
    this.nap = nap;
  }

  /// Waits until `pause` has passed since the last request to this host was allowed.
  ///
  /// @return false where it was cancelled first
  boolean await(URI uri, Duration pause, BooleanSupplier cancelled) {
    String host = String.valueOf(uri.getHost());
    Long before = last.get(host);
    if (before != null) {
      long left = before + pause.toNanos() - nanos.getAsLong();
      if (left > 0 && !nap.sleep(Duration.ofNanos(left), cancelled)) return false;
    }
    last.put(host, nanos.getAsLong());
    return !cancelled.getAsBoolean();
  }

  private static boolean sleep(Duration time, BooleanSupplier cancelled) {
    long end = System.nanoTime() + time.toNanos();
    while (!cancelled.getAsBoolean()) {
      long left = end - System.nanoTime();
      if (left <= 0) return true;
      try {
        Thread.sleep(Duration.ofNanos(Math.min(left, 50_000_000)));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return false;
  }
}
