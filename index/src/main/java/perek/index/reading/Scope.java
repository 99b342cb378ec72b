package perek.index.reading;

import java.util.Set;
import perek.index.filter.Filter;

/// What a user says of all searches of a question.
///
/// @param filter that passages must fulfil
/// @param revoked as in [perek.index.Search#revoked()]
public record Scope(Filter filter, Set<String> revoked) {

  /// Every passage, and each question read as usual.
  public static final Scope ALL = new Scope(Filter.NONE, Set.of());

  public Scope {
    revoked = Set.copyOf(revoked);
  }
}
