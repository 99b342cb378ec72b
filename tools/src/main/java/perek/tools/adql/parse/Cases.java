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

/// Values with words inside: `CASE` and `CAST`.
final class Cases {

  /// Types that CAST may make (ADQL 2.1, section 4.7.1).
  private static final Set<String> TARGETS =
      Set.of(
          "INTEGER",
          "SMALLINT",
          "BIGINT",
          "REAL",
          "DOUBLE PRECISION",
          "CHAR",
          "VARCHAR",
          "TIMESTAMP",
          "POINT",
          "CIRCLE",
          "POLYGON");

  private final Parser parser;
  private final Cursor cursor;

  Cases(Parser parser) {
    this.parser = parser;
    this.cursor = parser.cursor;
  }

  Expr read() {
    Token word = cursor.next();
    if (!cursor.enter()) {
      cursor.leave();
      return new Expr.Missing(word.span());
    }
    Optional<Expr> value =
        cursor.at("WHEN") ? Optional.empty() : Optional.of(parser.predicates.expr());
    List<Expr.When> whens = new ArrayList<>();
    while (cursor.accept("WHEN")) {
      Expr when = parser.predicates.expr();
      cursor.expect("THEN", "after the condition of WHEN");
      whens.add(new Expr.When(when, parser.predicates.expr()));
    }
    if (whens.isEmpty()) cursor.unexpected("WHEN", List.of("WHEN"));
    Optional<Expr> otherwise =
        cursor.accept("ELSE") ? Optional.of(parser.predicates.expr()) : Optional.empty();
    cursor.expect("END", "of CASE");
    cursor.leave();
    return new Expr.Case(value, whens, otherwise, word.span().to(cursor.before().span()));
  }

  Expr cast() {
    Token word = cursor.next();
    Token open = cursor.next();
    Expr value = parser.predicates.expr();
    if (!cursor.expect("AS", "and a type in CAST")) {
      while (!cursor.end() && !cursor.symbol(")")) cursor.next();
      cursor.acceptSymbol(")");
      return new Expr.Missing(word.span());
    }
    Token first = cursor.peek();
    String target = target();
    Span targetSpan = first.span().to(cursor.before().span());
    cursor.close(open);
    return new Expr.Cast(value, target, targetSpan, word.span().to(cursor.before().span()));
  }

  private String target() {
    Token first = cursor.peek();
    if (first.kind() != TokenKind.WORD) {
      cursor.unexpected("a type such as DOUBLE PRECISION", List.of("DOUBLE PRECISION"));
      return "";
    }
    cursor.next();
    String name = first.text().toUpperCase(java.util.Locale.ROOT);
    if (name.equals("DOUBLE") && cursor.accept("PRECISION")) name = "DOUBLE PRECISION";
    if (!TARGETS.contains(name)) wrong(first, name);
    if (!cursor.symbol("(")) return name;
    Token open = cursor.next();
    Token length = cursor.peek();
    if (length.kind() == TokenKind.NUMBER) cursor.next();
    else cursor.unexpected("a length", List.of());
    cursor.close(open);
    return name + "(" + length.text() + ")";
  }

  private void wrong(Token first, String name) {
    String proper =
        switch (name) {
          case "INT", "INT4" -> "INTEGER";
          case "INT8", "LONG" -> "BIGINT";
          case "DOUBLE", "FLOAT", "NUMERIC", "DECIMAL", "FLOAT8" -> "DOUBLE PRECISION";
          case "TEXT", "STRING", "CHARACTER" -> "VARCHAR";
          case "DATE", "DATETIME" -> "TIMESTAMP";
          default -> "";
        };
    Problem problem =
        Problem.error(
            Code.TYPE,
            first.span(),
            "CAST makes no %s; its types are those of ADQL 2.1, 4.7.1".formatted(name));
    cursor.note(
        proper.isEmpty()
            ? problem.suggesting(TARGETS.stream().sorted().toList())
            : problem.replacing(proper));
  }
}
