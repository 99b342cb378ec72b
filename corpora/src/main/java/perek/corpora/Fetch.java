package perek.corpora;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// Brings a document from its publisher: what corpora needs of a network, and all it knows of one.
/// Whoever stands behind it keeps to limits of time, to one request at a time per host, and waits
/// when a server asks for it.
@FunctionalInterface
public interface Fetch {

  /// Waits for the answer.
  ///
  /// @param cancelled asked often; once true the answer is a refusal
  Fetched get(Wanted wanted, BooleanSupplier cancelled);

  /// @param uri http or https
  /// @param headers to send, such as `If-None-Match`
  /// @param into file that receives the body, overwritten; holds rubbish after a refusal
  /// @param maxBytes of the body after decompression
  /// @param mayFollow asked before a redirect is followed, with its target
  record Wanted(
      URI uri, Map<String, String> headers, Path into, long maxBytes, Predicate<URI> mayFollow) {

    public Wanted {
      headers = Map.copyOf(headers);
    }
  }

  /// What came of it.
  sealed interface Fetched {

    /// The body stands whole in the file.
    ///
    /// @param address that answered, after redirects
    /// @param headers by lower-case name
    record Fresh(URI address, Map<String, String> headers) implements Fetched {

      public Fresh {
        headers = Map.copyOf(headers);
      }
    }

    /// The copy that the request's headers name is still good.
    record Unchanged() implements Fetched {}

    /// @param reason one sentence that names the address
    /// @param retryable true where the same request may succeed later
    /// @param status HTTP status of the answer, 0 where none came
    record Refused(String reason, boolean retryable, int status) implements Fetched {}
  }
}
