package perek.tools.adql.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import perek.tools.adql.problem.Code;
import perek.tools.adql.problem.Edit;
import perek.tools.adql.problem.Problem;
import perek.tools.adql.problem.Span;

/// A character that ADQL does not know, and what was probably meant.
///
/// @param token what it counts as; nothing where it is passed over
/// @param length in characters
record Strange(Problem problem, Optional<Token> token, int length) {

  private static final int LONGEST_NAME = 200;

  static Strange of(
      String query, int at, String singles, String doubles, Map<Character, String> lookalikes) {
    char c = query.charAt(at);
    if (singles.indexOf(c) >= 0) return quoted(query, at, singles, '\'', TokenKind.STRING);
    if (doubles.indexOf(c) >= 0) return quoted(query, at, doubles, '"', TokenKind.DELIMITED);
    if (c == '`') return quoted(query, at, "`", '"', TokenKind.DELIMITED);
    String plain = lookalikes.get(c);
    Span span = new Span(at, at + 1);
    if (plain == null)
      return new Strange(
          Problem.error(
              Code.CHARACTER, span, "The character '" + shown(query, at) + "' is none of ADQL"),
          Optional.empty(),
          1);
    return new Strange(problem(c, plain, span), token(plain, span), 1);
  }

  private static Problem problem(char c, String plain, Span span) {
    String message =
        c == ';'
            ? "ADQL ends a query without a semicolon"
            : "The character U+%04X is none of ADQL; write '%s'".formatted((int) c, plain);
    return Problem.error(c == ';' ? Code.NOT_ADQL : Code.CHARACTER, span, message).replacing(plain);
  }

  private static Optional<Token> token(String plain, Span span) {
    return plain.isBlank()
        ? Optional.empty()
        : Optional.of(new Token(TokenKind.SYMBOL, plain, span));
  }

  private static Strange quoted(String query, int at, String ends, char proper, TokenKind kind) {
    int end = at + 1;
    int stop = Math.min(query.length(), at + LONGEST_NAME);
    while (end < stop && ends.indexOf(query.charAt(end)) < 0) end++;
    Span first = new Span(at, at + 1);
    Problem problem =
        Problem.error(
            Code.CHARACTER,
            first,
            "The quote '%s' is none of ADQL; write %s".formatted(query.charAt(at), proper));
    if (end == stop) return new Strange(problem, Optional.empty(), 1);
    String inside = query.substring(at + 1, end);
    String text = proper + inside.replace("" + proper, "" + proper + proper) + proper;
    return new Strange(
        problem.fixed(List.of(text), new Edit(new Span(at, end + 1), text)),
        Optional.of(new Token(kind, text, new Span(at, end + 1))),
        end + 1 - at);
  }

  private static String shown(String query, int at) {
    int point = query.codePointAt(at);
    return Character.isISOControl(point) ? "U+%04X".formatted(point) : Character.toString(point);
  }
}
