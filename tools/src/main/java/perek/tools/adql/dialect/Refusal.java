package perek.tools.adql.dialect;

import java.util.Locale;
import perek.tools.adql.text.Token;
import perek.tools.adql.text.TokenKind;

/// Something that a service refuses.
///
/// @param what as written in a query, in any case
/// @param instead what to write; empty where nothing takes its place
/// @param why where that was seen
public record Refusal(Kind kind, String what, String instead, String why) {

  /// What kind of words it is about.
  public enum Kind {
    OPERATOR,
    WORD,
    FUNCTION,
    /// One of the names of [Form].
    FORM
  }

  /// @throws IllegalArgumentException where a form is meant that is none
  public Refusal {
    if (kind == Kind.FORM) Form.read(what);
  }

  /// @param next the token after it
  boolean meets(Token token, Token next) {
    return switch (kind) {
      case OPERATOR -> token.symbol(what);
      case WORD -> token.is(what) && token.kind() == TokenKind.WORD;
      case FUNCTION -> token.is(what) && next.symbol("(");
      case FORM -> false;
    };
  }

  /// @throws IllegalArgumentException where it is no kind
  static Kind kind(String word) {
    return Kind.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
