package perek.tools.model;

/// Values as ADQL writes them (ADQL 2.1, section 2.1.4).
final class Literal {

  private Literal() {}

  /// A text between quotes, of which those inside are doubled.
  ///
  /// @throws IllegalArgumentException for a text with control characters, which no name has
  static String of(String text) {
    if (text.chars().anyMatch(Character::isISOControl))
      throw new IllegalArgumentException("a text without line breaks and control characters");
    return "'" + text.replace("'", "''") + "'";
  }

  /// A number with all its digits.
  static String of(double number) {
    String text = Double.toString(number);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
