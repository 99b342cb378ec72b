package perek.tools.adql.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import perek.tools.adql.problem.Code;
import perek.tools.adql.problem.Edit;
import perek.tools.adql.problem.Problem;
import perek.tools.adql.schema.ColumnInfo;
import perek.tools.adql.schema.Schema;
import perek.tools.adql.schema.TableInfo;
import perek.tools.adql.scope.Aliases;
import perek.tools.adql.tree.Children;
import perek.tools.adql.tree.Expr;
import perek.tools.adql.tree.Select;
import perek.tools.adql.tree.Statement;

/// Estimates what a query costs. Safe for many threads.
public final class Cost {

  /// What is suggested where nothing bounds a query.
  private static final String BOUND = " TOP 1000";

  private static final Set<String> WHOLE = Set.of("COUNT", "AVG", "MIN", "MAX", "SUM");

  private final String query;
  private final Schema schema;

  private Cost(String query, Schema schema) {
    this.query = query;
    this.schema = schema;
  }

  /// @param statement a query without errors
  public static Estimate of(String query, Statement statement, Schema schema) {
    return new Cost(query, schema).estimate(statement);
  }

  private Estimate estimate(Statement statement) {
    Optional<Select> first = statement.query().first();
    if (first.isEmpty()) return Estimate.UNKNOWN;
    Select select = first.get();
    Aliases aliases = Aliases.of(select.from(), schema);
    List<Expr> conditions = aliases.conditions(select);
    List<Problem> advice = new ArrayList<>(new Crossmatch(query, aliases).advice(conditions));
    boolean indexed = conditions.stream().anyMatch(c -> indexed(c, aliases));
    OptionalLong rows = rows(aliases);
    if (aliases.tables().size() > 1) unlinked(select, conditions, aliases, advice);
    boolean alone = statement.query().body() instanceof Select;
    if (alone) bound(select, aliases, indexed, rows, advice);
    boolean many = rows.isPresent() && rows.getAsLong() > Estimate.MANY && !indexed;
    boolean job = many || (aliases.tables().size() > 1 && !indexed);
    return new Estimate(indexed ? OptionalLong.empty() : rows, job, advice);
  }

  private static OptionalLong rows(Aliases aliases) {
    long most = -1;
    for (TableInfo table : aliases.tables().values())
      if (table.rowEstimate().isPresent()) most = Math.max(most, table.rowEstimate().getAsLong());
    return most < 0 ? OptionalLong.empty() : OptionalLong.of(most);
  }

  private void bound(
      Select select, Aliases aliases, boolean indexed, OptionalLong rows, List<Problem> advice) {
    if (select.top().isPresent() || indexed || aliases.tables().isEmpty()) return;
    if (!select.groupBy().isEmpty() || aggregated(select)) {
      if (rows.isPresent() && rows.getAsLong() > Estimate.MANY)
        advice.add(
            Problem.warning(
                Code.COST,
                select.head(),
                "All of about %d rows are looked at; run it as a job (perek tap --async)"
                    .formatted(rows.getAsLong())));
      return;
    }
    boolean metadata =
        aliases.tables().values().stream()
            .allMatch(t -> t.name().toLowerCase(Locale.ROOT).startsWith("tap_schema."));
    if (metadata) return;
    String many = rows.isPresent() ? " of about " + rows.getAsLong() + " rows" : "";
    String why =
        select.where().isEmpty()
            ? "Nothing bounds this query: all rows" + many + " come"
            : "No condition uses an index: all rows" + many + " are looked at";
    advice.add(
        Problem.warning(Code.COST, select.head(), why + "; a TOP bounds it")
            .fixed(List.of("SELECT" + BOUND), Edit.insert(select.head().end(), BOUND)));
  }

  private static boolean aggregated(Select select) {
    boolean[] any = {false};
    for (Select.Item item : select.items())
      if (item instanceof Select.Item.Value value)
        Children.walk(
            value.expr(),
            e ->
                any[0] |=
                    e instanceof Expr.Call call
                        && WHOLE.contains(call.name().text().toUpperCase(Locale.ROOT)));
    return any[0];
  }

  /// True where an index can find the rows of a condition: an indexed column is compared with
  /// something, or a position lies in a region.
  private static boolean indexed(Expr condition, Aliases aliases) {
    return switch (condition.bare()) {
      case Expr.Comparison c ->
          !c.operator().equals("!=")
              && !c.operator().equals("<>")
              && (key(c.left(), aliases) || key(c.right(), aliases));
      case Expr.Between b -> !b.negated() && key(b.value(), aliases);
      case Expr.In in -> !in.negated() && key(in.value(), aliases);
      case Expr.Like like -> key(like.value(), aliases) && !query(like.pattern()).startsWith("'%");
      default -> false;
    };
  }

  private static String query(Expr pattern) {
    return pattern instanceof Expr.Literal(_, String text, _) ? text : "'%";
  }

  /// An indexed column by itself, or a function of positions, whose index is that of the sky.
  private static boolean key(Expr expr, Aliases aliases) {
    if (expr.bare() instanceof Expr.Column column)
      return aliases.column(column).filter(ColumnInfo::indexed).isPresent();
    if (!(expr.bare() instanceof Expr.Call call)) return false;
    String name = call.name().text().toUpperCase(Locale.ROOT);
    boolean sky = Set.of("CONTAINS", "INTERSECTS", "DISTANCE").contains(name);
    boolean[] any = {false};
    if (sky)
      Children.walk(
          call,
          e ->
              any[0] |=
                  e instanceof Expr.Column c
                      && aliases.column(c).filter(Cost::position).isPresent());
    return any[0];
  }

  private static boolean position(ColumnInfo column) {
    return column.indexed() || column.kind().geometry() || column.ucd().startsWith("pos.");
  }

  /// Tables that no condition brings together.
  private void unlinked(
      Select select, List<Expr> conditions, Aliases aliases, List<Problem> advice) {
    Set<String> linked = aliases.linked(conditions);
    for (Map.Entry<String, TableInfo> entry : aliases.tables().entrySet()) {
      if (linked.contains(entry.getKey())) continue;
      advice.add(
          Problem.warning(
              Code.COST,
              select.head(),
              "No condition brings %s together with the other tables: every row meets every row"
                  .formatted(entry.getValue().name())));
      return;
    }
  }
}
