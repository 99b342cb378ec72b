package perek.tools.http;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// One request at a time per host and port. Safe for many threads; fair within a host.
final class Turns {

  private final Map<String, Semaphore> hosts = new ConcurrentHashMap<>();

  /// Waits for the host's turn.
  ///
  /// @return false where `stop` said so first; then there is nothing to give back
  boolean take(URI uri, BooleanSupplier stop) {
    Semaphore turn = hosts.computeIfAbsent(key(uri), _ -> new Semaphore(1, true));
    try {
      while (!stop.getAsBoolean())
        if (turn.tryAcquire(Waiting.SLICE.toMillis(), TimeUnit.MILLISECONDS)) return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  void give(URI uri) {
    Semaphore turn = hosts.get(key(uri));
    if (turn != null) turn.release();
  }

  private static String key(URI uri) {
    return Neighbourhood.host(uri) + ":" + uri.getPort();
  }
}
