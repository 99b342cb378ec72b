package perek.tools.adql.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import perek.tools.adql.problem.Code;
import perek.tools.adql.problem.Problem;
import perek.tools.adql.problem.Problems;
import perek.tools.adql.text.Lexed;
import perek.tools.adql.text.Lexer;
import perek.tools.adql.tree.Ident;
import perek.tools.adql.tree.Ordered;
import perek.tools.adql.tree.Statement;

/// Reads a query. Every text whatever gives an answer; none throws.
public final class Parser {

  final Cursor cursor;
  final Values values;
  final Predicates predicates;
  final Sources sources;
  final Selects selects;
  final Queries queries;

  /// Results named by WITH, those too that stand where they may not.
  final List<Statement.Cte> with = new ArrayList<>();

  private Parser(Cursor cursor) {
    this.cursor = cursor;
    this.values = new Values(this);
    this.predicates = new Predicates(this);
    this.sources = new Sources(this);
    this.selects = new Selects(this);
    this.queries = new Queries(this);
  }

  public static Parsed parse(String query) {
    Lexed lexed = Lexer.read(query);
    Problems problems = new Problems();
    problems.addAll(lexed.problems());
    Parser parser = new Parser(new Cursor(lexed.tokens(), problems));
    boolean tooBig = lexed.problems().stream().anyMatch(p -> p.code() == Code.TOO_BIG);
    Ordered read = tooBig ? parser.queries.unread() : parser.statement();
    return new Parsed(
        query, new Statement(parser.with, read), lexed.tokens(), lexed.comments(), problems.all());
  }

  private Ordered statement() {
    if (cursor.end()) {
      cursor.tell(
          Problem.error(Code.SYNTAX, cursor.peek().span(), "There is no query; write SELECT …")
              .suggesting(List.of("SELECT")));
      return queries.unread();
    }
    if (cursor.atAny(Keywords.OTHER_STATEMENTS)) {
      String message = "ADQL only reads: a query begins with SELECT, not " + cursor.peek().shown();
      cursor.tell(Problem.error(Code.NOT_SELECT, cursor.peek().span(), message));
      return queries.unread();
    }
    cursor.mend(Keywords.START);
    if (cursor.at("WITH")) with();
    Ordered query = queries.ordered();
    while (!cursor.end()) {
      leftOver();
      query = queries.more(query);
    }
    return query;
  }

  private void leftOver() {
    if (cursor.symbol(")")) {
      cursor.tell(
          Problem.error(Code.BRACKET, cursor.peek().span(), "This bracket closes none")
              .replacing(""));
      cursor.next();
      return;
    }
    cursor.unexpected("the end of the query or another clause", List.of());
    cursor.next();
    cursor.skipToClause();
  }

  /// `WITH name AS (…), …`
  void with() {
    cursor.next();
    if (cursor.at("RECURSIVE")) {
      String message = "ADQL has no recursive WITH (4.5.1)";
      cursor.tell(Problem.error(Code.NOT_ADQL, cursor.peek().span(), message));
      cursor.next();
    }
    do {
      Optional<Ident> name = cursor.ident("A name for the result");
      if (cursor.symbol("(")) {
        String message = "ADQL names the columns inside the query, not behind the name of WITH";
        cursor.tell(Problem.error(Code.NOT_ADQL, cursor.peek().span(), message));
        cursor.skipBrackets();
      }
      cursor.expect("AS", "after the name of WITH");
      Optional<Ordered> query = queries.bracketed("after AS");
      if (name.isPresent() && query.isPresent())
        with.add(new Statement.Cte(name.get(), query.get()));
      if (query.isEmpty()) return;
    } while (cursor.acceptSymbol(","));
  }
}
