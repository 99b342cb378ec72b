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
import perek.tools.adql.tree.Expr;
import perek.tools.adql.tree.Ident;
import perek.tools.adql.tree.Ordered;
import perek.tools.adql.tree.Select;
import perek.tools.adql.tree.Source;

/// One SELECT with its clauses.
final class Selects {

  private final Parser parser;
  private final Cursor cursor;

  Selects(Parser parser) {
    this.parser = parser;
    this.cursor = parser.cursor;
  }

  /// What the clauses behind FROM say.
  private static final class Clauses {
    Optional<Expr> where = Optional.empty();
    List<Expr> groupBy = List.of();
    Optional<Expr> having = Optional.empty();
    int rank;
  }

  Select select() {
    Token word = cursor.next();
    boolean distinct = quantifier();
    Optional<Ordered.Count> top = top();
    if (top.isPresent() && (cursor.at("DISTINCT") || cursor.at("ALL")))
      distinct |= late(word.span().end());
    Span head = word.span().to(cursor.before().span());
    List<Select.Item> items = items();
    List<Source> from = from();
    Clauses clauses = new Clauses();
    while (clause(clauses)) {}
    return new Select(
        distinct,
        top,
        items,
        from,
        clauses.where,
        clauses.groupBy,
        clauses.having,
        head,
        word.span().to(cursor.before().span()));
  }

  private boolean quantifier() {
    if (cursor.accept("DISTINCT")) return true;
    cursor.accept("ALL");
    return false;
  }

  private Optional<Ordered.Count> top() {
    if (!cursor.accept("TOP")) return Optional.empty();
    if (!cursor.symbol("(")) return parser.queries.count("TOP");
    Token open = cursor.next();
    Optional<Ordered.Count> count = parser.queries.count("TOP");
    cursor.close(open);
    Span span = open.span().to(cursor.before().span());
    count.ifPresent(c ->
        cursor.note(
            Problem.error(Code.NOT_ADQL, open.span(), "ADQL writes TOP and the number alone")
                .fixed(List.of("TOP " + c.rows()), new Edit(span, " " + c.rows()))));
    return count;
  }

  /// DISTINCT belongs before TOP.
  private boolean late(int afterSelect) {
    Token word = cursor.next();
    boolean distinct = word.is("DISTINCT");
    String text = word.text().toUpperCase(Locale.ROOT);
    cursor.note(
        Problem.error(Code.CLAUSE_ORDER, word.span(), text + " stands before TOP (2.2)")
            .fixed(
                List.of("SELECT " + text + " TOP"),
                Edit.insert(afterSelect, " " + text),
                new Edit(word.span(), "")));
    return distinct;
  }

  private List<Select.Item> items() {
    List<Select.Item> items = new ArrayList<>();
    if (cursor.at("FROM")) {
      Problem problem =
          Problem.error(
              Code.SYNTAX, cursor.peek().span(), "Expected columns before FROM, or * for all");
      cursor.tell(problem.suggesting(List.of("*")));
      return items;
    }
    while (true) {
      items.add(item());
      if (cursor.symbol(",")) {
        Token comma = cursor.peek();
        if (!cursor.peek(1).is("FROM")) {
          cursor.next();
          continue;
        }
        cursor.tell(
            Problem.error(Code.SYNTAX, comma.span(), "Nothing stands between this comma and FROM")
                .replacing(""));
        cursor.next();
      } else if (another()) {
        cursor.unexpected("a comma or FROM", List.of(",", "FROM"));
        continue;
      }
      return items;
    }
  }

  /// True where what comes can only be one more column.
  private boolean another() {
    if (cursor.told()) return false;
    Token token = cursor.peek();
    return token.name()
        || token.kind() == TokenKind.NUMBER
        || token.kind() == TokenKind.STRING
        || (token.reserved()
            && !Keywords.structure(token.text())
            && cursor.peek(1).kind() == TokenKind.SYMBOL);
  }

  private Select.Item item() {
    Token first = cursor.peek();
    if (cursor.acceptSymbol("*")) return new Select.Item.Star(first.span());
    Optional<Select.Item> star = tableStar();
    if (star.isPresent()) return star.get();
    Expr expr = parser.predicates.expr();
    Optional<Ident> alias = alias(Keywords.AFTER_COLUMNS, "A name for the column");
    return new Select.Item.Value(expr, alias, expr.span().to(cursor.before().span()));
  }

  private Optional<Select.Item> tableStar() {
    int i = 0;
    while (cursor.peek(i).name() && cursor.peek(i + 1).symbol(".")) i += 2;
    if (i == 0 || !cursor.peek(i).symbol("*")) return Optional.empty();
    List<Ident> table = new ArrayList<>();
    Span start = cursor.peek().span();
    while (!cursor.symbol("*")) {
      table.add(Cursor.ident(cursor.next()));
      cursor.next();
    }
    return Optional.of(new Select.Item.TableStar(table, start.to(cursor.next().span())));
  }

  /// A new name, with AS or without.
  Optional<Ident> alias(List<String> keywords, String what) {
    if (cursor.accept("AS")) return cursor.ident(what);
    Token token = cursor.peek();
    if (!token.name() || foreign(token)) return Optional.empty();
    if (slip(cursor.peek(1)) && cursor.mend(keywords)) return Optional.empty();
    return Optional.of(Cursor.ident(cursor.next()));
  }

  /// `LIMIT 5` and `MINUS SELECT` name nothing.
  private boolean foreign(Token token) {
    Token then = cursor.peek(1);
    return (token.is("LIMIT") && (then.kind() == TokenKind.NUMBER || then.is("ALL")))
        || (token.is("MINUS") && (then.is("SELECT") || then.symbol("(")))
        || (token.is("TABLESAMPLE") && then.symbol("("));
  }

  /// True where what comes shows that the word before was no name.
  private static boolean slip(Token then) {
    return then.name()
        || then.kind() == TokenKind.NUMBER
        || then.kind() == TokenKind.STRING
        || then.symbol("(")
        || then.is("BY")
        || then.is("NOT")
        || then.is("EXISTS")
        || then.is("SELECT")
        || then.is("JOIN")
        || then.is("OUTER");
  }

  private List<Source> from() {
    cursor.mend(Keywords.AFTER_COLUMNS);
    if (!cursor.at("FROM")) {
      if (!cursor.told()) cursor.unexpected("FROM and a table", List.of("FROM"));
      int open = 0;
      while (!cursor.end()
          && !(open == 0 && (cursor.symbol(")") || cursor.atAny(Keywords.CLAUSES)))) {
        if (cursor.symbol("(")) open++;
        if (cursor.symbol(")")) open--;
        cursor.next();
      }
      if (!cursor.at("FROM")) return List.of();
    }
    cursor.next();
    List<Source> from = new ArrayList<>();
    do from.add(parser.sources.reference());
    while (cursor.acceptSymbol(","));
    return from;
  }

  private boolean clause(Clauses clauses) {
    cursor.mend(Keywords.AFTER_TABLE);
    Token word = cursor.peek();
    if (word.is("WHERE")) {
      order(clauses, 1, word, "AND");
      cursor.next();
      Expr condition = parser.predicates.expr();
      clauses.where = clauses.where.isPresent() ? clauses.where : Optional.of(condition);
    } else if (word.is("GROUP")) {
      order(clauses, 2, word, "a comma");
      cursor.next();
      cursor.expect("BY", "after GROUP");
      clauses.groupBy = parser.predicates.list();
    } else if (word.is("HAVING")) {
      order(clauses, 3, word, "AND");
      cursor.next();
      clauses.having = Optional.of(parser.predicates.expr());
    } else {
      return unread();
    }
    return true;
  }

  private void order(Clauses clauses, int rank, Token word, String join) {
    String text = word.text().toUpperCase(Locale.ROOT);
    if (rank == clauses.rank)
      cursor.tell(
          Problem.error(
                  Code.CLAUSE_ORDER,
                  word.span(),
                  "%s stands here twice; join what they say by %s".formatted(text, join))
              .suggesting(List.of(join)));
    if (rank < clauses.rank)
      cursor.tell(
          Problem.error(
              Code.CLAUSE_ORDER,
              word.span(),
              text + " comes too late: the order is WHERE, GROUP BY, HAVING (2.2)"));
    clauses.rank = Math.max(clauses.rank, rank);
  }

  /// Passes over what is no clause, where another clause comes after it.
  private boolean unread() {
    Token token = cursor.peek();
    boolean over =
        cursor.end()
            || token.symbol(")")
            || cursor.atAny(Keywords.CLAUSES)
            || token.is("LIMIT")
            || token.is("MINUS");
    if (over) return false;
    if (!cursor.told()) cursor.unexpected("another clause or the end", List.of());
    cursor.next();
    cursor.skipToClause();
    return !cursor.at("FROM") || fromAgain();
  }

  private boolean fromAgain() {
    cursor.next();
    cursor.skipToClause();
    return true;
  }
}
