package perek.tools.adql.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import perek.tools.adql.problem.Code;
import perek.tools.adql.problem.Edit;
import perek.tools.adql.problem.Problem;
import perek.tools.adql.rule.Numbers;
import perek.tools.adql.scope.Aliases;
import perek.tools.adql.tree.Expr;

/// Positions of one table compared with those of another (ADQL 2.1, section 4.2.7).
///
/// @param query the words
record Crossmatch(String query, Aliases aliases) {

  /// A radius in degrees that is hardly meant between two catalogues.
  private static final double WIDE_DEG = 0.5;

  List<Problem> advice(List<Expr> conditions) {
    List<Problem> advice = new ArrayList<>();
    for (Expr condition : conditions)
      if (condition instanceof Expr.Comparison comparison
          && aliases.owners(comparison).size() > 1) {
        contains(comparison).ifPresent(advice::add);
        wide(comparison).ifPresent(advice::add);
      }
    return advice;
  }

  /// `1=CONTAINS(POINT(a), CIRCLE(b, r))` as `DISTANCE(a, b) <= r`.
  private Optional<Problem> contains(Expr.Comparison c) {
    Optional<Expr.Call> call = call(c.left(), "CONTAINS").or(() -> call(c.right(), "CONTAINS"));
    Expr other = c.left().bare() instanceof Expr.Call ? c.right() : c.left();
    boolean inside = c.operator().equals("=") && Numbers.of(other).filter(v -> v == 1).isPresent();
    if (call.isEmpty() || !inside || call.get().arguments().size() != 2) return Optional.empty();
    Optional<Expr.Call> point = call(call.get().arguments().get(0), "POINT");
    Optional<Expr.Call> circle = call(call.get().arguments().get(1), "CIRCLE");
    if (circle.isEmpty()) return Optional.empty();
    List<Expr> centre = new ArrayList<>(plain(circle.get()));
    if (centre.size() < 2) return Optional.empty();
    Expr radius = centre.removeLast();
    List<Expr> place = point.map(Crossmatch::plain).orElse(List.of(call.get().arguments().get(0)));
    if (centre.size() == 1 && call(centre.getFirst(), "POINT").isPresent())
      centre = plain(call(centre.getFirst(), "POINT").get());
    boolean numbers = place.size() == 2 && centre.size() == 2;
    boolean points = place.size() == 1 && centre.size() == 1;
    if (!numbers && !points) return Optional.empty();
    place = new ArrayList<>(place);
    place.addAll(centre);
    String words =
        "DISTANCE(%s) <= %s"
            .formatted(
                place.stream().map(this::words).collect(Collectors.joining(", ")), words(radius));
    return Optional.of(
        Problem.warning(
                Code.COST,
                call.get().name().span(),
                "A crossmatch is written with DISTANCE, the form that services know to make quick"
                    + " (4.2.7)")
            .fixed(List.of(words), new Edit(c.span(), words)));
  }

  private Optional<Problem> wide(Expr.Comparison c) {
    Optional<Expr.Call> call = call(c.left(), "DISTANCE").or(() -> call(c.right(), "DISTANCE"));
    if (call.isEmpty()) return Optional.empty();
    Expr limit = c.left().bare() instanceof Expr.Call ? c.right() : c.left();
    return Numbers.of(limit)
        .filter(v -> v >= WIDE_DEG)
        .map(v ->
            Problem.warning(
                    Code.COST,
                    limit.span(),
                    "The radius of this crossmatch is %s degrees; were arcseconds meant?"
                        .formatted(words(limit)))
                .suggesting(List.of(words(limit) + "/3600.")));
  }

  private String words(Expr expr) {
    return query.substring(expr.span().start(), expr.span().end());
  }

  /// Arguments without a coordinate system.
  private static List<Expr> plain(Expr.Call call) {
    boolean system =
        !call.arguments().isEmpty()
            && call.arguments().getFirst() instanceof Expr.Literal(Expr.Kind kind, _, _)
            && kind == Expr.Kind.TEXT;
    return system ? call.arguments().subList(1, call.arguments().size()) : call.arguments();
  }

  private static Optional<Expr.Call> call(Expr expr, String name) {
    return (expr.bare() instanceof Expr.Call call
            && call.name().text().toUpperCase(Locale.ROOT).equals(name))
        ? Optional.of(call)
        : Optional.empty();
  }
}
