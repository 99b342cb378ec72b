package perek.assistant.adql.plan;

import java.util.List;

/// A value in a query.
public sealed interface Expr {

  /// @param alias of its table, empty where one table is asked
  /// @param name as the service wants it written, quoted where needed
  record Column(String alias, String name) implements Expr {}

  record Numeral(double value) implements Expr {}

  /// A number that makes a quotient of whole numbers a real one.
  record Real(double value) implements Expr {}

  record Text(String value) implements Expr {}

  /// A function of values.
  record Call(String name, List<Expr> arguments) implements Expr {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /// COUNT and the like of different values alone.
  record Distinct(String name, Expr argument) implements Expr {}

  /// All rows, as in `COUNT(*)`.
  record Star() implements Expr {}

  /// @param operator one of + - * /
  record Binary(Expr left, String operator, Expr right) implements Expr {}

  static Expr call(String name, Expr... arguments) {
    return new Call(name, List.of(arguments));
  }

  static Expr number(double value) {
    return new Numeral(value);
  }

  default Expr plus(Expr other) {
    return new Binary(this, "+", other);
  }

  default Expr minus(Expr other) {
    return new Binary(this, "-", other);
  }

  default Expr times(Expr other) {
    return new Binary(this, "*", other);
  }

  default Expr over(Expr other) {
    return new Binary(this, "/", other);
  }

  /// Whether it is made from many rows.
  default boolean aggregate() {
    return switch (this) {
      case Call(String name, List<Expr> arguments) ->
          List.of("COUNT", "AVG", "MIN", "MAX", "SUM", "STDDEV").contains(name)
              || arguments.stream().anyMatch(Expr::aggregate);
      case Binary(Expr l, String _, Expr r) -> l.aggregate() || r.aggregate();
      case Distinct _ -> true;
      case Column _, Numeral _, Real _, Text _, Star _ -> false;
    };
  }
}
