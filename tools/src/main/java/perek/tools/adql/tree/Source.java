package perek.tools.adql.tree;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import perek.tools.adql.problem.Span;

/// Where rows come from.
public sealed interface Source {

  Span span();

  /// A table of the service, or a result named by WITH.
  ///
  /// @param sample per cent of its rows that are looked at, an extension of some services
  record Named(List<Ident> parts, Optional<Ident> alias, Optional<String> sample, Span span)
      implements Source {
    public Named {
      parts = List.copyOf(parts);
    }

    public String written() {
      return parts.stream().map(Ident::written).collect(Collectors.joining("."));
    }

    /// The words of the name alone.
    public Span nameSpan() {
      return parts.getFirst().span().to(parts.getLast().span());
    }
  }

  /// A query in the place of a table.
  record Derived(Ordered query, Optional<Ident> alias, Span span) implements Source {}

  /// Tables put beside each other, from left to right.
  record Joined(Source first, List<Join> joins, Span span) implements Source {
    public Joined {
      joins = List.copyOf(joins);
    }
  }

  /// Joined tables in brackets.
  record Grouped(Source inner, Optional<Ident> alias, Span span) implements Source {}

  /// One more table.
  ///
  /// @param kind `INNER`, `LEFT`, `RIGHT` or `FULL`
  /// @param on the condition, where there is one
  /// @param using columns that must be equal
  record Join(
      boolean natural, String kind, Source right, Optional<Expr> on, List<Ident> using, Span at) {
    public Join {
      using = List.copyOf(using);
    }
  }

  /// Could not be read; a problem says why.
  record Unread(Span span) implements Source {}
}
