package perek.assistant.adql.word;

import java.util.OptionalDouble;

/// A word, number or sign of a question.
///
/// @param raw as written
/// @param stem what all forms of the word have in common
/// @param number its value where it is one, also `five`
public record Token(Kind kind, String raw, String stem, int start, int end, OptionalDouble number) {

  public enum Kind {
    WORD,
    NUMBER,
    QUOTED,
    SIGN
  }

  public boolean word() {
    return kind == Kind.WORD;
  }

  public String lower() {
    return raw.toLowerCase(java.util.Locale.ROOT);
  }
}
