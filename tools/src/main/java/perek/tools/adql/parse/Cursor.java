package perek.tools.adql.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import perek.tools.adql.problem.Code;
import perek.tools.adql.problem.Edit;
import perek.tools.adql.problem.Problem;
import perek.tools.adql.problem.Problems;
import perek.tools.adql.problem.Span;
import perek.tools.adql.text.Identifiers;
import perek.tools.adql.text.Token;
import perek.tools.adql.text.TokenKind;
import perek.tools.adql.tree.Ident;

/// A place among the tokens, and the faults found so far: one at each token, since the rest would
/// be its echoes. For one query.
final class Cursor {

  /// Brackets, and other things that stand in each other.
  static final int MOST_DEPTH = 100;

  private final List<Token> tokens;
  private final Problems problems;
  private int at;
  private int toldAt = -1;
  private int depth;
  private boolean stopped;

  Cursor(List<Token> tokens, Problems problems) {
    this.tokens = new ArrayList<>(tokens);
    this.problems = problems;
  }

  Token peek() {
    return peek(0);
  }

  Token peek(int further) {
    return tokens.get(Math.min(at + further, tokens.size() - 1));
  }

  /// The token before, or the one here where there is none.
  Token before() {
    return tokens.get(Math.max(0, at - 1));
  }

  Token next() {
    Token token = peek();
    if (token.kind() != TokenKind.END) at++;
    return token;
  }

  boolean end() {
    return peek().kind() == TokenKind.END;
  }

  boolean at(String keyword) {
    return peek().is(keyword);
  }

  boolean atAny(Iterable<String> keywords) {
    for (String keyword : keywords) if (at(keyword)) return true;
    return false;
  }

  boolean symbol(String symbol) {
    return peek().symbol(symbol);
  }

  boolean accept(String keyword) {
    if (!at(keyword)) return false;
    next();
    return true;
  }

  boolean acceptSymbol(String symbol) {
    if (!symbol(symbol)) return false;
    next();
    return true;
  }

  /// Takes a keyword, or says that it is missing.
  boolean expect(String keyword, String where) {
    if (accept(keyword)) return true;
    unexpected(keyword + " " + where, List.of(keyword));
    return false;
  }

  /// Takes the closing bracket of one that was opened.
  void close(Token open) {
    if (acceptSymbol(")")) return;
    String message =
        "The bracket opened at character %d is not closed before %s"
            .formatted(open.span().start() + 1, peek().shown());
    tell(Problem.error(Code.BRACKET, peek().span(), message).suggesting(List.of(")")));
  }

  /// Takes an opening bracket.
  Optional<Token> open(String where) {
    if (symbol("(")) return Optional.of(next());
    unexpected("( " + where, List.of("("));
    return Optional.empty();
  }

  void unexpected(String expected, List<String> suggestions) {
    String message = "Expected %s, found %s".formatted(expected, peek().shown());
    tell(Problem.error(Code.SYNTAX, peek().span(), message).suggesting(suggestions));
  }

  /// Tells a fault unless one was told at this token.
  void tell(Problem problem) {
    if (stopped || toldAt == at) return;
    toldAt = at;
    problems.add(problem);
  }

  /// Tells a fault that hides no other.
  void note(Problem problem) {
    if (!stopped) problems.add(problem);
  }

  /// True where a fault was told at this very token.
  boolean told() {
    return toldAt == at;
  }

  /// Goes one level down; false where that is too deep, and then all is over.
  boolean enter() {
    depth++;
    if (depth <= MOST_DEPTH) return !stopped;
    if (!stopped) {
      String message = "Brackets stand in each other more than " + MOST_DEPTH + " deep";
      tell(Problem.error(Code.TOO_BIG, peek().span(), message));
    }
    stopped = true;
    at = tokens.size() - 1;
    return false;
  }

  void leave() {
    depth--;
  }

  /// A name; a reserved word in its place is told and taken, unless it holds the query together.
  Optional<Ident> ident(String what) {
    Token token = peek();
    if (token.name()) return Optional.of(ident(next()));
    if (token.kind() == TokenKind.STRING) {
      String name = token.text().replaceAll("^'|'$", "");
      tell(
          Problem.error(
                  Code.QUOTES, token.span(), what + " stands in double quotes, not single ones")
              .replacing(Identifiers.written(name)));
      next();
      return Optional.of(new Ident(name, false, token.span()));
    }
    if (token.kind() == TokenKind.WORD && !Keywords.structure(token.text()))
      return Optional.of(reserved());
    unexpected(
        what.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + what.substring(1), List.of());
    return Optional.empty();
  }

  /// Takes a reserved word as the name that it was meant to be.
  Ident reserved() {
    Token token = next();
    at--;
    tell(
        Problem.error(
                Code.RESERVED_WORD,
                token.span(),
                "%s is a reserved word; a name like it stands in double quotes"
                    .formatted(token.shown()))
            .replacing(Identifiers.quoted(token.text())));
    at++;
    return new Ident(token.text(), false, token.span());
  }

  static Ident ident(Token token) {
    return new Ident(
        Identifiers.plain(token.text()), token.kind() == TokenKind.DELIMITED, token.span());
  }

  /// Where this word is a misspelt keyword, tells so and makes it that keyword.
  boolean mend(List<String> candidates) {
    Token token = peek();
    if (token.kind() != TokenKind.WORD || token.reserved()) return false;
    for (String pair : List.of("GROUP", "ORDER"))
      if (token.is(pair + "BY") && candidates.contains(pair)) return mend(token, pair + " BY");
    Optional<String> meant = Keywords.meant(token.text(), candidates);
    return meant.isPresent() && mend(token, meant.get());
  }

  private boolean mend(Token token, String meant) {
    tell(
        Problem.error(
                Code.KEYWORD, token.span(), "%s is probably %s".formatted(token.shown(), meant))
            .fixed(List.of(meant), new Edit(token.span(), meant)));
    toldAt = -1;
    Span span = token.span();
    tokens.remove(at);
    int place = at;
    for (String word : meant.split(" ", -1))
      tokens.add(place++, new Token(TokenKind.WORD, word, span));
    return true;
  }

  /// Passes over what cannot be read, up to a clause, the end, or the bracket that closes this
  /// level.
  void skipToClause() {
    int open = 0;
    while (!end()) {
      if (open == 0 && (symbol(")") || atAny(Keywords.CLAUSES))) return;
      if (symbol("(")) open++;
      if (symbol(")")) open--;
      next();
    }
  }

  /// Passes over brackets and all in them.
  void skipBrackets() {
    int open = 0;
    do {
      if (symbol("(")) open++;
      if (symbol(")")) open--;
      next();
    } while (open > 0 && !end());
  }
}
