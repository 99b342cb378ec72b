package perek.tools.http;

import java.time.Duration;

/// How long and how much one request may take.
///
/// @param connect time to reach the server
/// @param read longest silence of a server that has been reached
/// @param total time for all of it: waiting for the host's turn, redirects, retries and the body
/// @param maxBytes of the body after decompression
public record Limits(Duration connect, Duration read, Duration total, long maxBytes) {

  /// 10 s to connect, 60 s of silence, 10 min in all, 64 MiB.
  public static final Limits DEFAULT =
      new Limits(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofMinutes(10), 64L << 20);

  public Limits {
    if (maxBytes < 1) throw new IllegalArgumentException("maxBytes is " + maxBytes + ", not > 0");
    for (Duration limit : new Duration[] {connect, read, total})
      if (limit.isNegative() || limit.isZero())
        throw new IllegalArgumentException("a time limit is " + limit + ", not > 0");
  }

  public Limits withMaxBytes(long bytes) {
    return new Limits(connect, read, total, bytes);
  }
}
