package perek.assistant.conversation;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import perek.assistant.evidence.Trail;
import perek.tools.call.Params;
import perek.tools.call.Sent;

/// A step as it went: enough to repeat it.
///
/// @param kind search, plan, call, unite, filter, clarify or calculate
/// @param tool null where none was called
/// @param arguments as planned; of a call `service` is the address that was asked
/// @param request as sent; null where nothing was
/// @param files addresses of the files that it brought
/// @param rows that came; null where none were read
/// @param status of the service; null where none was asked
/// @param message what is worth telling; null for nothing
public record KeptStep(
    String kind,
    @Nullable String tool,
    Map<String, Object> arguments,
    @Nullable Request request,
    List<String> files,
    @Nullable Long rows,
    @Nullable String status,
    boolean ok,
    @Nullable String message,
    long millis) {

  /// What was sent.
  ///
  /// @param url all of it for a GET; for a POST the address
  /// @param params in their order
  public record Request(String method, String url, List<Params.Param> params) {

    public Request {
      params = List.copyOf(params);
    }

    /// The same as a tool sends it.
    ///
    /// @throws IllegalArgumentException where the address is none
    public Sent sent() {
      return new Sent(method, URI.create(url), new Params(params));
    }
  }

  public KeptStep {
    files = List.copyOf(files);
  }

  static KeptStep of(Trail.Taken taken, List<String> files) {
    Sent sent = taken.request();
    return new KeptStep(
        taken.kind(),
        taken.tool(),
        taken.arguments(),
        sent == null
            ? null
            : new Request(sent.method(), sent.url().toString(), sent.params().entries()),
        files,
        taken.rows(),
        taken.status(),
        taken.ok(),
        taken.message(),
        taken.millis());
  }

  /// An argument as text; empty where there is none.
  public String argument(String name) {
    Object value = arguments.get(name);
    return value == null ? "" : value.toString();
  }

  /// The request, where it went out over HTTP.
  public Optional<Sent> sent() {
    return Optional.ofNullable(request)
        .filter(r -> r.url().startsWith("http:") || r.url().startsWith("https:"))
        .map(Request::sent);
  }
}
