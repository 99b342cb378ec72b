package perek.shell.http.guard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import perek.shell.http.wire.Refusal;
import perek.shell.http.wire.Reply;
import perek.shell.http.wire.Request;

/// Stands before every address. Safe for use by several threads.
public final class Guard {

  private static final String BEARER = "bearer ";

  private final Optional<String> key;
  private final Hosts hosts;
  private final Origins origins;
  private final Rate rate;

  /// @param key that every request but a preflight must bring; empty for none
  public Guard(Optional<String> key, Hosts hosts, Origins origins, Rate rate) {
    this.key = key;
    this.hosts = hosts;
    this.origins = origins;
    this.rate = rate;
  }

  /// Lets a request in, and says in the reply which page may read it.
  ///
  /// @return true where the request was a preflight, to which no more is to be said than 204
  /// @throws Refusal 421 for a foreign Host, 403 for an unlisted Origin, 401 without the key, 429
  ///   where too many came
  public boolean admits(Request request, Reply reply) throws Refusal {
    host(request);
    origin(request, reply);
    if (preflight(request)) {
      allow(reply);
      return true;
    }
    key(request);
    rate(request, reply);
    return false;
  }

  private void host(Request request) throws Refusal {
    String host = request.header("Host").orElse("");
    if (host.isEmpty()) throw Refusal.request(400, "The request has no Host header.");
    if (!hosts.allow(host))
      throw new Refusal(
          421,
          "invalid_request_error",
          "This server does not go by the name '%s': ask for 127.0.0.1 or localhost (perek serve goes by other names with --allow-host)."
              .formatted(shortened(host)),
          null,
          "foreign_host");
  }

  private void origin(Request request, Reply reply) throws Refusal {
    reply.header("Vary", "Origin");
    Optional<String> origin = request.header("Origin");
    if (origin.isEmpty()) return;
    if (!origins.allow(origin.get()))
      throw new Refusal(
          403,
          "invalid_request_error",
          "Pages of '%s' may not ask here (perek serve lets them with --allow-origin %s)."
              .formatted(shortened(origin.get()), shortened(origin.get())),
          null,
          "origin_not_allowed");
    reply.header("Access-Control-Allow-Origin", origin.get());
    reply.header("Access-Control-Expose-Headers", "X-Request-Id, Retry-After, Mcp-Session-Id");
  }

  private static boolean preflight(Request request) {
    return request.method().equals("OPTIONS");
  }

  private static void allow(Reply reply) {
    reply.header("Access-Control-Allow-Methods", "GET, HEAD, POST, DELETE, OPTIONS");
    reply.header("Access-Control-Allow-Headers", String.join(", ", Origins.HEADERS));
    reply.header("Access-Control-Max-Age", "600");
  }

  private void key(Request request) throws Refusal {
    if (key.isEmpty()) return;
    Optional<String> bearer =
        request
            .header("Authorization")
            .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
            .map(value -> value.substring(BEARER.length()).strip());
    String given = bearer.or(() -> request.header("X-Api-Key")).orElse("");
    if (!same(given, key.get()))
      throw new Refusal(
          401,
          "authentication_error",
          "The key is missing or wrong: send the one that perek serve was started with as 'Authorization: Bearer KEY'.",
          null,
          "invalid_api_key");
  }

  /// Takes as long for a key that is nearly right as for any other.
  private static boolean same(String given, String right) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
  }

  private void rate(Request request, Reply reply) throws Refusal {
    int seconds = rate.take(request.client());
    if (seconds == 0) return;
    reply.header("Retry-After", Integer.toString(seconds));
    throw new Refusal(
        429,
        "rate_limit_error",
        "More than %,d requests came in a minute: wait %d s, or start perek serve with a higher --rate."
            .formatted(rate.perMinute(), seconds),
        null,
        "rate_limit_exceeded");
  }

  private static String shortened(String text) {
    String safe = text.replaceAll("[^\\x20-\\x7E]", "?");
    return safe.length() > 100 ? safe.substring(0, 100) + "…" : safe;
  }
}
