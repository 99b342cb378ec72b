package perek.tools.adql.tree;

import java.util.List;
import java.util.Optional;
import perek.tools.adql.problem.Span;

/// Rows with their order (`select_expression` of the grammar).
///
/// @param offset rows to be left out at the beginning
public record Ordered(Body body, List<Order> order, Optional<Count> offset, Span span) {

  /// What is sorted by.
  ///
  /// @param descending the greatest first
  public record Order(Expr by, boolean descending) {}

  /// A number of rows, as TOP and OFFSET have it.
  public record Count(long rows, Span span) {}

  public Ordered {
    order = List.copyOf(order);
  }

  /// The SELECT that gives the columns their names; nothing where it could not be read.
  public Optional<Select> first() {
    Body at = body;
    while (true) {
      switch (at) {
        case Select select -> {
          return Optional.of(select);
        }
        case Body.Sets sets -> at = sets.first();
        case Body.Nested nested -> at = nested.query().body();
        case Body.Unread _ -> {
          return Optional.empty();
        }
      }
    }
  }
}
