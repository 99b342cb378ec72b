package perek.tools.adql.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import perek.tools.adql.problem.Code;
import perek.tools.adql.problem.Edit;
import perek.tools.adql.problem.Problem;
import perek.tools.adql.problem.Span;

/// Parts a query into tokens. A bad character is told and passed over. For one query.
public final class Lexer {

  /// Longest query that is read, in characters.
  public static final int MOST_CHARACTERS = 200_000;

  /// Most tokens that are read.
  public static final int MOST_TOKENS = 30_000;

  /// What word processors and web pages make of plain characters.
  private static final Map<Character, String> LOOKALIKES =
      Map.ofEntries(
          Map.entry('\u2212', "-"),
          Map.entry('\u2013', "-"),
          Map.entry('\u2014', "-"),
          Map.entry('\u2264', "<="),
          Map.entry('\u2265', ">="),
          Map.entry('\u2260', "!="),
          Map.entry('\u00d7', "*"),
          Map.entry('\u00a0', " "),
          Map.entry('\u200b', ""),
          Map.entry('\ufeff', ""),
          Map.entry(';', ""));

  private static final String SINGLE_QUOTES = "\u2018\u2019\u201a\u00b4";
  private static final String DOUBLE_QUOTES = "\u201c\u201d\u201e";

  private static final List<String> TWO =
      List.of("<=", ">=", "<>", "!=", "||", "==", "&&", "^=", "~=", "::");
  private static final String ONE = "()*+-,./<>=%&|^~:?[]";

  private final String query;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Token> comments = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private int at;

  private Lexer(String query) {
    this.query = query;
  }

  public static Lexed read(String query) {
    Lexer lexer = new Lexer(query);
    if (query.length() > MOST_CHARACTERS) lexer.tooLong();
    else lexer.all();
    int end = lexer.tokens.isEmpty() ? 0 : lexer.tokens.getLast().span().end();
    lexer.tokens.add(new Token(TokenKind.END, "", Span.at(end)));
    return new Lexed(lexer.tokens, lexer.comments, lexer.problems);
  }

  private void tooLong() {
    problems.add(
        Problem.error(
            Code.TOO_BIG,
            Span.at(MOST_CHARACTERS),
            "The query has %d characters; at most %d are read"
                .formatted(query.length(), MOST_CHARACTERS)));
  }

  private void all() {
    while (at < query.length()) {
      if (tokens.size() >= MOST_TOKENS) {
        String message = "The query has more than " + MOST_TOKENS + " words and signs";
        problems.add(Problem.error(Code.TOO_BIG, Span.at(at), message));
        return;
      }
      one();
    }
  }

  private void one() {
    char c = query.charAt(at);
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') at++;
    else if (query.startsWith("--", at)) comment();
    else if (query.startsWith("/*", at)) block();
    else if (letter(c)) word();
    else if (digit(c) || (c == '.' && digit(peek(1)))) number();
    else if (c == '\'') quoted(TokenKind.STRING, '\'', "text", "a single quote (')");
    else if (c == '"') quoted(TokenKind.DELIMITED, '"', "name", "a double quote (\")");
    else symbol(c);
  }

  private void comment() {
    int end = query.indexOf('\n', at);
    int stop = end < 0 ? query.length() : end;
    String text = query.substring(at, stop).stripTrailing();
    comments.add(new Token(TokenKind.COMMENT, text, new Span(at, at + text.length())));
    at = stop;
  }

  private void block() {
    int end = query.indexOf("*/", at + 2);
    int stop = end < 0 ? query.length() : end + 2;
    String message = "ADQL has no comments in /* and */; write -- and end the line";
    Problem problem = Problem.error(Code.NOT_ADQL, new Span(at, stop), message);
    problems.add(end < 0 ? problem : problem.fixed(List.of(), dropped(at, stop)));
    at = stop;
  }

  private static Edit dropped(int from, int to) {
    return new Edit(new Span(from, to), " ");
  }

  private void word() {
    int start = at;
    while (at < query.length() && inWord(query.charAt(at))) at++;
    Token token = add(TokenKind.WORD, start);
    if (Identifiers.regular(token.text())) return;
    problems.add(
        Problem.error(
                Code.CHARACTER,
                token.span(),
                "The name %s needs double quotes: without them a name has letters a to z, digits and _, a letter first"
                    .formatted(token.shown()))
            .replacing(Identifiers.quoted(token.text())));
  }

  private void number() {
    int start = at;
    while (digit(peek(0))) at++;
    if (peek(0) == '.' && peek(1) != '.') at++;
    while (digit(peek(0))) at++;
    boolean signed = peek(1) == '+' || peek(1) == '-';
    if ((peek(0) == 'e' || peek(0) == 'E') && digit(peek(signed ? 2 : 1))) {
      at += signed ? 2 : 1;
      while (digit(peek(0))) at++;
    }
    int end = at;
    while (at < query.length() && (inWord(query.charAt(at)) || query.charAt(at) == '.')) at++;
    Token token = add(TokenKind.NUMBER, start);
    if (at == end) return;
    problems.add(
        Problem.error(
            Code.NUMBER,
            token.span(),
            "%s is no number; numbers are written like 12, 12.3 or 1.2E-5"
                .formatted(token.shown())));
  }

  private void quoted(TokenKind kind, char quote, String what, String end) {
    int start = at++;
    while (at < query.length()) {
      if (query.charAt(at) != quote) at++;
      else if (peek(1) == quote) at += 2;
      else {
        at++;
        Token token = add(kind, start);
        if (kind == TokenKind.DELIMITED && token.text().length() == 2)
          problems.add(Problem.error(Code.CHARACTER, token.span(), "The name in \"\" is empty"));
        return;
      }
    }
    unterminated(kind, start, what, end);
  }

  /// The rest of the line counts as the text, so that what stands below is looked at too.
  private void unterminated(TokenKind kind, int start, String what, String end) {
    int line = query.indexOf('\n', start);
    at = line < 0 ? query.length() : line;
    add(kind, start);
    String message = "The %s that begins here is not ended by %s".formatted(what, end);
    problems.add(Problem.error(Code.UNTERMINATED, new Span(start, start + 1), message));
  }

  private void symbol(char c) {
    int start = at;
    for (String two : TWO)
      if (query.startsWith(two, at)) {
        at += 2;
        add(TokenKind.SYMBOL, start);
        return;
      }
    if (ONE.indexOf(c) >= 0) {
      at++;
      add(TokenKind.SYMBOL, start);
      return;
    }
    strange(c);
  }

  private void strange(char c) {
    Strange found = Strange.of(query, at, SINGLE_QUOTES, DOUBLE_QUOTES, LOOKALIKES);
    problems.add(found.problem());
    found.token().ifPresent(tokens::add);
    at += Math.max(found.length(), Character.isHighSurrogate(c) ? 2 : 1);
    at = Math.min(at, query.length());
  }

  private Token add(TokenKind kind, int start) {
    Token token = new Token(kind, query.substring(start, at), new Span(start, at));
    tokens.add(token);
    return token;
  }

  private char peek(int further) {
    return at + further < query.length() ? query.charAt(at + further) : '\0';
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean letter(char c) {
    return c == '_' || c == '#' || c == '$' || c == '@' || Character.isLetter(c);
  }

  private static boolean inWord(char c) {
    return letter(c) || digit(c);
  }
}
