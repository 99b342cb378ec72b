package perek.tools.adql.text;

import perek.tools.adql.problem.Span;

/// A word of a query.
///
/// @param text as written, quotes included
public record Token(TokenKind kind, String text, Span span) {

  /// True for this keyword, in any case.
  public boolean is(String keyword) {
    return kind == TokenKind.WORD && text.equalsIgnoreCase(keyword);
  }

  public boolean symbol(String symbol) {
    return kind == TokenKind.SYMBOL && text.equals(symbol);
  }

  /// A word that means something by itself.
  public boolean reserved() {
    return kind == TokenKind.WORD && Reserved.is(text);
  }

  /// A name, in quotes or not reserved.
  public boolean name() {
    return kind == TokenKind.DELIMITED || (kind == TokenKind.WORD && !reserved());
  }

  /// As a message shows it.
  public String shown() {
    if (kind == TokenKind.END) return "the end";
    String cut = text.length() > 40 ? text.substring(0, 40) + "…" : text;
    return kind == TokenKind.STRING ? cut : "'" + cut + "'";
  }
}
