package perek.tools.adql.tree;

import java.util.List;
import java.util.Optional;
import perek.tools.adql.problem.Span;

/// One SELECT.
///
/// @param head from the word SELECT to the last word before the columns
/// @param from empty where it could not be read
public record Select(
    boolean distinct,
    Optional<Ordered.Count> top,
    List<Item> items,
    List<Source> from,
    Optional<Expr> where,
    List<Expr> groupBy,
    Optional<Expr> having,
    Span head,
    Span span)
    implements Body {

  /// What is to be shown.
  public sealed interface Item {

    Span span();

    /// `*`
    record Star(Span span) implements Item {}

    /// `t.*`
    record TableStar(List<Ident> table, Span span) implements Item {
      public TableStar {
        table = List.copyOf(table);
      }
    }

    /// A value, perhaps under a name of its own.
    record Value(Expr expr, Optional<Ident> alias, Span span) implements Item {

      /// The name of the column in the result, where the query gives one.
      public Optional<Ident> name() {
        return alias.or(() ->
            expr.bare() instanceof Expr.Column column
                ? Optional.of(column.name())
                : Optional.empty());
      }
    }
  }

  public Select {
    items = List.copyOf(items);
    from = List.copyOf(from);
    groupBy = List.copyOf(groupBy);
  }
}
