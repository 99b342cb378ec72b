package perek.tools.adql.print;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import perek.tools.adql.parse.Keywords;
import perek.tools.adql.parse.Parsed;
import perek.tools.adql.text.Token;
import perek.tools.adql.text.TokenKind;

/// Lays out a query that was read without errors. It changes blanks, lines and the case of keywords
/// alone, keeps comments, and gives the same for what it made itself. For one query.
public final class Formatter {

  /// Columns of SELECT go on in a new line beyond so many characters.
  private static final int WIDE = 80;

  private static final int PLAIN = -1;

  private static final Set<String> CLAUSES =
      Set.of("SELECT", "FROM", "WHERE", "GROUP", "HAVING", "ORDER", "OFFSET", "WITH");
  private static final Set<String> SETS = Set.of("UNION", "EXCEPT", "INTERSECT");
  private static final Set<String> JOINS =
      Set.of("NATURAL", "INNER", "LEFT", "RIGHT", "FULL", "OUTER", "JOIN");
  private static final Set<String> OPERATORS =
      Set.of("=", "<", ">", "<=", ">=", "<>", "!=", "||", "+", "-", "*", "/", "%");

  private final String query;
  private final Layout layout = new Layout();

  /// Open brackets: the indent around one that holds a query, [#PLAIN] for others.
  private final Deque<Integer> brackets = new ArrayDeque<>();

  private int indent;
  private String clause = "";
  private boolean between;
  private boolean afterComment;

  /// The token before was a plus or minus that is a sign and no operation.
  private boolean signed;

  private Formatter(String query) {
    this.query = query;
  }

  public static String format(Parsed parsed) {
    List<Token> all = new ArrayList<>(parsed.tokens());
    all.removeIf(t -> t.kind() == TokenKind.END);
    all.addAll(parsed.comments());
    all.sort(Comparator.comparingInt(t -> t.span().start()));
    Formatter formatter = new Formatter(parsed.query());
    for (int i = 0; i < all.size(); i++)
      formatter.one(
          all.get(i), i == 0 ? null : all.get(i - 1), i + 1 == all.size() ? null : all.get(i + 1));
    return formatter.layout.done();
  }

  private void one(Token token, @Nullable Token before, @Nullable Token next) {
    if (token.kind() == TokenKind.COMMENT) {
      comment(token);
      return;
    }
    String word = token.reserved() ? token.text().toUpperCase(Locale.ROOT) : token.text();
    if (token.symbol(")") && !brackets.isEmpty()) close();
    else breakBefore(token, word, before);
    if (afterComment && !layout.atStart()) layout.line(indent + 1);
    afterComment = false;
    layout.write(word, space(token, before));
    signed = isSign(token, before);
    if (token.symbol("(")) open(next);
    if (token.symbol(",")) comma();
    if (token.is("BETWEEN")) between = true;
  }

  /// One with a line of its own keeps it; another stays behind what it is about.
  private void comment(Token token) {
    int line = query.lastIndexOf('\n', token.span().start()) + 1;
    boolean own = query.substring(line, token.span().start()).isBlank();
    if (own || afterComment) layout.line(indent);
    layout.write(token.text(), true);
    afterComment = true;
  }

  private void breakBefore(Token token, String word, @Nullable Token before) {
    if (token.kind() != TokenKind.WORD || !token.reserved()) return;
    boolean top = inQuery();
    if (!top) return;
    if (CLAUSES.contains(word) || SETS.contains(word)) {
      layout.line(indent);
      clause = word;
    } else if (JOINS.contains(word) && !joinGoesOn(before)) {
      layout.line(indent + 1);
      clause = "JOIN";
    } else if (word.equals("AND") || word.equals("OR")) {
      if (word.equals("AND") && between) between = false;
      else layout.line(indent + 1);
    }
  }

  /// True where the innermost bracket holds a query, or there is none.
  private boolean inQuery() {
    Integer innermost = brackets.peek();
    return innermost == null || innermost != PLAIN;
  }

  private static boolean joinGoesOn(@Nullable Token before) {
    return before != null
        && before.kind() == TokenKind.WORD
        && JOINS.contains(before.text().toUpperCase(Locale.ROOT));
  }

  private void open(@Nullable Token next) {
    boolean query = next != null && (next.is("SELECT") || next.is("WITH"));
    brackets.push(query ? indent : PLAIN);
    if (query) indent = layout.indent() + 1;
  }

  private void close() {
    int around = brackets.pop();
    if (around == PLAIN) return;
    layout.line(indent - 1);
    indent = around;
    clause = "";
  }

  private void comma() {
    boolean top = inQuery();
    if (top && clause.equals("SELECT") && layout.width() > WIDE) layout.line(indent + 1);
  }

  /// Whether a blank stands between two tokens.
  private boolean space(Token token, @Nullable Token before) {
    if (before == null || before.kind() == TokenKind.COMMENT) return before != null;
    if (before.symbol("(") || before.symbol(".")) return false;
    if (token.symbol(")") || token.symbol(",") || token.symbol(".")) return false;
    if (token.symbol("(")) return !signed && bracketAfter(before);
    return !signed || token.symbol("-") || token.symbol("+");
  }

  /// A function's bracket touches its name.
  private static boolean bracketAfter(Token before) {
    if (before.kind() == TokenKind.SYMBOL) return !before.symbol("(");
    if (before.is("CAST")) return false;
    return before.kind() != TokenKind.WORD || Keywords.structure(before.text());
  }

  private static boolean isSign(Token token, @Nullable Token before) {
    if (!token.symbol("-") && !token.symbol("+")) return false;
    if (before == null || before.symbol("(") || before.symbol(",")) return true;
    if (before.kind() == TokenKind.SYMBOL) return OPERATORS.contains(before.text());
    return before.reserved() && Keywords.structure(before.text());
  }
}
