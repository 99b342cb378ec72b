package perek.assistant.evidence;

import java.time.Instant;
import perek.index.Hit;

/// What an answer may stand on. Each piece has an id, unique within its answer, and a time.
public sealed interface Evidence {

  String id();

  Instant time();

  /// A passage that was found, with the query that found it.
  record Found(String id, Instant time, Hit hit, String query) implements Evidence {}

  /// A conversion that was carried out.
  record Calculated(String id, Instant time, Calculation calculation) implements Evidence {}

  /// Something that was tried in vain: what, and why it failed.
  record Failed(String id, Instant time, String tried, String reason) implements Evidence {}
}
