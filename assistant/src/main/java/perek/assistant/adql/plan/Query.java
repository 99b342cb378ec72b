package perek.assistant.adql.plan;

import java.util.List;
import java.util.OptionalInt;

/// A query.
///
/// @param top most rows, empty for all
/// @param items what is given of each row, at least one
public record Query(
    boolean distinct,
    OptionalInt top,
    List<Item> items,
    Source from,
    List<Condition> where,
    List<Expr> groupBy,
    List<Condition> having,
    List<Order> orderBy) {

  /// @param alias empty where the column's own name serves
  public record Item(Expr value, String alias) {}

  /// @param by an alias of an item or a column
  public record Order(Expr by, boolean descending) {}

  public Query {
    items = List.copyOf(items);
    where = List.copyOf(where);
    groupBy = List.copyOf(groupBy);
    having = List.copyOf(having);
    orderBy = List.copyOf(orderBy);
    if (items.isEmpty()) throw new IllegalArgumentException("a query needs at least one item");
  }
}
