package perek.tools.table.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Parses conditions on rows: `COLUMN OP VALUE` with `= != <> < <= > >= like`, `COLUMN is [not]
/// null`, joined by `and`, `or`, `not` and brackets. Texts stand in single quotes, odd column names
/// in double ones.
public final class Filter {

  private static final Pattern TOKEN =
      Pattern.compile("\\s*('(?:[^']|'')*'|\"[^\"]*\"|<=|>=|<>|!=|[=<>()]|[^\\s=<>()!'\"]+)");

  /// Brackets and `not`s that may stand in each other.
  private static final int MAX_DEPTH = 50;

  private final String text;
  private final List<String> tokens = new ArrayList<>();
  private int at;
  private int depth;

  private Filter(String text) {
    this.text = text;
    Matcher m = TOKEN.matcher(text);
    int end = 0;
    while (end < text.stripTrailing().length()) {
      if (!m.find(end) || m.start() != end)
        throw wrong("cannot be read from character " + (end + 1));
      tokens.add(m.group(1));
      end = m.end();
    }
  }

  /// @throws IllegalArgumentException where the text is no condition
  public static Condition parse(String text) {
    if (text.isBlank()) return new Condition.All();
    Filter filter = new Filter(text.strip());
    Condition condition = filter.either();
    if (filter.at < filter.tokens.size())
      throw filter.wrong("goes on after its end with '" + filter.tokens.get(filter.at) + "'");
    return condition;
  }

  private Condition either() {
    Condition left = both();
    while (took("or")) left = new Condition.Or(left, both());
    return left;
  }

  private Condition both() {
    Condition left = one();
    while (took("and")) left = new Condition.And(left, one());
    return left;
  }

  private Condition one() {
    if (++depth > MAX_DEPTH) throw wrong("has more than " + MAX_DEPTH + " brackets in each other");
    try {
      if (took("not")) return new Condition.Not(one());
      if (!took("(")) return comparison();
      Condition inner = either();
      if (!took(")")) throw wrong("lacks a ')'");
      return inner;
    } finally {
      depth--;
    }
  }

  private Condition comparison() {
    String column = unquoted(next("a column"));
    if (took("is")) {
      boolean not = took("not");
      if (!took("null")) throw wrong("lacks 'null' after 'is'");
      Condition isNull = new Condition.IsNull(column);
      return not ? new Condition.Not(isNull) : isNull;
    }
    String operator = next("an operator after " + column).toLowerCase(Locale.ROOT);
    Condition.Operator op =
        Condition.Operator.of(operator)
            .orElseThrow(() -> wrong("has '" + operator + "', which is no operator"));
    return new Condition.Compare(column, op, unquoted(next("a value after " + operator)));
  }

  private boolean took(String word) {
    boolean there = at < tokens.size() && tokens.get(at).equalsIgnoreCase(word);
    if (there) at++;
    return there;
  }

  private String next(String wanted) {
    if (at >= tokens.size()) throw wrong("ends where " + wanted + " should stand");
    return tokens.get(at++);
  }

  private static String unquoted(String token) {
    char first = token.charAt(0);
    if (first != '\'' && first != '"') return token;
    return token.substring(1, token.length() - 1).replace("''", "'");
  }

  private IllegalArgumentException wrong(String how) {
    return new IllegalArgumentException(
        "the filter '" + text + "' " + how + "; write it like ssa_snr > 100 and mime like '%fits'");
  }
}
