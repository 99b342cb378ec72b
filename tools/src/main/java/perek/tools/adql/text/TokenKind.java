package perek.tools.adql.text;

/// Kinds of tokens.
public enum TokenKind {
  /// A keyword or a name without quotes.
  WORD,
  /// A name in double quotes.
  DELIMITED,
  /// A text in single quotes.
  STRING,
  NUMBER,
  /// An operator, bracket, comma or dot.
  SYMBOL,
  COMMENT,
  /// After the last character.
  END
}
