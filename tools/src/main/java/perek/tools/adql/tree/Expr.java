package perek.tools.adql.tree;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import perek.tools.adql.problem.Span;

/// A value or a condition. The parser takes both alike; [#condition] tells which one it is.
public sealed interface Expr {

  Span span();

  /// Kinds of literals.
  enum Kind {
    NUMBER,
    TEXT,
    NULL,
    /// TRUE or FALSE, which ADQL 2.1 does not have.
    TRUTH
  }

  /// A literal as written.
  record Literal(Kind kind, String text, Span span) implements Expr {}

  /// A column, perhaps with its table before it.
  record Column(List<Ident> parts, Span span) implements Expr {
    public Column {
      parts = List.copyOf(parts);
    }

    public Ident name() {
      return parts.getLast();
    }

    /// What stands before the name.
    public List<Ident> table() {
      return parts.subList(0, parts.size() - 1);
    }

    public String written() {
      return parts.stream().map(Ident::written).collect(Collectors.joining("."));
    }
  }

  /// A call of a function.
  ///
  /// @param distinct true for `COUNT(DISTINCT x)`
  /// @param star true for `COUNT(*)`
  record Call(Ident name, List<Expr> arguments, boolean distinct, boolean star, Span span)
      implements Expr {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /// `CAST(value AS target)`.
  ///
  /// @param target as written
  record Cast(Expr value, String target, Span targetSpan, Span span) implements Expr {}

  /// Operators of one rank in a row, such as `a + b - c` or `a || b`.
  record Arithmetic(Expr first, List<Step> steps, Span span) implements Expr {
    public Arithmetic {
      steps = List.copyOf(steps);
    }
  }

  /// An operator and what comes after it.
  record Step(String operator, Span at, Expr operand) {}

  /// A sign, or another operator before a value.
  record Signed(String operator, Expr operand, Span span) implements Expr {}

  /// Something in brackets.
  record Parens(Expr inner, Span span) implements Expr {}

  /// A query in brackets that gives one value.
  record Subquery(Ordered query, Span span) implements Expr {}

  /// `CASE`, which is no part of ADQL 2.1, though some services declare it.
  record Case(Optional<Expr> value, List<When> whens, Optional<Expr> otherwise, Span span)
      implements Expr {
    public Case {
      whens = List.copyOf(whens);
    }
  }

  /// One branch.
  record When(Expr when, Expr then) {}

  record Comparison(Expr left, String operator, Span at, Expr right, Span span) implements Expr {}

  record Between(boolean negated, Expr value, Expr low, Expr high, Span span) implements Expr {}

  /// @param list the values; empty where a query gives them
  record In(boolean negated, Expr value, List<Expr> list, Optional<Ordered> query, Span span)
      implements Expr {
    public In {
      list = List.copyOf(list);
    }
  }

  /// @param operator `LIKE` or `ILIKE`
  record Like(boolean negated, Expr value, String operator, Span at, Expr pattern, Span span)
      implements Expr {}

  record IsNull(boolean negated, Expr value, Span span) implements Expr {}

  record Exists(Ordered query, Span span) implements Expr {}

  record Not(Expr inner, Span span) implements Expr {}

  /// Conditions joined by AND, or by OR.
  ///
  /// @param and false for OR
  record Logical(boolean and, List<Expr> terms, Span span) implements Expr {
    public Logical {
      terms = List.copyOf(terms);
    }
  }

  /// Something that could not be read; a problem says why.
  record Missing(Span span) implements Expr {}

  /// True for a condition, false for a value, nothing where it could not be read.
  default Optional<Boolean> condition() {
    return switch (this) {
      case Comparison _, Between _, In _, Like _, IsNull _, Exists _, Not _, Logical _ ->
          Optional.of(true);
      case Parens(Expr inner, _) -> inner.condition();
      case Missing _ -> Optional.empty();
      case Literal(Kind kind, _, _) when kind == Kind.TRUTH -> Optional.empty();
      default -> Optional.of(false);
    };
  }

  /// Without brackets around it.
  default Expr bare() {
    Expr inner = this;
    while (inner instanceof Parens(Expr next, _)) inner = next;
    return inner;
  }
}
