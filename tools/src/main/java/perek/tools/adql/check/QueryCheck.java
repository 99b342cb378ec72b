package perek.tools.adql.check;

import java.util.List;
import java.util.Optional;
import perek.tools.adql.problem.Code;
import perek.tools.adql.problem.Span;
import perek.tools.adql.rule.Ground;
import perek.tools.adql.rule.Kinds;
import perek.tools.adql.rule.Place;
import perek.tools.adql.schema.ColumnKind;
import perek.tools.adql.scope.Field;
import perek.tools.adql.scope.Meaning;
import perek.tools.adql.scope.Relation;
import perek.tools.adql.scope.Scope;
import perek.tools.adql.tree.Body;
import perek.tools.adql.tree.Expr;
import perek.tools.adql.tree.Ident;
import perek.tools.adql.tree.Ordered;
import perek.tools.adql.tree.Select;
import perek.tools.adql.tree.Statement;

/// Checks queries from the outside in. For one query.
final class QueryCheck {

  private final Ground ground;
  private final ValueCheck values;
  private final SelectCheck selects;

  /// The columns that a query gives.
  ///
  /// @param open true where there may be more than are known
  record Output(List<Field> fields, boolean open) {}

  QueryCheck(Ground ground) {
    this.ground = ground;
    this.values = new ValueCheck(ground, this);
    this.selects = new SelectCheck(ground, this, new Tables(ground, this));
  }

  ValueCheck values() {
    return values;
  }

  void check(Statement statement) {
    for (Statement.Cte cte : statement.with()) {
      ground.needs("WITH", cte.name().span(), "4.5.1");
      Output output = check(cte.query(), Optional.empty());
      ground.name(
          cte.name(),
          new Relation(List.of(cte.name()), output.fields(), output.open(), Optional.empty()));
    }
    check(statement.query(), Optional.empty());
  }

  /// Checks a query inside of another, too.
  Output check(Ordered query, Optional<Scope> outer) {
    query.offset().ifPresent(o -> ground.needs("OFFSET", o.span(), "4.10.1"));
    if (query.body() instanceof Select select) return selects.check(select, query.order(), outer);
    Output output = body(query.body(), outer);
    for (Ordered.Order order : query.order()) ofResult(order.by(), output);
    return output;
  }

  private Output body(Body body, Optional<Scope> outer) {
    return switch (body) {
      case Select select -> selects.check(select, List.of(), outer);
      case Body.Nested nested -> check(nested.query(), outer);
      case Body.Unread _ -> new Output(List.of(), true);
      case Body.Sets sets -> sets(sets, outer);
    };
  }

  private Output sets(Body.Sets sets, Optional<Scope> outer) {
    Output first = body(sets.first(), outer);
    for (Body.Step step : sets.steps()) {
      ground.needs(step.operator(), step.at(), "4.6");
      alike(first, body(step.operand(), outer), step);
    }
    return first;
  }

  private void alike(Output first, Output second, Body.Step step) {
    if (first.open() || second.open()) return;
    int columns = first.fields().size();
    if (columns != second.fields().size()) {
      String message =
          "%s needs as many columns on both sides: the first query has %d, this one %d (4.6)"
              .formatted(step.operator(), columns, second.fields().size());
      ground.error(Code.COLUMNS, step.at(), message);
      return;
    }
    for (int i = 0; i < columns; i++) {
      ColumnKind a = first.fields().get(i).meaning().kind();
      ColumnKind b = second.fields().get(i).meaning().kind();
      if (Kinds.clash(a, b))
        ground.error(
            Code.COLUMNS,
            step.at(),
            "Column %d of the queries around %s is %s in one and %s in the other (4.6)"
                .formatted(i + 1, step.operator(), Kinds.word(a), Kinds.word(b)));
    }
  }

  /// Sets of rows are sorted by what they give.
  private void ofResult(Expr by, Output output) {
    if (position(by, output)) return;
    Relation relation = new Relation(List.of(), output.fields(), output.open(), Optional.empty());
    Scope scope = new Scope(List.of(relation), java.util.Set.of(), Optional.empty());
    values.value(by, new Place(scope, "ORDER BY", Place.Aggregates.FORBIDDEN));
  }

  /// True where it is the number of a column, right or wrong.
  boolean position(Expr by, Output output) {
    if (!(by instanceof Expr.Literal(Expr.Kind kind, String text, Span span))
        || kind != Expr.Kind.NUMBER) return false;
    boolean whole = text.matches("\\d{1,9}");
    int number = whole ? Integer.parseInt(text) : 0;
    if (number < 1 || (!output.open() && number > output.fields().size()))
      ground.error(
          Code.RANGE,
          span,
          "ORDER BY %s names no column: there are %s".formatted(text, output.fields().size()));
    return true;
  }

  /// A column of the result.
  static Field field(Select.Item.Value item, Meaning meaning) {
    Optional<Ident> name = item.name();
    return new Field(
        name.map(Ident::text).orElse(""),
        name.map(Ident::delimited).orElse(false),
        meaning,
        Optional.empty());
  }
}
