package perek.tools.adql.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import perek.tools.adql.problem.Code;
import perek.tools.adql.problem.Edit;
import perek.tools.adql.problem.Problem;
import perek.tools.adql.problem.Span;
import perek.tools.adql.text.Token;
import perek.tools.adql.text.TokenKind;
import perek.tools.adql.tree.Body;
import perek.tools.adql.tree.Expr;
import perek.tools.adql.tree.Ordered;
import perek.tools.adql.tree.Select;

/// Queries in a whole: sets of rows, their order, and what is left out at their beginning.
final class Queries {

  private final Parser parser;
  private final Cursor cursor;

  Queries(Parser parser) {
    this.parser = parser;
    this.cursor = parser.cursor;
  }

  Ordered unread() {
    Span here = cursor.peek().span();
    return new Ordered(new Body.Unread(here), List.of(), Optional.empty(), here);
  }

  /// A query in brackets, or nothing where no bracket opens.
  Optional<Ordered> bracketed(String where) {
    Optional<Token> open = cursor.open(where);
    if (open.isEmpty()) return Optional.empty();
    Ordered query = ordered();
    if (!cursor.symbol(")") && !cursor.end() && !cursor.told()) {
      cursor.close(open.get());
      cursor.skipToClause();
    }
    cursor.close(open.get());
    return Optional.of(query);
  }

  /// Rows with their order, without what comes after.
  Ordered ordered() {
    if (!cursor.enter()) {
      cursor.leave();
      return unread();
    }
    if (cursor.at("WITH")) {
      String message = "WITH stands at the beginning of the whole query alone (4.5.1)";
      cursor.tell(Problem.error(Code.NOT_ADQL, cursor.peek().span(), message));
      parser.with();
    }
    Span start = cursor.peek().span();
    Body body = sets();
    Ordered plain = new Ordered(body, List.of(), Optional.empty(), start.to(body.span()));
    Ordered query = more(plain);
    cursor.leave();
    return query;
  }

  private Body sets() {
    Body first = intersections();
    List<Body.Step> steps = new ArrayList<>();
    while (setOperator("UNION", "EXCEPT", "MINUS")) steps.add(step(true));
    return steps.isEmpty()
        ? first
        : new Body.Sets(first, steps, first.span().to(steps.getLast().operand().span()));
  }

  private Body intersections() {
    Body first = one();
    List<Body.Step> steps = new ArrayList<>();
    while (setOperator("INTERSECT")) steps.add(step(false));
    return steps.isEmpty()
        ? first
        : new Body.Sets(first, steps, first.span().to(steps.getLast().operand().span()));
  }

  private boolean setOperator(String... words) {
    return cursor.atAny(List.of(words));
  }

  private Body.Step step(boolean further) {
    Token operator = cursor.peek();
    String word = operator.text().toUpperCase(Locale.ROOT);
    if (word.equals("MINUS"))
      cursor.tell(
          Problem.error(Code.NOT_ADQL, operator.span(), "ADQL calls MINUS EXCEPT (4.6.2)")
              .replacing("EXCEPT"));
    cursor.next();
    boolean all = cursor.accept("ALL");
    if (!all) cursor.accept("DISTINCT");
    Body operand = further ? intersections() : one();
    return new Body.Step(word.equals("MINUS") ? "EXCEPT" : word, all, operand, operator.span());
  }

  private Body one() {
    if (cursor.symbol("(")) {
      Token open = cursor.peek();
      return bracketed("")
          .<Body>map(q -> new Body.Nested(q, open.span().to(cursor.before().span())))
          .orElseGet(() -> new Body.Unread(open.span()));
    }
    cursor.mend(List.of("SELECT"));
    if (cursor.at("SELECT")) return parser.selects.select();
    cursor.unexpected("SELECT", List.of("SELECT"));
    return new Body.Unread(cursor.peek().span());
  }

  /// What may come after a body: ORDER BY, OFFSET, and what is written there by mistake.
  Ordered more(Ordered before) {
    List<Ordered.Order> order = new ArrayList<>(before.order());
    Optional<Ordered.Count> offset = before.offset();
    while (true) {
      if (cursor.at("ORDER")) order.addAll(orderBy());
      else if (cursor.at("OFFSET")) offset = offset(offset);
      else if (cursor.at("LIMIT") || cursor.at("FETCH")) limit(before.body());
      else if (!misplaced(order, offset)) break;
    }
    Span span = before.span().to(cursor.before().span());
    return new Ordered(before.body(), order, offset, span);
  }

  private boolean misplaced(List<Ordered.Order> order, Optional<Ordered.Count> offset) {
    String word = cursor.peek().text().toUpperCase(Locale.ROOT);
    if (cursor.mend(Keywords.AFTER_TABLE)) return true;
    boolean clause = cursor.atAny(List.of("WHERE", "GROUP", "HAVING"));
    boolean set = cursor.atAny(List.of("UNION", "EXCEPT", "INTERSECT"));
    if (!clause && !(set && (!order.isEmpty() || offset.isPresent()))) return false;
    String message =
        set
            ? "A query with ORDER BY or OFFSET is put in brackets before " + word + " (4.6.5)"
            : word + " stands before " + (order.isEmpty() ? "this" : "ORDER BY");
    cursor.tell(Problem.error(Code.CLAUSE_ORDER, cursor.peek().span(), message));
    cursor.next();
    if (set) {
      cursor.accept("ALL");
      sets();
    } else {
      cursor.accept("BY");
      parser.predicates.list();
    }
    return true;
  }

  private List<Ordered.Order> orderBy() {
    cursor.next();
    cursor.expect("BY", "after ORDER");
    List<Ordered.Order> order = new ArrayList<>();
    do {
      Expr by = parser.predicates.expr();
      boolean descending = cursor.accept("DESC");
      if (!descending) cursor.accept("ASC");
      if (cursor.at("NULLS")) nulls();
      order.add(new Ordered.Order(by, descending));
    } while (cursor.acceptSymbol(","));
    return order;
  }

  private void nulls() {
    String message = "ADQL does not say where NULLs are sorted; leave them out with IS NOT NULL";
    Token first = cursor.next();
    Token last = (cursor.at("FIRST") || cursor.at("LAST")) ? cursor.next() : first;
    Span span = first.span().to(last.span());
    cursor.note(Problem.error(Code.NOT_ADQL, span, message).replacing(""));
  }

  private Optional<Ordered.Count> offset(Optional<Ordered.Count> before) {
    Token word = cursor.next();
    if (before.isPresent())
      cursor.note(Problem.error(Code.CLAUSE_ORDER, word.span(), "OFFSET stands here twice"));
    Optional<Ordered.Count> count = count("OFFSET");
    if (cursor.at("ROWS") || cursor.at("ROW")) {
      String message = "ADQL writes OFFSET and the number alone (4.10.1)";
      cursor.note(Problem.error(Code.NOT_ADQL, cursor.next().span(), message).replacing(""));
    }
    return count.or(() -> before);
  }

  /// The whole number after TOP or OFFSET.
  Optional<Ordered.Count> count(String word) {
    Token token = cursor.peek();
    boolean whole = token.kind() == TokenKind.NUMBER && token.text().matches("\\d{1,18}");
    if (whole) {
      cursor.next();
      return Optional.of(new Ordered.Count(Long.parseLong(token.text()), token.span()));
    }
    String message = "%s takes a whole number, not %s".formatted(word, token.shown());
    cursor.tell(Problem.error(Code.SYNTAX, token.span(), message));
    if (token.symbol("-")) cursor.next();
    if (cursor.peek().kind() == TokenKind.NUMBER) cursor.next();
    return Optional.empty();
  }

  /// `LIMIT n` and `FETCH FIRST n ROWS ONLY`, which become TOP.
  private void limit(Body body) {
    int cut = cursor.before().span().end();
    Token word = cursor.next();
    while (cursor.at("FIRST") || cursor.at("NEXT")) cursor.next();
    Token number = cursor.peek();
    boolean whole = number.kind() == TokenKind.NUMBER && number.text().matches("\\d{1,18}");
    if (number.kind() == TokenKind.NUMBER) cursor.next();
    while (cursor.atAny(List.of("ROWS", "ROW", "ONLY"))) cursor.next();
    String count = whole ? number.text() : "N";
    Problem problem =
        Problem.error(
            Code.LIMIT,
            word.span(),
            "ADQL has no %s; write SELECT TOP %s (2.2)".formatted(word.text(), count));
    Span gone = new Span(cut, cursor.before().span().end());
    boolean mendable = whole && body instanceof Select s && s.top().isEmpty();
    cursor.note(
        (mendable && body instanceof Select select)
            ? problem.fixed(
                List.of("TOP " + count),
                Edit.insert(select.head().end(), " TOP " + count),
                new Edit(gone, ""))
            : problem.suggesting(List.of("TOP " + count)));
    if (cursor.acceptSymbol(",") && cursor.peek().kind() == TokenKind.NUMBER) cursor.next();
  }
}
