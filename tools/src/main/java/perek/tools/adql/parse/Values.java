package perek.tools.adql.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import perek.tools.adql.problem.Code;
import perek.tools.adql.problem.Problem;
import perek.tools.adql.problem.Span;
import perek.tools.adql.text.Token;
import perek.tools.adql.text.TokenKind;
import perek.tools.adql.tree.Expr;
import perek.tools.adql.tree.Ident;
import perek.tools.adql.tree.Ordered;

/// Values: operators by rank, and what stands between them.
final class Values {

  private static final List<Set<String>> RANKS =
      List.of(Set.of("||", "&", "|", "^"), Set.of("+", "-"), Set.of("*", "/", "%"));

  private final Parser parser;
  private final Cursor cursor;

  Values(Parser parser) {
    this.parser = parser;
    this.cursor = parser.cursor;
  }

  Expr value() {
    return ranked(0);
  }

  private Expr ranked(int rank) {
    if (rank == RANKS.size()) return signed();
    Expr first = ranked(rank + 1);
    List<Expr.Step> steps = new ArrayList<>();
    while (cursor.peek().kind() == TokenKind.SYMBOL
        && RANKS.get(rank).contains(cursor.peek().text())) {
      Token operator = cursor.next();
      steps.add(new Expr.Step(operator.text(), operator.span(), ranked(rank + 1)));
    }
    if (steps.isEmpty()) return first;
    Span span = first.span().to(steps.getLast().operand().span());
    return new Expr.Arithmetic(first, steps, span);
  }

  private Expr signed() {
    Token sign = cursor.peek();
    if (!sign.symbol("-") && !sign.symbol("+") && !sign.symbol("~")) return primary();
    if (!cursor.enter()) {
      cursor.leave();
      return new Expr.Missing(sign.span());
    }
    cursor.next();
    Expr operand = signed();
    cursor.leave();
    return new Expr.Signed(sign.text(), operand, sign.span().to(operand.span()));
  }

  private Expr primary() {
    Expr read = unconverted();
    while (cursor.symbol("::") || cursor.symbol("[")) foreignSuffix();
    return read;
  }

  private void foreignSuffix() {
    boolean type = cursor.symbol("::");
    String message =
        type ? "ADQL writes CAST(value AS type), not ::" : "ADQL has no elements of arrays";
    cursor.tell(Problem.error(Code.NOT_ADQL, cursor.peek().span(), message));
    cursor.next();
    if (type) cursor.next();
    while (!type && !cursor.end() && !cursor.acceptSymbol("]")) cursor.next();
  }

  private Expr unconverted() {
    Token token = cursor.peek();
    return switch (token.kind()) {
      case NUMBER -> new Expr.Literal(Expr.Kind.NUMBER, cursor.next().text(), token.span());
      case STRING -> text();
      case DELIMITED -> column();
      case WORD -> word(token);
      case SYMBOL -> token.symbol("(") ? bracketed(token) : missing(token);
      case COMMENT, END -> missing(token);
    };
  }

  private Expr text() {
    Token token = cursor.next();
    if (cursor.peek().kind() == TokenKind.STRING) {
      boolean touching = cursor.peek().span().start() == token.span().end();
      String message =
          touching
              ? "A single quote inside a text is written twice"
              : "Two texts stand side by side; a comma or || is missing";
      cursor.tell(Problem.error(Code.SYNTAX, cursor.peek().span(), message));
      cursor.next();
    }
    return new Expr.Literal(Expr.Kind.TEXT, token.text(), token.span());
  }

  private Expr word(Token token) {
    if (token.is("NULL")) return literal(Expr.Kind.NULL);
    if (token.is("TRUE") || token.is("FALSE")) return literal(Expr.Kind.TRUTH);
    if (token.is("CASE")) return new Cases(parser).read();
    boolean called = cursor.peek(1).symbol("(");
    if (token.is("CAST") && called) return new Cases(parser).cast();
    if (Keywords.structure(token.text())) {
      boolean side = (token.is("LEFT") || token.is("RIGHT")) && called;
      return side ? call(Cursor.ident(cursor.next())) : missing(token);
    }
    if (called) return call(Cursor.ident(cursor.next()));
    if (!token.reserved()) return column();
    boolean clock = token.text().toUpperCase(java.util.Locale.ROOT).startsWith("CURRENT_");
    if (!clock) return column();
    String message = "ADQL has no " + token.text() + "; write the date as a text or a number";
    cursor.tell(Problem.error(Code.NOT_ADQL, token.span(), message));
    cursor.next();
    return new Expr.Missing(token.span());
  }

  private Expr literal(Expr.Kind kind) {
    Token token = cursor.next();
    return new Expr.Literal(kind, token.text(), token.span());
  }

  private Expr column() {
    List<Ident> parts = new ArrayList<>();
    boolean whole = true;
    do {
      if (cursor.symbol("*")) {
        String message = "A * behind a table stands in the list of columns alone";
        cursor.tell(Problem.error(Code.SYNTAX, cursor.peek().span(), message));
        cursor.next();
        whole = false;
      } else {
        Optional<Ident> part = cursor.ident("A column");
        part.ifPresent(parts::add);
        whole &= part.isPresent();
      }
    } while (cursor.acceptSymbol("."));
    if (!whole) return new Expr.Missing(cursor.peek().span());
    Span span = parts.getFirst().span().to(parts.getLast().span());
    if (!cursor.symbol("(")) return new Expr.Column(parts, span);
    String message = "A function has a plain name, without quotes or a schema";
    cursor.tell(Problem.error(Code.SYNTAX, span, message));
    return call(parts.getLast());
  }

  private Expr call(Ident name) {
    Token open = cursor.next();
    if (!cursor.enter()) {
      cursor.leave();
      return new Expr.Missing(name.span());
    }
    boolean distinct = cursor.accept("DISTINCT");
    if (!distinct) cursor.accept("ALL");
    boolean star = cursor.acceptSymbol("*");
    List<Expr> arguments = new ArrayList<>();
    if (!star && !cursor.symbol(")"))
      do arguments.add(argument());
      while (cursor.acceptSymbol(","));
    cursor.close(open);
    cursor.leave();
    if (cursor.at("OVER") && cursor.peek(1).symbol("(")) window();
    return new Expr.Call(name, arguments, distinct, star, name.span().to(cursor.before().span()));
  }

  private void window() {
    String message = "ADQL has no functions over windows";
    cursor.tell(Problem.error(Code.NOT_ADQL, cursor.peek().span(), message));
    cursor.next();
    cursor.skipBrackets();
  }

  private Expr argument() {
    Token first = cursor.peek();
    if (!cursor.at("SELECT")) return parser.predicates.expr();
    Ordered query = parser.queries.ordered();
    return new Expr.Subquery(query, first.span().to(cursor.before().span()));
  }

  private Expr bracketed(Token open) {
    if (parser.predicates.queryAhead()) {
      Ordered query = parser.queries.bracketed("").orElseGet(parser.queries::unread);
      return new Expr.Subquery(query, open.span().to(cursor.before().span()));
    }
    cursor.next();
    Expr inner = parser.predicates.expr();
    if (cursor.symbol(",")) {
      String message = "ADQL compares one value at a time, not several in brackets";
      cursor.tell(Problem.error(Code.NOT_ADQL, cursor.peek().span(), message));
      while (cursor.acceptSymbol(",")) parser.predicates.expr();
    }
    cursor.close(open);
    return new Expr.Parens(inner, open.span().to(cursor.before().span()));
  }

  private Expr missing(Token token) {
    Optional<String> sign = Optional.of(token.text()).filter(t -> t.equals(","));
    String before =
        cursor.before().span().equals(token.span()) ? "" : " after " + cursor.before().shown();
    cursor.unexpected(
        "a column, a value or a function" + (sign.isPresent() ? "" : before), List.of());
    if (token.symbol("*") || token.symbol("?") || token.symbol(":") || token.symbol("]"))
      cursor.next();
    return new Expr.Missing(token.span());
  }
}
