package perek.tools.adql.rule;

import java.util.Optional;
import perek.tools.adql.tree.Expr;

/// Numbers that are written in a query.
public final class Numbers {

  private Numbers() {}

  /// The value of a number with or without a sign, and of products and quotients of such.
  public static Optional<Double> of(Expr expr) {
    return switch (expr.bare()) {
      case Expr.Literal(Expr.Kind kind, String text, _) when kind == Expr.Kind.NUMBER -> read(text);
      case Expr.Signed(String sign, Expr operand, _) when !sign.equals("~") ->
          of(operand).map(v -> sign.equals("-") ? -v : v);
      case Expr.Arithmetic a -> computed(a);
      default -> Optional.empty();
    };
  }

  private static Optional<Double> computed(Expr.Arithmetic a) {
    Optional<Double> value = of(a.first());
    for (Expr.Step step : a.steps()) {
      Optional<Double> next = of(step.operand());
      if (value.isEmpty() || next.isEmpty()) return Optional.empty();
      double x = value.get();
      double y = next.get();
      switch (step.operator()) {
        case "+" -> value = Optional.of(x + y);
        case "-" -> value = Optional.of(x - y);
        case "*" -> value = Optional.of(x * y);
        case "/" -> value = y == 0 ? Optional.empty() : Optional.of(x / y);
        default -> {
          return Optional.empty();
        }
      }
    }
    return value;
  }

  private static Optional<Double> read(String text) {
    try {
      return Optional.of(Double.valueOf(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
