package perek.tools.adql.parse;

import java.util.ArrayList;
import java.util.List;
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
import perek.tools.adql.tree.Source;

/// Tables and their joins.
final class Sources {

  private static final int MOST_PARTS = 3;

  private static final List<String> JOINS =
      List.of("NATURAL", "INNER", "LEFT", "RIGHT", "FULL", "JOIN", "CROSS", "OUTER");

  private final Parser parser;
  private final Cursor cursor;

  Sources(Parser parser) {
    this.parser = parser;
    this.cursor = parser.cursor;
  }

  /// A table with all that is joined to it.
  Source reference() {
    Source first = one();
    List<Source.Join> joins = new ArrayList<>();
    while (cursor.atAny(JOINS) || (!cursor.told() && cursor.mend(JOINS))) joins.add(join());
    return joins.isEmpty()
        ? first
        : new Source.Joined(first, joins, first.span().to(cursor.before().span()));
  }

  private Source.Join join() {
    Token start = cursor.peek();
    boolean cross = cursor.accept("CROSS");
    boolean natural = cursor.accept("NATURAL");
    String kind = kind();
    cursor.expect("JOIN", "before the table to be joined");
    Span at = start.span().to(cursor.before().span());
    Source right = cross || natural ? one() : whole(one());
    if (cross) cross(at, right);
    Optional<Expr> on = Optional.empty();
    List<Ident> using = List.of();
    Token word = cursor.peek();
    if (cursor.accept("ON")) on = Optional.of(parser.predicates.expr());
    else if (cursor.accept("USING")) using = using();
    if (natural && (on.isPresent() || !using.isEmpty()))
      cursor.note(
          Problem.error(
              Code.JOIN,
              word.span(),
              "NATURAL joins by all common columns and takes no " + word.text()));
    return new Source.Join(natural, kind, right, on, using, at);
  }

  /// What a table is joined with before its own ON: `a JOIN b JOIN c ON … ON …` joins `a` with the
  /// join of `b` and `c` (2.2, `<qualified join>` takes a `<table reference>` on its right).
  private Source whole(Source first) {
    if (!cursor.atAny(JOINS)) return first;
    List<Source.Join> joins = new ArrayList<>();
    if (cursor.enter()) while (cursor.atAny(JOINS)) joins.add(join());
    cursor.leave();
    return joins.isEmpty()
        ? first
        : new Source.Joined(first, joins, first.span().to(cursor.before().span()));
  }

  private String kind() {
    if (cursor.accept("INNER")) return "INNER";
    for (String side : List.of("LEFT", "RIGHT", "FULL"))
      if (cursor.accept(side)) {
        cursor.accept("OUTER");
        return side;
      }
    if (cursor.at("OUTER")) {
      String message = "OUTER JOIN needs LEFT, RIGHT or FULL before it (2.2.2)";
      cursor.tell(
          Problem.error(Code.JOIN, cursor.peek().span(), message)
              .suggesting(List.of("LEFT OUTER JOIN", "FULL OUTER JOIN")));
      cursor.next();
    }
    return "INNER";
  }

  private void cross(Span at, Source right) {
    String message = "ADQL has no CROSS JOIN; part the tables by a comma (2.2.2)";
    cursor.note(
        Problem.error(Code.NOT_ADQL, at, message)
            .fixed(
                List.of("JOIN … ON 1=1", ","),
                new Edit(at, "JOIN"),
                Edit.insert(right.span().end(), " ON 1=1")));
  }

  private List<Ident> using() {
    Optional<Token> open = cursor.open("after USING");
    if (open.isEmpty()) return List.of();
    List<Ident> columns = new ArrayList<>();
    do cursor.ident("A column").ifPresent(columns::add);
    while (cursor.acceptSymbol(","));
    cursor.close(open.get());
    return columns;
  }

  private Source one() {
    Token first = cursor.peek();
    if (cursor.symbol("(")) return bracketed(first);
    List<Ident> parts = new ArrayList<>();
    boolean whole = true;
    do {
      Optional<Ident> part = cursor.ident("A table");
      part.ifPresent(parts::add);
      whole &= part.isPresent();
    } while (cursor.acceptSymbol("."));
    if (!whole) return new Source.Unread(first.span());
    if (parts.size() > MOST_PARTS)
      cursor.note(
          Problem.error(
              Code.SYNTAX,
              parts.getFirst().span().to(parts.getLast().span()),
              "A table has at most a catalogue, a schema and a name"));
    if (cursor.symbol("(")) {
      function(parts);
      parser.selects.alias(Keywords.AFTER_TABLE, "A name for the table");
      return new Source.Unread(first.span());
    }
    Optional<Ident> alias = parser.selects.alias(Keywords.AFTER_TABLE, "A name for the table");
    Optional<String> sample = sample();
    return new Source.Named(parts, alias, sample, first.span().to(cursor.before().span()));
  }

  private void function(List<Ident> parts) {
    String message = parts.getLast().text() + " is called like a function; ADQL takes tables alone";
    cursor.tell(Problem.error(Code.NOT_ADQL, cursor.peek().span(), message));
    cursor.skipBrackets();
  }

  private Optional<String> sample() {
    if (!cursor.at("TABLESAMPLE") || !cursor.peek(1).symbol("(")) return Optional.empty();
    cursor.next();
    Token open = cursor.next();
    Token number = cursor.peek();
    if (number.kind() == TokenKind.NUMBER) cursor.next();
    else cursor.unexpected("a percentage", List.of());
    cursor.close(open);
    return Optional.of(number.text());
  }

  private Source bracketed(Token open) {
    if (!cursor.enter()) {
      cursor.leave();
      return new Source.Unread(open.span());
    }
    Source made = query() ? derived(open) : grouped(open);
    cursor.leave();
    return made;
  }

  /// True where the bracket holds a query, and not joined tables that begin with one.
  private boolean query() {
    int opens = 0;
    while (cursor.peek(opens).symbol("(")) opens++;
    Token first = cursor.peek(opens);
    if (!first.is("SELECT") && !first.is("WITH")) return false;
    if (opens == 1) return true;
    int depth = opens;
    int i = opens;
    while (depth >= opens && cursor.peek(i).kind() != TokenKind.END) {
      if (cursor.peek(i).symbol("(")) depth++;
      if (cursor.peek(i).symbol(")")) depth--;
      i++;
    }
    Token then = cursor.peek(i);
    return then.symbol(")")
        || List.of("UNION", "EXCEPT", "INTERSECT", "ORDER", "OFFSET").stream().anyMatch(then::is);
  }

  private Source derived(Token open) {
    Ordered query = parser.queries.bracketed("").orElseGet(parser.queries::unread);
    Optional<Ident> alias = parser.selects.alias(Keywords.AFTER_TABLE, "A name for the subquery");
    Span span = open.span().to(cursor.before().span());
    if (alias.isEmpty() && !cursor.told()) {
      String message = "A query in FROM needs a name: ( … ) AS name";
      Span place = cursor.before().span();
      cursor.note(Problem.error(Code.SYNTAX, place, message).suggesting(List.of("AS sub")));
    }
    return new Source.Derived(query, alias, span);
  }

  private Source grouped(Token open) {
    cursor.next();
    Source inner = reference();
    cursor.close(open);
    Optional<Ident> alias = parser.selects.alias(Keywords.AFTER_TABLE, "A name");
    return new Source.Grouped(inner, alias, open.span().to(cursor.before().span()));
  }
}
