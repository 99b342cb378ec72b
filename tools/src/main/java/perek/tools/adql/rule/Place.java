package perek.tools.adql.rule;

import perek.tools.adql.scope.Scope;

/// Where an expression stands.
///
/// @param clause in words, such as `WHERE`
/// @param aggregates whether functions over many rows may stand here
public record Place(Scope scope, String clause, Aggregates aggregates) {

  public enum Aggregates {
    ALLOWED,
    /// The rows are not put together yet.
    FORBIDDEN,
    /// Inside of one already.
    INSIDE
  }

  public Place inAggregate() {
    return new Place(scope, clause, Aggregates.INSIDE);
  }
}
