package perek.tools.adql.dialect;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import perek.tools.adql.problem.Span;
import perek.tools.adql.tree.Body;
import perek.tools.adql.tree.Children;
import perek.tools.adql.tree.Expr;
import perek.tools.adql.tree.Ordered;
import perek.tools.adql.tree.Select;
import perek.tools.adql.tree.Source;
import perek.tools.adql.tree.Statement;

/// Finds where a query has a construction, in subqueries too. For one query.
final class Forms {

  private final Map<Form, List<Span>> found = new EnumMap<>(Form.class);

  private Forms() {}

  static Map<Form, List<Span>> of(Statement statement) {
    Forms forms = new Forms();
    statement.with().forEach(cte -> forms.query(cte.query()));
    forms.query(statement.query());
    return forms.found;
  }

  private void add(Form form, Span span) {
    found.computeIfAbsent(form, _ -> new ArrayList<>()).add(span);
  }

  private void query(Ordered query) {
    body(query.body());
    query.order().forEach(o -> expr(o.by()));
  }

  private void body(Body body) {
    switch (body) {
      case Select select -> select(select);
      case Body.Nested nested -> query(nested.query());
      case Body.Sets sets -> {
        body(sets.first());
        for (Body.Step step : sets.steps()) {
          add(Form.SET_OPERATION, step.at());
          body(step.operand());
        }
      }
      case Body.Unread _ -> {}
    }
  }

  private void select(Select select) {
    for (Select.Item item : select.items())
      if (item instanceof Select.Item.Value value) expr(value.expr());
    select.from().forEach(this::source);
    select.where().ifPresent(this::expr);
    select.groupBy().forEach(this::expr);
    select.having().ifPresent(this::expr);
  }

  private void source(Source source) {
    switch (source) {
      case Source.Named _, Source.Unread _ -> {}
      case Source.Derived derived -> {
        add(Form.FROM_SUBQUERY, derived.span());
        query(derived.query());
      }
      case Source.Grouped grouped -> source(grouped.inner());
      case Source.Joined joined -> {
        source(joined.first());
        for (Source.Join join : joined.joins()) {
          source(join.right());
          join.on().ifPresent(this::expr);
        }
      }
    }
  }

  private void expr(Expr top) {
    Children.walk(
        top,
        e -> {
          switch (e) {
            case Expr.Subquery s -> query(s.query());
            case Expr.Exists x -> query(x.query());
            case Expr.In in -> in.query().ifPresent(this::query);
            case Expr.Comparison c -> outside(c);
            case Expr.Logical or when !or.and() -> or(or);
            default -> {}
          }
        });
  }

  private void outside(Expr.Comparison c) {
    boolean zero = zero(c.left()) || zero(c.right());
    if (c.operator().equals("=") && zero && (region(c.left()) || region(c.right())))
      add(Form.OUTSIDE, c.span());
  }

  private void or(Expr.Logical or) {
    for (Expr term : or.terms())
      Children.walk(
          term,
          e -> {
            if (region(e)) add(Form.GEOMETRY_OR, e.span());
          });
  }

  private static boolean zero(Expr e) {
    return e.bare() instanceof Expr.Literal(Expr.Kind kind, String text, _)
        && kind == Expr.Kind.NUMBER
        && text.equals("0");
  }

  private static boolean region(Expr e) {
    return e.bare() instanceof Expr.Call call
        && call.name().text().matches("(?i)CONTAINS|INTERSECTS");
  }
}
