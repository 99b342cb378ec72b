package perek.tools.adql.tree;

import java.util.List;
import perek.tools.adql.problem.Span;

/// What gives rows.
public sealed interface Body permits Select, Body.Sets, Body.Nested, Body.Unread {

  Span span();

  /// Sets of rows put together; INTERSECT binds closer than UNION and EXCEPT (4.6.6).
  record Sets(Body first, List<Step> steps, Span span) implements Body {
    public Sets {
      steps = List.copyOf(steps);
    }
  }

  /// @param operator `UNION`, `EXCEPT` or `INTERSECT`
  /// @param all true where equal rows are kept
  record Step(String operator, boolean all, Body operand, Span at) {}

  /// In brackets, perhaps with an order of its own.
  record Nested(Ordered query, Span span) implements Body {}

  /// Could not be read; a problem says why.
  record Unread(Span span) implements Body {}
}
