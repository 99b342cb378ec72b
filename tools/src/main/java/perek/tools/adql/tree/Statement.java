package perek.tools.adql.tree;

import java.util.List;

/// A whole query.
///
/// @param with results that it names first, in order
public record Statement(List<Cte> with, Ordered query) {

  /// A result with a name.
  public record Cte(Ident name, Ordered query) {}

  public Statement {
    with = List.copyOf(with);
  }
}
