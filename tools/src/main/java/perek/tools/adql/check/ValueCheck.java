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
import perek.tools.adql.rule.Names;
import perek.tools.adql.rule.Place;
import perek.tools.adql.rule.Units;
import perek.tools.adql.schema.ColumnKind;
import perek.tools.adql.scope.Meaning;
import perek.tools.adql.tree.Expr;

/// Checks values and conditions, and tells what a value is.
final class ValueCheck {

  private static final Set<String> BITS = Set.of("&", "|", "^", "~");

  private final Ground ground;
  private final QueryCheck queries;
  private final Names names;
  private final CallCheck calls;
  private final ConditionCheck conditions;

  ValueCheck(Ground ground, QueryCheck queries) {
    this.ground = ground;
    this.queries = queries;
    this.names = new Names(ground);
    this.calls = new CallCheck(ground, this);
    this.conditions = new ConditionCheck(ground, this, queries);
  }

  /// Where a condition must stand.
  void condition(Expr expr, Place place) {
    Optional<Boolean> is = expr.condition();
    if (is.isPresent() && !is.get()) notCondition(expr, place);
    else conditions.check(expr.bare(), place);
  }

  private void notCondition(Expr expr, Place place) {
    value(expr, place);
    Problem problem =
        Problem.error(
            Code.CONDITION,
            expr.span(),
            "%s wants a condition; this is a value and must be compared with something"
                .formatted(place.clause()));
    boolean predicate =
        expr.bare() instanceof Expr.Call call
            && Set.of("CONTAINS", "INTERSECTS")
                .contains(call.name().text().toUpperCase(Locale.ROOT));
    ground.tell(
        predicate
            ? problem.fixed(List.of("1=…"), Edit.insert(expr.span().start(), "1="))
            : problem);
  }

  /// Where a value must stand.
  Meaning value(Expr expr, Place place) {
    if (expr.condition().orElse(false)) {
      conditions.check(expr.bare(), place);
      ground.error(
          Code.CONDITION,
          expr.span(),
          "%s wants a value here; ADQL computes none of a condition".formatted(place.clause()));
      return Meaning.UNKNOWN;
    }
    return switch (expr) {
      case Expr.Literal literal -> literal(literal);
      case Expr.Column column -> names.meaning(column, place.scope());
      case Expr.Call call -> calls.check(call, place);
      case Expr.Cast cast -> cast(cast, place);
      case Expr.Arithmetic arithmetic -> arithmetic(arithmetic, place);
      case Expr.Signed signed -> signed(signed, place);
      case Expr.Parens parens -> value(parens.inner(), place);
      case Expr.Subquery subquery -> subquery(subquery, place);
      case Expr.Case aCase -> aCase(aCase, place);
      case Expr.Missing _ -> Meaning.UNKNOWN;
      default -> Meaning.UNKNOWN;
    };
  }

  private Meaning literal(Expr.Literal literal) {
    return switch (literal.kind()) {
      case NUMBER ->
          Meaning.of(literal.text().matches("\\d+") ? ColumnKind.INTEGER : ColumnKind.REAL);
      case TEXT -> Meaning.of(ColumnKind.TEXT);
      case NULL -> Meaning.UNKNOWN;
      case TRUTH -> {
        String word = literal.text().toUpperCase(Locale.ROOT);
        ground.tell(
            Problem.error(
                    Code.NOT_ADQL,
                    literal.span(),
                    "ADQL 2.1 has no %s; compare with 1, 0 or a text, as the column wants"
                        .formatted(word))
                .suggesting(
                    List.of(
                        word.equals("TRUE") ? "1" : "0",
                        "'" + word.toLowerCase(Locale.ROOT) + "'")));
        yield Meaning.of(ColumnKind.BOOLEAN);
      }
    };
  }

  private Meaning cast(Expr.Cast cast, Place place) {
    ground.needs("CAST", cast.span(), "4.7.1");
    value(cast.value(), place);
    return Meaning.of(ColumnKind.of(cast.target(), "", ""));
  }

  private Meaning subquery(Expr.Subquery subquery, Place place) {
    queries.check(subquery.query(), Optional.of(place.scope()));
    ground.error(
        Code.NOT_ADQL,
        subquery.span(),
        "ADQL takes a query behind IN, EXISTS and FROM, not as a value; put it into FROM or WITH");
    return Meaning.UNKNOWN;
  }

  private Meaning aCase(Expr.Case aCase, Place place) {
    if (!ground.language().declared() || !ground.language().allows("CASE"))
      ground.error(
          Code.NOT_ADQL, aCase.span(), "ADQL 2.1 has no CASE, nor does the service declare it");
    aCase.value().ifPresent(v -> value(v, place));
    Meaning made = Meaning.UNKNOWN;
    for (Expr.When when : aCase.whens()) {
      if (aCase.value().isPresent()) value(when.when(), place);
      else condition(when.when(), place);
      made = value(when.then(), place);
    }
    aCase.otherwise().ifPresent(o -> value(o, place));
    return made;
  }

  private Meaning signed(Expr.Signed signed, Place place) {
    Meaning operand = value(signed.operand(), place);
    if (BITS.contains(signed.operator())) bits(signed.operator(), signed.span());
    else number(operand, signed.operand().span(), "A sign");
    return operand;
  }

  private void bits(String operator, Span at) {
    ground.error(
        Code.NOT_ADQL,
        at,
        "ADQL 2.1 has no operator %s; look for a function of the service".formatted(operator));
  }

  private Meaning arithmetic(Expr.Arithmetic arithmetic, Place place) {
    Meaning made = value(arithmetic.first(), place);
    boolean text = arithmetic.steps().getFirst().operator().equals("||");
    operand(made, arithmetic.first(), arithmetic.steps().getFirst().operator());
    if (arithmetic.steps().getFirst().operator().equals("/"))
      division(arithmetic, arithmetic.steps().getFirst());
    for (Expr.Step step : arithmetic.steps()) {
      Meaning next = value(step.operand(), place);
      if (BITS.contains(step.operator())) bits(step.operator(), step.at());
      else operand(next, step.operand(), step.operator());
      if (step.operator().equals("%")) modulo(arithmetic, step);
      made = text ? Meaning.of(ColumnKind.TEXT) : joined(made, next, step);
    }
    return made;
  }

  private void operand(Meaning meaning, Expr expr, String operator) {
    if (operator.equals("||")) {
      if (meaning.kind().number() || meaning.kind().geometry())
        ground.error(
            Code.TYPE,
            expr.span(),
            "|| joins texts; this is %s, which CAST(… AS VARCHAR) makes a text"
                .formatted(Kinds.word(meaning.kind())));
    } else if (!BITS.contains(operator)) {
      number(meaning, expr.span(), operator);
    }
  }

  private void modulo(Expr.Arithmetic arithmetic, Expr.Step step) {
    Problem problem =
        Problem.warning(
            Code.NOT_ADQL,
            step.at(),
            "The grammar of ADQL 2.1 has no operator %, though its section 4.5.1 uses it; MOD(x, y) is understood everywhere");
    boolean one = arithmetic.steps().size() == 1;
    ground.tell(
        one
            ? problem.fixed(
                List.of("MOD(…, …)"),
                Edit.insert(arithmetic.first().span().start(), "MOD("),
                new Edit(step.at(), ","),
                Edit.insert(arithmetic.span().end(), ")"))
            : problem);
  }

  /// 5/60 is 0 where whole numbers are divided as such.
  private void division(Expr.Arithmetic arithmetic, Expr.Step step) {
    if (!whole(arithmetic.first()) || !whole(step.operand())) return;
    int end = step.operand().span().end();
    ground.tell(
        Problem.warning(
                Code.RANGE,
                arithmetic.first().span().to(step.operand().span()),
                "Many services divide whole numbers without a rest: 1/2 is 0; give one a decimal point")
            .fixed(
                List.of(ground.text(arithmetic.first().span().to(step.operand().span())) + "."),
                Edit.insert(end, ".")));
  }

  private static boolean whole(Expr expr) {
    return expr instanceof Expr.Literal(Expr.Kind kind, String text, _)
        && kind == Expr.Kind.NUMBER
        && text.matches("\\d+");
  }

  private Meaning joined(Meaning left, Meaning right, Expr.Step step) {
    boolean sum = step.operator().equals("+") || step.operator().equals("-");
    if (sum) Units.sum(left, right, step, ground);
    boolean whole = left.kind() == ColumnKind.INTEGER && right.kind() == ColumnKind.INTEGER;
    Meaning kind = Meaning.of(whole ? ColumnKind.INTEGER : ColumnKind.REAL);
    return (sum && left.unit().equals(right.unit())) ? kind.in(left.unit()) : kind;
  }

  /// Tells where something that is no number is computed with.
  void number(Meaning meaning, Span span, String what) {
    boolean wrong = meaning.kind() == ColumnKind.TEXT || meaning.kind().geometry();
    if (wrong)
      ground.error(
          Code.TYPE,
          span,
          "%s takes numbers; this is %s".formatted(what, Kinds.word(meaning.kind())));
  }
}
