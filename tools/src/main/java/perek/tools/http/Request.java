package perek.tools.http;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What to ask of a server. Immutable but for the predicate, which is asked on the calling thread.
///
/// @param method such as `GET`, `POST`, `HEAD`, `DELETE`
/// @param uri http or https, absolute
/// @param headers to send beside Perek's own; names are compared without regard to case
/// @param body to send, or null for none
/// @param into file that receives the body of a 2xx answer, created or overwritten; null keeps it
///   in memory. After a failure the file may hold a part
/// @param limits of time and size
/// @param mayFollow asked before a redirect is followed, with its target
public record Request(
    String method,
    URI uri,
    Map<String, String> headers,
    @Nullable Payload body,
    @Nullable Path into,
    Limits limits,
    Predicate<URI> mayFollow) {

  public Request {
    Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(headers);
    headers = java.util.Collections.unmodifiableMap(sorted);
  }

  /// A GET into memory with the default limits.
  public static Request get(URI uri) {
    return new Request("GET", uri, Map.of(), null, null, Limits.DEFAULT, _ -> true);
  }

  /// A POST of `body` with the default limits.
  public static Request post(URI uri, String contentType, Payload body) {
    return new Request(
        "POST", uri, Map.of("Content-Type", contentType), body, null, Limits.DEFAULT, _ -> true);
  }

  public Request with(Limits other) {
    return new Request(method, uri, headers, body, into, other, mayFollow);
  }

  public Request with(String header, String value) {
    Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers);
    more.put(header, value);
    return new Request(method, uri, more, body, into, limits, mayFollow);
  }

  public Request into(Path file) {
    return new Request(method, uri, headers, body, file, limits, mayFollow);
  }

  public Request following(Predicate<URI> judge) {
    return new Request(method, uri, headers, body, into, limits, judge);
  }
}
