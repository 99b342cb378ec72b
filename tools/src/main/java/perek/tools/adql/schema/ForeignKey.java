package perek.tools.adql.schema;

import java.util.List;

/// Columns of a table that name rows of another.
///
/// @param target the other table's name as the service writes it
/// @param pairs at least one
public record ForeignKey(String target, List<Pair> pairs) {

  /// @param from column here
  /// @param to column there
  public record Pair(String from, String to) {}

  public ForeignKey {
    pairs = List.copyOf(pairs);
  }
}
