package perek.tools.http;

import java.time.Duration;
import java.util.function.Consumer;

/// How Perek behaves towards all servers.
///
/// @param agent sent as User-Agent
/// @param offline refuses every host that is not written as loopback
/// @param allowPrivate lets a public server redirect to a private or loopback address
/// @param retries after 429 and 503, per request
/// @param longestWait that a server may ask for by Retry-After; longer is a failure that says so
/// @param recorder hears each exchange as it ends, on the thread that made it
public record Settings(
    String agent,
    boolean offline,
    boolean allowPrivate,
    int retries,
    Duration longestWait,
    Consumer<Exchange> recorder) {

  /// @param contact address or URL where an operator of a server can reach someone; may be blank
  public static Settings of(String contact, boolean offline) {
    String agent = contact.isBlank() ? "Perek/0.1" : "Perek/0.1 (+" + contact.strip() + ")";
    return new Settings(agent, offline, false, 2, Duration.ofSeconds(60), _ -> {});
  }

  public Settings recordedBy(Consumer<Exchange> other) {
    return new Settings(agent, offline, allowPrivate, retries, longestWait, other);
  }
}
