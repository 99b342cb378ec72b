package perek.tools.adql.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import perek.tools.adql.problem.Code;
import perek.tools.adql.problem.Edit;
import perek.tools.adql.problem.Problem;
import perek.tools.adql.problem.Span;
import perek.tools.adql.rule.Ground;
import perek.tools.adql.rule.Kinds;
import perek.tools.adql.rule.Numbers;
import perek.tools.adql.rule.Place;
import perek.tools.adql.rule.Units;
import perek.tools.adql.schema.ColumnKind;
import perek.tools.adql.scope.Meaning;
import perek.tools.adql.tree.Expr;

/// Checks conditions: what is compared with what.
final class ConditionCheck {

  private final Ground ground;
  private final ValueCheck values;
  private final QueryCheck queries;

  ConditionCheck(Ground ground, ValueCheck values, QueryCheck queries) {
    this.ground = ground;
    this.values = values;
    this.queries = queries;
  }

  void check(Expr condition, Place place) {
    switch (condition) {
      case Expr.Logical logical -> logical.terms().forEach(t -> values.condition(t, place));
      case Expr.Not not -> values.condition(not.inner(), place);
      case Expr.Comparison comparison -> comparison(comparison, place);
      case Expr.Between between -> between(between, place);
      case Expr.In in -> in(in, place);
      case Expr.Like like -> like(like, place);
      case Expr.IsNull isNull -> isNull(isNull, place);
      case Expr.Exists exists -> queries.check(exists.query(), Optional.of(place.scope()));
      case Expr.Literal literal -> values.value(literal, place);
      default -> {}
    }
  }

  private void comparison(Expr.Comparison c, Place place) {
    if (truth(c, place)) return;
    Meaning left = values.value(c.left(), place);
    Meaning right = values.value(c.right(), place);
    if (isNull(c.left()) || isNull(c.right())) nullComparison(c);
    else compare(left, c.left(), right, c.right(), c.at());
    Units.compared(left, right, c.at(), ground);
  }

  /// `CONTAINS(…) = TRUE` is a comparison with 1.
  private boolean truth(Expr.Comparison c, Place place) {
    if (!(c.left() instanceof Expr.Call call) || !predicate(call)) return false;
    if (!(c.right() instanceof Expr.Literal(Expr.Kind kind, String text, Span span))) return false;
    boolean truth = kind == Expr.Kind.TRUTH || kind == Expr.Kind.TEXT;
    if (!truth) return false;
    values.value(call, place);
    String number = text.toLowerCase(Locale.ROOT).contains("t") ? "1" : "0";
    ground.tell(
        Problem.error(
                Code.TYPE, span, call.name().text() + " gives 1 or 0, neither a truth nor a text")
            .replacing(number));
    return true;
  }

  private static boolean predicate(Expr.Call call) {
    return Set.of("CONTAINS", "INTERSECTS").contains(call.name().text().toUpperCase(Locale.ROOT));
  }

  private static boolean isNull(Expr expr) {
    return expr.bare() instanceof Expr.Literal(Expr.Kind kind, _, _) && kind == Expr.Kind.NULL;
  }

  private void nullComparison(Expr.Comparison c) {
    String is = c.operator().equals("=") ? "IS NULL" : "IS NOT NULL";
    Problem problem =
        Problem.warning(
            Code.NULL_COMPARISON,
            c.at().to(c.right().span()),
            "Nothing is ever equal to NULL, nor unequal; write " + is);
    boolean equality = Set.of("=", "!=", "<>").contains(c.operator()) && isNull(c.right());
    Span span = c.at().to(c.right().span());
    String before = ground.text(new Span(span.start() - 1, span.start())).isBlank() ? "" : " ";
    ground.tell(equality ? problem.fixed(List.of(is), new Edit(span, before + is)) : problem);
  }

  /// Tells where two values cannot be compared; a number in quotes is repaired.
  private void compare(Meaning a, Expr left, Meaning b, Expr right, Span at) {
    if (!Kinds.clash(a.kind(), b.kind())) {
      if (a.kind().geometry() && b.kind().geometry())
        ground.error(
            Code.TYPE, at, "Geometries are not compared but by CONTAINS, INTERSECTS or DISTANCE");
      return;
    }
    Expr text = a.kind().number() ? right : left;
    Expr number = a.kind().number() ? left : right;
    Problem problem =
        Problem.error(
            Code.TYPE,
            left instanceof Expr.Literal ? left.span() : right.span(),
            "%s is %s, %s is %s; they cannot be compared"
                .formatted(shown(left), Kinds.word(a.kind()), shown(right), Kinds.word(b.kind())));
    if (literal(text, Expr.Kind.TEXT)
        && inside(text).matches("[-+]?\\d+(\\.\\d*)?([eE][-+]?\\d+)?"))
      ground.tell(problem.fixed(List.of(inside(text)), new Edit(text.span(), inside(text))));
    else if (literal(number, Expr.Kind.NUMBER) && textual(a.kind(), b.kind()))
      ground.tell(problem.fixed(List.of(quoted(number)), new Edit(number.span(), quoted(number))));
    else ground.tell(problem);
  }

  private static boolean textual(ColumnKind a, ColumnKind b) {
    return a == ColumnKind.TEXT || b == ColumnKind.TEXT;
  }

  private String quoted(Expr number) {
    return "'" + ground.text(number.span()) + "'";
  }

  private String shown(Expr expr) {
    String text = ground.text(expr.span());
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }

  private static boolean literal(Expr expr, Expr.Kind wanted) {
    return expr instanceof Expr.Literal(Expr.Kind kind, _, _) && kind == wanted;
  }

  private String inside(Expr text) {
    return ground.text(text.span()).replaceAll("^'|'$", "").strip();
  }

  private void between(Expr.Between b, Place place) {
    Meaning value = values.value(b.value(), place);
    for (Expr limit : List.of(b.low(), b.high())) {
      Meaning meaning = values.value(limit, place);
      compare(value, b.value(), meaning, limit, limit.span());
      Units.compared(value, meaning, limit.span(), ground);
    }
    Optional<Double> low = number(b.low());
    Optional<Double> high = number(b.high());
    if (low.isPresent() && high.isPresent() && low.get() > high.get())
      ground.tell(
          Problem.warning(
                  Code.RANGE,
                  b.low().span().to(b.high().span()),
                  "BETWEEN %s AND %s holds for nothing: the lower limit stands first"
                      .formatted(shown(b.low()), shown(b.high())))
              .suggesting(List.of(shown(b.high()) + " AND " + shown(b.low()))));
  }

  private Optional<Double> number(Expr expr) {
    return Numbers.of(expr);
  }

  private void in(Expr.In in, Place place) {
    Meaning value = values.value(in.value(), place);
    for (Expr item : in.list()) {
      compare(value, in.value(), values.value(item, place), item, item.span());
      if (isNull(item))
        ground.warn(
            Code.NULL_COMPARISON, item.span(), "Nothing is ever equal to NULL; write IS NULL");
    }
    if (in.query().isEmpty()) return;
    QueryCheck.Output output = queries.check(in.query().get(), Optional.of(place.scope()));
    if (output.open()) return;
    if (output.fields().size() != 1)
      ground.error(
          Code.COLUMNS,
          in.query().get().first().map(s -> s.head()).orElse(in.span()),
          "A query behind IN gives one column, not %d".formatted(output.fields().size()));
    else if (Kinds.clash(value.kind(), output.fields().getFirst().meaning().kind()))
      ground.error(
          Code.TYPE,
          in.value().span(),
          "%s is %s, but the query behind IN gives %s"
              .formatted(
                  shown(in.value()),
                  Kinds.word(value.kind()),
                  Kinds.word(output.fields().getFirst().meaning().kind())));
  }

  private void like(Expr.Like like, Place place) {
    if (like.operator().equals("ILIKE")) ground.needs("ILIKE", like.at(), "4.4.4");
    for (Expr side : List.of(like.value(), like.pattern())) {
      Meaning meaning = values.value(side, place);
      if (meaning.kind().number() || meaning.kind().geometry())
        ground.error(
            Code.TYPE,
            side.span(),
            "%s compares texts; %s is %s"
                .formatted(like.operator(), shown(side), Kinds.word(meaning.kind())));
    }
    if (literal(like.pattern(), Expr.Kind.TEXT) && inside(like.pattern()).contains("*"))
      ground.warn(
          Code.SYNTAX,
          like.pattern().span(),
          "%s knows %% for any letters and _ for one; * means itself".formatted(like.operator()));
  }

  private void isNull(Expr.IsNull isNull, Place place) {
    values.value(isNull.value(), place);
    Expr bare = isNull.value().bare();
    if (!(bare instanceof Expr.Column) && !(bare instanceof Expr.Missing))
      ground.error(
          Code.NOT_ADQL,
          isNull.value().span(),
          "IS NULL takes a column (appendix A, null_predicate); ask for the columns in it");
  }
}
