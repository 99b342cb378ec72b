package perek.tools.http;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What came of a request.
public sealed interface Reply {

  /// Every exchange that it took, redirects and retries included, in order.
  List<Exchange> exchanges();

  /// A 2xx answer, whole.
  ///
  /// @param address that answered, after redirects
  /// @param headers by lower-case name, the first value of each
  /// @param body in memory; empty where the request named a file
  record Ok(
      URI address, int status, Map<String, String> headers, Payload body, List<Exchange> exchanges)
      implements Reply {

    public Ok {
      headers = Map.copyOf(headers);
      exchanges = List.copyOf(exchanges);
    }

    /// @param name in any case
    public Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name.toLowerCase(java.util.Locale.ROOT)));
    }
  }

  /// The copy that the request's ETag or date names is still good.
  record NotModified(URI address, List<Exchange> exchanges) implements Reply {

    public NotModified {
      exchanges = List.copyOf(exchanges);
    }
  }

  /// No usable answer.
  ///
  /// @param reason one sentence: address, what happened, the limit and the remedy where there is
  ///   one
  /// @param retryable true where the same request may succeed later
  /// @param status of the last answer, 0 where none came
  /// @param body of that answer, its first 64 KiB: services explain themselves there
  record Failed(
      String reason, boolean retryable, int status, Payload body, List<Exchange> exchanges)
      implements Reply {

    public Failed {
      exchanges = List.copyOf(exchanges);
    }
  }
}
