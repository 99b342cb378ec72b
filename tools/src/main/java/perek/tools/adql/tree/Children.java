package perek.tools.adql.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The parts of expressions, for who walks through them.
public final class Children {

  private Children() {}

  /// Expressions directly inside, in order; those of queries in brackets are not among them.
  public static List<Expr> of(Expr expr) {
    return switch (expr) {
      case Expr.Literal _, Expr.Column _, Expr.Missing _, Expr.Subquery _, Expr.Exists _ ->
          List.of();
      case Expr.Call call -> call.arguments();
      case Expr.Cast cast -> List.of(cast.value());
      case Expr.Arithmetic a -> {
        List<Expr> all = new ArrayList<>(List.of(a.first()));
        a.steps().forEach(step -> all.add(step.operand()));
        yield all;
      }
      case Expr.Signed signed -> List.of(signed.operand());
      case Expr.Parens parens -> List.of(parens.inner());
      case Expr.Case c -> branches(c);
      case Expr.Comparison c -> List.of(c.left(), c.right());
      case Expr.Between b -> List.of(b.value(), b.low(), b.high());
      case Expr.In in -> {
        List<Expr> all = new ArrayList<>(List.of(in.value()));
        all.addAll(in.list());
        yield all;
      }
      case Expr.Like like -> List.of(like.value(), like.pattern());
      case Expr.IsNull isNull -> List.of(isNull.value());
      case Expr.Not not -> List.of(not.inner());
      case Expr.Logical logical -> logical.terms();
    };
  }

  private static List<Expr> branches(Expr.Case c) {
    List<Expr> all = new ArrayList<>();
    c.value().ifPresent(all::add);
    for (Expr.When when : c.whens()) {
      all.add(when.when());
      all.add(when.then());
    }
    c.otherwise().ifPresent(all::add);
    return all;
  }

  /// Shows an expression and all below it to `eye`, from the top.
  public static void walk(Expr expr, Consumer<Expr> eye) {
    eye.accept(expr);
    of(expr).forEach(child -> walk(child, eye));
  }
}
