package perek.tools.adql.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import perek.tools.adql.problem.Code;
import perek.tools.adql.problem.Edit;
import perek.tools.adql.problem.Problem;
import perek.tools.adql.problem.Span;
import perek.tools.adql.text.Token;
import perek.tools.adql.text.TokenKind;
import perek.tools.adql.tree.Expr;
import perek.tools.adql.tree.Ordered;

/// Conditions, down to the values in them.
final class Predicates {

  private static final Set<String> COMPARISONS = Set.of("=", "<", ">", "<=", ">=", "<>", "!=");

  /// Operators of other languages, and those of ADQL.
  private static final Map<String, String> FOREIGN = Map.of("==", "=", "^=", "!=", "~=", "!=");

  private final Parser parser;
  private final Cursor cursor;

  Predicates(Parser parser) {
    this.parser = parser;
    this.cursor = parser.cursor;
  }

  /// Expressions with commas between.
  List<Expr> list() {
    List<Expr> list = new ArrayList<>();
    do list.add(expr());
    while (cursor.acceptSymbol(","));
    return list;
  }

  /// A value or a condition.
  Expr expr() {
    if (!cursor.enter()) {
      cursor.leave();
      return new Expr.Missing(cursor.peek().span());
    }
    Expr read = or();
    cursor.leave();
    return read;
  }

  private Expr or() {
    List<Expr> terms = new ArrayList<>(List.of(and()));
    while (cursor.accept("OR")) terms.add(and());
    return joined(false, terms);
  }

  private Expr and() {
    List<Expr> terms = new ArrayList<>(List.of(not()));
    while (conjunction()) terms.add(not());
    return joined(true, terms);
  }

  private boolean conjunction() {
    if (!cursor.symbol("&&")) return cursor.accept("AND");
    cursor.tell(
        Problem.error(Code.NOT_ADQL, cursor.peek().span(), "ADQL writes AND, not &&")
            .replacing("AND"));
    cursor.next();
    return true;
  }

  private static Expr joined(boolean and, List<Expr> terms) {
    return terms.size() == 1
        ? terms.getFirst()
        : new Expr.Logical(and, terms, terms.getFirst().span().to(terms.getLast().span()));
  }

  private Expr not() {
    Token word = cursor.peek();
    if (!cursor.accept("NOT")) return predicate();
    if (!cursor.enter()) {
      cursor.leave();
      return new Expr.Missing(word.span());
    }
    Expr inner = not();
    cursor.leave();
    return new Expr.Not(inner, word.span().to(inner.span()));
  }

  private Expr predicate() {
    if (cursor.at("EXISTS")) return exists();
    Expr left = parser.values.value();
    Expr whole = rest(left);
    if (whole.span().end() > left.span().end() && comparison().isPresent()) {
      String message = "Comparisons do not stand in a row; join them by AND";
      cursor.tell(
          Problem.error(Code.SYNTAX, cursor.peek().span(), message).suggesting(List.of("AND")));
      cursor.next();
      parser.values.value();
    }
    return whole;
  }

  private Expr exists() {
    Token word = cursor.next();
    Optional<Ordered> query = parser.queries.bracketed("and a query after EXISTS");
    Span span = word.span().to(cursor.before().span());
    return query.isPresent() ? new Expr.Exists(query.get(), span) : new Expr.Missing(span);
  }

  private Expr rest(Expr left) {
    Optional<Token> operator = comparison();
    if (operator.isPresent()) return compared(left, operator.get());
    if (cursor.at("IS")) return isNull(left);
    Token not = cursor.peek();
    boolean negated = cursor.accept("NOT");
    if (cursor.at("BETWEEN")) return between(left, negated);
    if (cursor.at("IN")) return in(left, negated);
    if (cursor.at("LIKE") || cursor.at("ILIKE")) return like(left, negated);
    if (!negated) return left;
    return strayNot(left, not);
  }

  private Expr strayNot(Expr left, Token not) {
    String message =
        "Expected BETWEEN, IN, LIKE or ILIKE after NOT, found " + cursor.peek().shown();
    Problem problem = Problem.error(Code.SYNTAX, cursor.peek().span(), message);
    if (cursor.at("NULL"))
      cursor.tell(problem.fixed(List.of("IS NOT NULL"), Edit.insert(not.span().start(), "IS ")));
    else cursor.tell(problem.suggesting(List.of("BETWEEN", "IN", "LIKE")));
    if (cursor.accept("NULL")) return new Expr.IsNull(true, left, left.span().to(not.span()));
    if (comparison().isPresent()) {
      cursor.next();
      parser.values.value();
    }
    return new Expr.Missing(left.span());
  }

  /// The comparison operator here, those of other languages too.
  private Optional<Token> comparison() {
    Token token = cursor.peek();
    boolean is =
        token.kind() == TokenKind.SYMBOL
            && (COMPARISONS.contains(token.text()) || FOREIGN.containsKey(token.text()));
    return is ? Optional.of(token) : Optional.empty();
  }

  private Expr compared(Expr left, Token operator) {
    Span at = operator.span();
    String text = FOREIGN.getOrDefault(operator.text(), operator.text());
    Token then = cursor.peek(1);
    boolean turned = (then.symbol("<") || then.symbol(">")) && then.span().start() == at.end();
    if (operator.symbol("=") && turned) {
      text = then.text() + "=";
      at = at.to(then.span());
    }
    if (!text.equals(operator.text()))
      cursor.tell(
          Problem.error(
                  Code.NOT_ADQL,
                  at,
                  "ADQL has no operator %s; write %s"
                      .formatted(turned ? "=" + then.text() : operator.text(), text))
              .replacing(text));
    cursor.next();
    if (at.end() > operator.span().end()) cursor.next();
    Expr right = parser.values.value();
    return new Expr.Comparison(left, text, at, right, left.span().to(right.span()));
  }

  private Expr isNull(Expr left) {
    cursor.next();
    boolean negated = cursor.accept("NOT");
    boolean read = cursor.expect("NULL", negated ? "after IS NOT" : "or NOT NULL after IS");
    if (!read && !cursor.end() && !Keywords.structure(cursor.peek().text())) cursor.next();
    return new Expr.IsNull(negated, left, left.span().to(cursor.before().span()));
  }

  private Expr between(Expr value, boolean negated) {
    cursor.next();
    Expr low = parser.values.value();
    cursor.expect("AND", "between the limits of BETWEEN");
    Expr high = parser.values.value();
    return new Expr.Between(negated, value, low, high, value.span().to(high.span()));
  }

  private Expr in(Expr value, boolean negated) {
    cursor.next();
    Optional<Token> open = cursor.open("and the values, or a query, after IN");
    if (open.isEmpty()) return new Expr.Missing(value.span());
    if (queryAhead()) {
      Ordered query = parser.queries.ordered();
      cursor.close(open.get());
      Span span = value.span().to(cursor.before().span());
      return new Expr.In(negated, value, List.of(), Optional.of(query), span);
    }
    List<Expr> list = new ArrayList<>();
    do list.add(parser.values.value());
    while (cursor.acceptSymbol(","));
    cursor.close(open.get());
    Span span = value.span().to(cursor.before().span());
    return new Expr.In(negated, value, list, Optional.empty(), span);
  }

  /// True where a query begins here, perhaps in further brackets.
  boolean queryAhead() {
    int i = 0;
    while (cursor.peek(i).symbol("(")) i++;
    return cursor.peek(i).is("SELECT") || cursor.peek(i).is("WITH");
  }

  private Expr like(Expr value, boolean negated) {
    Token word = cursor.next();
    Expr pattern = parser.values.value();
    if (cursor.at("ESCAPE")) {
      String message = "ADQL's LIKE has no ESCAPE (appendix A, like_predicate)";
      cursor.tell(Problem.error(Code.NOT_ADQL, cursor.peek().span(), message));
      cursor.next();
      parser.values.value();
    }
    return new Expr.Like(
        negated,
        value,
        word.text().toUpperCase(Locale.ROOT),
        word.span(),
        pattern,
        value.span().to(pattern.span()));
  }
}
