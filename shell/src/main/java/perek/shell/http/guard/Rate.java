package perek.shell.http.guard;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// How often a client may ask: a bucket for each address, filled at an even pace. Safe for use by
/// several threads.
public final class Rate {

  private static final int MOST_CLIENTS = 10_000;
  private static final double NANOS_A_MINUTE = 60e9;

  private final int perMinute;
  private final LongSupplier nanos;
  private final Map<InetAddress, Bucket> buckets =
      new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<InetAddress, Bucket> eldest) {
          return size() > MOST_CLIENTS;
        }
      };

  private record Bucket(double left, long at) {}

  /// @param perMinute requests of one address; as many may come at once
  /// @param nanos a clock that never goes back
  public Rate(int perMinute, LongSupplier nanos) {
    this.perMinute = perMinute;
    this.nanos = nanos;
  }

  /// Takes one request.
  ///
  /// @return seconds to wait where it comes too early, else 0
  synchronized int take(InetAddress client) {
    long now = nanos.getAsLong();
    Bucket old = buckets.getOrDefault(client, new Bucket(perMinute, now));
    double filled = old.left() + (now - old.at()) / NANOS_A_MINUTE * perMinute;
    double left = Math.min(perMinute, filled);
    if (left < 1) {
      buckets.put(client, new Bucket(left, now));
      return (int) Math.ceil((1 - left) * 60 / perMinute);
    }
    buckets.put(client, new Bucket(left - 1, now));
    return 0;
  }

  int perMinute() {
    return perMinute;
  }
}
