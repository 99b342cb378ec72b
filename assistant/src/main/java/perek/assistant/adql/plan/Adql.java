package perek.assistant.adql.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;

/// Writes a plan in ADQL.
public final class Adql {

  private static final int DIGITS = 12;

  private Adql() {}

  public static String write(Query q) {
    StringBuilder s = new StringBuilder("SELECT ");
    if (q.distinct()) s.append("DISTINCT ");
    q.top().ifPresent(n -> s.append("TOP ").append(n).append(' '));
    s.append(q.items().stream().map(Adql::item).collect(Collectors.joining(", ")));
    s.append(" FROM ").append(source(q.from()));
    clause(s, " WHERE ", " AND ", q.where().stream().map(c -> part(c, true)).toList());
    clause(s, " GROUP BY ", ", ", q.groupBy().stream().map(Adql::write).toList());
    clause(s, " HAVING ", " AND ", q.having().stream().map(c -> part(c, true)).toList());
    clause(
        s,
        " ORDER BY ",
        ", ",
        q.orderBy().stream().map(o -> write(o.by()) + (o.descending() ? " DESC" : "")).toList());
    return s.toString();
  }

  private static void clause(StringBuilder s, String word, String join, List<String> parts) {
    if (!parts.isEmpty()) s.append(word).append(String.join(join, parts));
  }

  private static String item(Query.Item item) {
    return write(item.value()) + (item.alias().isEmpty() ? "" : " AS " + item.alias());
  }

  private static String source(Source source) {
    return switch (source) {
      case Source.Table(String table, String alias) ->
          alias.isEmpty() ? table : table + " AS " + alias;
      case Source.Join(Source l, Source r, Condition on) ->
          source(l) + " JOIN " + source(r) + " ON " + write(on);
      case Source.Natural(Source l, Source r) -> source(l) + " NATURAL JOIN " + source(r);
    };
  }

  public static String write(Expr e) {
    return switch (e) {
      case Expr.Column(String alias, String name) -> alias.isEmpty() ? name : alias + "." + name;
      case Expr.Numeral(double value) -> number(value);
      case Expr.Real(double value) ->
          value == Math.rint(value) ? number(value) + ".0" : number(value);
      case Expr.Text(String value) -> "'" + value.replace("'", "''") + "'";
      case Expr.Star _ -> "*";
      case Expr.Distinct(String name, Expr a) -> name + "(DISTINCT " + write(a) + ")";
      case Expr.Call(String name, List<Expr> arguments) ->
          arguments.stream().map(Adql::write).collect(Collectors.joining(", ", name + "(", ")"));
      case Expr.Binary(Expr l, String operator, Expr r) ->
          inner(l, operator, false) + operator + inner(r, operator, true);
    };
  }

  private static String inner(Expr e, String operator, boolean right) {
    String text = write(e);
    if (!(e instanceof Expr.Binary b)) return text.startsWith("-") ? "(" + text + ")" : text;
    boolean tight = operator.equals("*") || operator.equals("/");
    boolean loose = b.operator().equals("+") || b.operator().equals("-");
    return (tight && loose) || (right && !operator.equals("+")) ? "(" + text + ")" : text;
  }

  public static String write(Condition c) {
    return part(c, false);
  }

  private static String part(Condition c, boolean inAnd) {
    return switch (c) {
      case Condition.Compare(Expr l, String operator, Expr r) -> write(l) + operator + write(r);
      case Condition.Between(Expr v, Expr low, Expr high) ->
          write(v) + " BETWEEN " + write(low) + " AND " + write(high);
      case Condition.In(Expr v, List<Expr> values) ->
          values.stream()
              .map(Adql::write)
              .collect(Collectors.joining(", ", write(v) + " IN (", ")"));
      case Condition.Like(Expr v, String pattern) ->
          write(v) + " LIKE " + write(new Expr.Text(pattern));
      case Condition.Null(Expr v, boolean is) -> write(v) + (is ? " IS NULL" : " IS NOT NULL");
      case Condition.Not(Condition inner) -> "NOT (" + write(inner) + ")";
      case Condition.All(List<Condition> all) ->
          all.stream().map(a -> part(a, true)).collect(Collectors.joining(" AND "));
      case Condition.Any(List<Condition> any) -> {
        String text =
            any.stream()
                .map(a -> a instanceof Condition.All ? "(" + write(a) + ")" : write(a))
                .collect(Collectors.joining(" OR "));
        yield inAnd && any.size() > 1 ? "(" + text + ")" : text;
      }
      case Condition.Inside(Expr point, Expr region) ->
          "1=" + write(Expr.call("CONTAINS", point, region));
      case Condition.Exists(Query query, boolean there) ->
          (there ? "EXISTS (" : "NOT EXISTS (") + write(query) + ")";
    };
  }

  /// With as many digits as a query needs, an exponent only where it is very small or large.
  static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) return Long.toString((long) value);
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS)).stripTrailingZeros();
    double size = Math.abs(value);
    return size >= 1e-4 && size < 1e15 ? rounded.toPlainString() : rounded.toString();
  }
}
