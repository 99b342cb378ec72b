package perek.tools.adql.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import perek.tools.adql.function.StandardFunction;
import perek.tools.adql.function.StandardFunctions;
import perek.tools.adql.problem.Code;
import perek.tools.adql.problem.Problem;
import perek.tools.adql.schema.ColumnInfo;
import perek.tools.adql.scope.Field;
import perek.tools.adql.scope.Relation;
import perek.tools.adql.scope.Scope;
import perek.tools.adql.tree.Children;
import perek.tools.adql.tree.Expr;
import perek.tools.adql.tree.Ident;
import perek.tools.adql.tree.Select;

/// Whether each value of a group is one: what is shown of groups is grouped by, or computed over
/// them (SQL 92, 7.9).
public final class Grouping {

  private final Ground ground;

  public Grouping(Ground ground) {
    this.ground = ground;
  }

  /// True for a call of a function over many rows, also one that the service calls so.
  public static boolean aggregate(Expr.Call call, Ground ground) {
    return StandardFunctions.named(call.name().text())
            .filter(StandardFunction::aggregate)
            .isPresent()
        || ground.language().functions(call.name().text()).stream()
            .anyMatch(f -> f.description().toLowerCase(Locale.ROOT).contains("aggregate"));
  }

  public static boolean aggregates(Expr expr, Ground ground) {
    boolean[] any = {false};
    Children.walk(expr, e -> any[0] |= e instanceof Expr.Call call && aggregate(call, ground));
    return any[0];
  }

  public void check(Select select, List<Expr> sorted, Scope scope) {
    boolean grouped = !select.groupBy().isEmpty() || select.having().isPresent();
    List<Expr> shown =
        select.items().stream()
            .filter(Select.Item.Value.class::isInstance)
            .map(item -> ((Select.Item.Value) item).expr())
            .toList();
    if (!grouped && shown.stream().noneMatch(e -> aggregates(e, ground))) return;
    if (select.groupBy().stream().anyMatch(e -> aggregates(e, ground) || unknown(e, scope))) return;
    Set<String> keys =
        select.groupBy().stream().map(e -> key(e, scope)).collect(Collectors.toSet());
    keys.addAll(aliased(select, scope));
    for (Select.Item item : select.items())
      if (!(item instanceof Select.Item.Value))
        ground.error(
            Code.GROUPING,
            item.span(),
            "* cannot stand beside GROUP BY or functions over many rows");
    shown.forEach(e -> look(e, keys, scope, select));
    select.having().ifPresent(h -> look(h, keys, scope, select));
    sorted.forEach(e -> look(e, keys, scope, select));
  }

  /// What cannot be found is told already.
  private static boolean unknown(Expr term, Scope scope) {
    return term.bare() instanceof Expr.Column column
        && (scope.find(column) instanceof Scope.Found.NoColumn
            || scope.find(column) instanceof Scope.Found.NoTable);
  }

  /// A GROUP BY that names a column of the result means its expression.
  private Set<String> aliased(Select select, Scope scope) {
    Set<String> keys = new HashSet<>();
    for (Expr term : select.groupBy())
      for (Select.Item item : select.items())
        if (term.bare() instanceof Expr.Column column
            && column.table().isEmpty()
            && item instanceof Select.Item.Value value
            && value.alias().filter(a -> a.same(column.name())).isPresent())
          keys.add(key(value.expr(), scope));
    return keys;
  }

  private void look(Expr expr, Set<String> keys, Scope scope, Select select) {
    if (keys.contains(key(expr, scope))) return;
    if (expr instanceof Expr.Call call && aggregate(call, ground)) return;
    if (expr instanceof Expr.Column column) {
      if (!(scope.find(column) instanceof Scope.Found.One(var relation, var field))) return;
      if (!scope.relations().contains(relation) || byKey(relation, field, select, scope)) return;
      String remedy = select.groupBy().isEmpty() ? "; add GROUP BY " : "; add it to GROUP BY, or ";
      ground.tell(
          Problem.error(
                  Code.GROUPING,
                  column.span(),
                  "%s is neither grouped by nor computed over the group%s%s"
                      .formatted(
                          column.written(),
                          remedy,
                          select.groupBy().isEmpty() ? column.written() : "take MIN or AVG of it"))
              .suggesting(List.of("GROUP BY " + column.written())));
      return;
    }
    Children.of(expr).forEach(child -> look(child, keys, scope, select));
  }

  /// Grouped by the primary key of a table, all its columns have one value.
  private static boolean byKey(Relation relation, Field field, Select select, Scope scope) {
    return select.groupBy().stream()
        .anyMatch(term ->
            term.bare() instanceof Expr.Column c
                && scope.find(c) instanceof Scope.Found.One(var owner, var key)
                && owner.equals(relation)
                && field.column().isPresent()
                && key.column()
                    .filter(k -> k.flags().contains(ColumnInfo.Flag.PRIMARY))
                    .isPresent());
  }

  /// The same text for expressions that mean the same.
  private String key(Expr expr, Scope scope) {
    return switch (expr.bare()) {
      case Expr.Column column ->
          scope.find(column) instanceof Scope.Found.One(var relation, var field)
              ? "#" + System.identityHashCode(relation) + "." + field.name()
              : column.parts().stream()
                  .map(Ident::text)
                  .collect(Collectors.joining("."))
                  .toLowerCase(Locale.ROOT);
      case Expr.Call call ->
          call.name().text().toUpperCase(Locale.ROOT)
              + (call.distinct() ? "(DISTINCT " : "(")
              + inside(expr.bare(), scope)
              + ")";
      case Expr.Literal literal -> literal.text();
      case Expr.Arithmetic a ->
          key(a.first(), scope)
              + a.steps().stream()
                  .map(s -> s.operator() + key(s.operand(), scope))
                  .collect(Collectors.joining());
      case Expr.Signed signed -> signed.operator() + key(signed.operand(), scope);
      case Expr.Cast cast -> "CAST " + key(cast.value(), scope) + " " + cast.target();
      default -> ground.text(expr.span());
    };
  }

  private String inside(Expr expr, Scope scope) {
    return Children.of(expr).stream().map(e -> key(e, scope)).collect(Collectors.joining(","));
  }
}
