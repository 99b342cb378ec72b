package perek.tools.adql.explain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import perek.tools.adql.function.StandardFunction;
import perek.tools.adql.function.StandardFunctions;
import perek.tools.adql.rule.Numbers;
import perek.tools.adql.schema.ColumnInfo;
import perek.tools.adql.scope.Aliases;
import perek.tools.adql.tree.Expr;

/// Expressions in words.
///
/// @param query the words of the query
/// @param aliases tables, where the service is known; columns get their descriptions from there
record Phrases(String query, Optional<Aliases> aliases) {

  private static final Set<String> BELOW = Set.of("<", "<=");

  /// A value in words.
  String value(Expr expr) {
    return switch (expr) {
      case Expr.Column column -> column(column);
      case Expr.Call call -> call(call);
      case Expr.Cast cast -> value(cast.value()) + " as " + cast.target();
      case Expr.Arithmetic a ->
          value(a.first())
              + a.steps().stream()
                  .map(s -> " " + s.operator() + " " + value(s.operand()))
                  .collect(Collectors.joining());
      case Expr.Parens parens -> "(" + value(parens.inner()) + ")";
      case Expr.Signed signed -> signed.operator() + value(signed.operand());
      default -> words(expr);
    };
  }

  private String column(Expr.Column column) {
    Optional<ColumnInfo> info = aliases.flatMap(a -> a.column(column));
    if (info.isEmpty()) return column.written();
    String description = info.get().description().replaceAll("[.\\s]+$", "");
    String unit = info.get().unit().isEmpty() ? "" : "in " + info.get().unit();
    String both =
        List.of(description, unit).stream()
            .filter(t -> !t.isEmpty())
            .collect(Collectors.joining(", "));
    return both.isEmpty() ? column.written() : column.written() + " [" + both + "]";
  }

  private String call(Expr.Call call) {
    Optional<StandardFunction> function = StandardFunctions.named(call.name().text());
    if (call.star()) return "the number of rows";
    if (function.isEmpty())
      return "%s of %s (a function of the service)"
          .formatted(call.name().text(), list(call.arguments()));
    String text = function.get().meaning().replace("%*", list(call.arguments()));
    for (int i = call.arguments().size(); i > 0; i--)
      text = text.replace("%" + i, value(call.arguments().get(i - 1)));
    text = text.replace("%2", "0");
    return call.distinct() ? text + ", each value once" : text;
  }

  private String list(List<Expr> arguments) {
    return arguments.stream().map(this::value).collect(Collectors.joining(", "));
  }

  /// A condition in words.
  String condition(Expr expr) {
    return switch (expr) {
      case Expr.Logical(boolean and, List<Expr> terms, _) ->
          terms.stream().map(this::condition).collect(Collectors.joining(and ? " and " : " or "));
      case Expr.Not(Expr inner, _) -> "it is not so that " + condition(inner);
      case Expr.Parens(Expr inner, _) -> "(" + condition(inner) + ")";
      case Expr.Comparison c -> comparison(c);
      case Expr.Between b ->
          "%s is %sbetween %s and %s, both included"
              .formatted(value(b.value()), not(b.negated()), value(b.low()), value(b.high()));
      case Expr.In in when in.query().isPresent() ->
          "%s is %samong the rows of the query below"
              .formatted(value(in.value()), not(in.negated()));
      case Expr.In in ->
          "%s is %sone of %s".formatted(value(in.value()), not(in.negated()), list(in.list()));
      case Expr.Like like -> like(like);
      case Expr.IsNull n ->
          value(n.value()) + (n.negated() ? " is known (not NULL)" : " is not known (NULL)");
      case Expr.Exists _ -> "the query below gives any row";
      default -> value(expr);
    };
  }

  private static String not(boolean negated) {
    return negated ? "not " : "";
  }

  private String like(Expr.Like like) {
    String how = like.operator().equals("ILIKE") ? ", whatever the case of its letters" : "";
    return "%s is %slike %s, where %% stands for any letters and _ for one%s"
        .formatted(value(like.value()), not(like.negated()), value(like.pattern()), how);
  }

  private String comparison(Expr.Comparison c) {
    return contains(c.left(), c.right(), c.operator())
        .or(() -> contains(c.right(), c.left(), c.operator()))
        .or(() -> near(c))
        .orElseGet(
            () -> "%s %s %s".formatted(value(c.left()), verb(c.operator()), value(c.right())));
  }

  private static String verb(String operator) {
    return switch (operator) {
      case "=" -> "is";
      case "!=", "<>" -> "is not";
      case "<" -> "is below";
      case "<=" -> "is at most";
      case ">" -> "is above";
      default -> "is at least";
    };
  }

  private Optional<String> contains(Expr side, Expr other, String operator) {
    if (!(side.bare() instanceof Expr.Call call) || call.arguments().size() != 2)
      return Optional.empty();
    String name = call.name().text().toUpperCase(Locale.ROOT);
    Optional<Double> number = Numbers.of(other);
    if (!operator.equals("=") || number.isEmpty()) return Optional.empty();
    String not = number.get() == 0 ? "does not lie" : "lies";
    String overlap = number.get() == 0 ? "does not overlap" : "overlaps";
    String first = value(call.arguments().get(0));
    String second = value(call.arguments().get(1)) + radius(call.arguments().get(1));
    return switch (name) {
      case "CONTAINS" -> Optional.of("%s %s inside %s".formatted(first, not, second));
      case "INTERSECTS" -> Optional.of("%s %s %s".formatted(first, overlap, second));
      default -> Optional.empty();
    };
  }

  /// The radius of a circle in a unit that people like.
  private static String radius(Expr expr) {
    return (expr.bare() instanceof Expr.Call call
            && call.name().text().equalsIgnoreCase("CIRCLE")
            && !call.arguments().isEmpty())
        ? Numbers.of(call.arguments().getLast()).map(r -> " (radius " + angle(r) + ")").orElse("")
        : "";
  }

  private Optional<String> near(Expr.Comparison c) {
    if (!(c.left().bare() instanceof Expr.Call call)
        || !call.name().text().equalsIgnoreCase("DISTANCE")
        || !BELOW.contains(c.operator())) return Optional.empty();
    String limit =
        Numbers.of(c.right()).map(Phrases::angle).orElseGet(() -> value(c.right()) + " degrees");
    return Optional.of(
        "%s is %s %s"
            .formatted(value(call), c.operator().equals("<") ? "below" : "at most", limit));
  }

  /// An angle as people say it.
  static String angle(double degrees) {
    double size = Math.abs(degrees);
    if (size >= 1) return number(degrees) + " degrees";
    if (size * 60 >= 1) return number(degrees * 60) + " arcmin";
    return number(degrees * 3600) + " arcsec";
  }

  private static String number(double value) {
    return new java.math.BigDecimal(value)
        .round(new java.math.MathContext(6))
        .stripTrailingZeros()
        .toPlainString();
  }

  String words(Expr expr) {
    return query.substring(expr.span().start(), expr.span().end()).replaceAll("\\s+", " ");
  }
}
