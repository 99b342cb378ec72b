package perek.tools.adql.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import perek.tools.adql.problem.Code;
import perek.tools.adql.problem.Problem;
import perek.tools.adql.rule.Ground;
import perek.tools.adql.rule.Grouping;
import perek.tools.adql.rule.Older;
import perek.tools.adql.rule.Place;
import perek.tools.adql.scope.Field;
import perek.tools.adql.scope.Meaning;
import perek.tools.adql.scope.Relation;
import perek.tools.adql.scope.Scope;
import perek.tools.adql.tree.Children;
import perek.tools.adql.tree.Expr;
import perek.tools.adql.tree.Ident;
import perek.tools.adql.tree.Ordered;
import perek.tools.adql.tree.Select;

/// Checks one SELECT, clause by clause.
final class SelectCheck {

  private final Ground ground;
  private final QueryCheck queries;
  private final Tables tables;
  private final Grouping grouping;
  private final Older older;

  SelectCheck(Ground ground, QueryCheck queries, Tables tables) {
    this.ground = ground;
    this.queries = queries;
    this.tables = tables;
    this.grouping = new Grouping(ground);
    this.older = new Older(ground);
  }

  QueryCheck.Output check(Select select, List<Ordered.Order> order, Optional<Scope> outer) {
    Scope scope = tables.scope(select.from(), outer);
    QueryCheck.Output output = items(select, scope);
    Place rows = new Place(scope, "WHERE", Place.Aggregates.FORBIDDEN);
    select.where().ifPresent(w -> queries.values().condition(w, rows));
    select.groupBy().forEach(g -> groupTerm(g, select, scope));
    Place groups = new Place(scope, "HAVING", Place.Aggregates.ALLOWED);
    select.having().ifPresent(h -> queries.values().condition(h, groups));
    List<Expr> sorted = new ArrayList<>();
    for (Ordered.Order term : order) {
      nulls(term, select, scope);
      if (!byName(term.by(), select, output)) {
        sorted.add(term.by());
        Place place = new Place(scope, "ORDER BY", Place.Aggregates.ALLOWED);
        queries.values().value(term.by(), place);
      }
    }
    grouping.check(select, sorted, scope);
    older.check(select, order);
    select
        .top()
        .filter(t -> t.rows() == 0)
        .ifPresent(
            t -> ground.warn(Code.RANGE, t.span(), "TOP 0 gives no rows, only their columns"));
    return output;
  }

  /// The greatest of a column that may be NULL: many services put the NULLs first.
  private void nulls(Ordered.Order term, Select select, Scope scope) {
    if (!term.descending() || select.top().isEmpty()) return;
    if (!(term.by().bare() instanceof Expr.Column column)) return;
    boolean may =
        scope.find(column) instanceof Scope.Found.One(Relation _, Field field)
            && field.column().filter(c -> c.nullable()).isPresent();
    boolean asked = select.where().isPresent() && mentions(select.where().get(), column);
    if (may && !asked)
      ground.tell(
          Problem.warning(
                  Code.NULL_COMPARISON,
                  term.by().span(),
                  "%s may be NULL, and many services sort NULLs first with DESC"
                      .formatted(column.written()))
              .suggesting(List.of("WHERE " + column.written() + " IS NOT NULL")));
  }

  private static boolean mentions(Expr condition, Expr.Column column) {
    boolean[] any = {false};
    Children.walk(
        condition, e -> any[0] |= e instanceof Expr.Column c && c.name().same(column.name()));
    return any[0];
  }

  /// ORDER BY may name a column of the result by its new name or its number.
  private boolean byName(Expr by, Select select, QueryCheck.Output output) {
    if (queries.position(by, output)) return true;
    if (!(by.bare() instanceof Expr.Column column) || !column.table().isEmpty()) return false;
    return alias(column.name(), select).isPresent();
  }

  private static Optional<Select.Item.Value> alias(Ident name, Select select) {
    return select.items().stream()
        .filter(Select.Item.Value.class::isInstance)
        .map(Select.Item.Value.class::cast)
        .filter(v -> v.alias().filter(a -> a.same(name)).isPresent())
        .findFirst();
  }

  private QueryCheck.Output items(Select select, Scope scope) {
    List<Field> fields = new ArrayList<>();
    boolean open = select.items().isEmpty();
    for (Select.Item item : select.items())
      switch (item) {
        case Select.Item.Star _ -> {
          open |= scope.relations().stream().anyMatch(Relation::open);
          fields.addAll(all(scope));
        }
        case Select.Item.TableStar star -> {
          List<Relation> called = scope.called(star.table());
          if (called.isEmpty()) noTable(star, scope);
          open |= called.isEmpty() || called.getFirst().open();
          if (!called.isEmpty()) fields.addAll(called.getFirst().fields());
        }
        case Select.Item.Value value -> {
          Place place = new Place(scope, "SELECT", Place.Aggregates.ALLOWED);
          Meaning meaning = queries.values().value(value.expr(), place);
          fields.add(QueryCheck.field(value, meaning));
        }
      }
    return new QueryCheck.Output(fields, open);
  }

  /// Merged columns come once.
  private static List<Field> all(Scope scope) {
    List<Field> all = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (Relation relation : scope.relations())
      for (Field field : relation.fields()) {
        String name = field.name().toLowerCase(java.util.Locale.ROOT);
        boolean merged = scope.merged().contains(name);
        if (!merged || !seen.contains(name)) all.add(field);
        if (merged) seen.add(name);
      }
    return all;
  }

  private void noTable(Select.Item.TableStar star, Scope scope) {
    List<String> here = scope.all().stream().map(Relation::written).toList();
    String table = String.join(".", star.table().stream().map(Ident::written).toList());
    ground.tell(
        Problem.error(
                Code.UNKNOWN_TABLE,
                star.table().getFirst().span().to(star.table().getLast().span()),
                "No table is called %s here; FROM names %s"
                    .formatted(table, here.isEmpty() ? "none" : String.join(", ", here)))
            .suggesting(here));
  }

  /// A term that is only a new name of the result is no column of the tables.
  private void groupTerm(Expr term, Select select, Scope scope) {
    Place place = new Place(scope, "GROUP BY", Place.Aggregates.FORBIDDEN);
    Optional<Select.Item.Value> item =
        (term.bare() instanceof Expr.Column c && c.table().isEmpty())
            ? alias(c.name(), select)
            : Optional.empty();
    boolean unknown =
        term.bare() instanceof Expr.Column c
            && !(scope.find(c) instanceof Scope.Found.One
                || scope.find(c) instanceof Scope.Found.Several);
    if (item.isEmpty() || !unknown) {
      queries.values().value(term, place);
      return;
    }
    boolean aggregate = Grouping.aggregates(item.get().expr(), ground);
    if (aggregate) {
      ground.error(
          Code.AGGREGATE, term.span(), "GROUP BY cannot group by what is computed from the groups");
      return;
    }
    ground.tell(
        Problem.warning(
                Code.GROUPING,
                term.span(),
                "GROUP BY takes columns and expressions, not new names; some services refuse this")
            .replacing(ground.text(item.get().expr().span())));
  }
}
