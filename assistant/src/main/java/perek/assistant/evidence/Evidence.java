package perek.assistant.evidence;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import perek.index.Hit;
import perek.tools.call.Outcome;
import perek.tools.data.Product;
import perek.tools.data.Table;

/// What an answer may stand on. Each piece has an id, unique within its answer, and a time.
public sealed interface Evidence {

  String id();

  Instant time();

  /// A passage that was found, with the query that found it.
  record Found(String id, Instant time, Hit hit, String query) implements Evidence {}

  /// A conversion that was carried out.
  record Calculated(String id, Instant time, Calculation calculation) implements Evidence {}

  /// What a service answered.
  ///
  /// @param tool by its name; `unite` for rows of several answers joined, `filter` for rows kept
  /// @param service that was asked
  /// @param name of the service, where it is known; may be empty
  /// @param text what may be quoted: the request, its outcome and its first rows, a line each
  record Fetched(
      String id,
      Instant time,
      String tool,
      URI service,
      String name,
      Outcome<?> outcome,
      String text)
      implements Evidence {

    /// The table that was read.
    public Optional<Table> table() {
      return outcome.product().flatMap(Product::table);
    }
  }

  /// Something that was tried in vain: what, and why it failed.
  record Failed(String id, Instant time, String tried, String reason) implements Evidence {}
}
