package perek.corpora.read.pdf;

import java.util.List;

/// Letters of TeX's bitmap fonts, which PDF files hold without saying what the letters are: codes
/// of the encodings T1 (Cork) and OT1, which a file uses throughout.
final class TexFonts {

  /// Start of the private Unicode block that holds codes until the encoding is known.
  private static final char PRIVATE = '\uE000';

  private static final List<String> T1_LOW =
      List.of(
          "`", "´", "ˆ", "˜", "¨", "˝", "˚", "ˇ", "˘", "¯", "˙", "¸", "˛", "‚", "‹", "›", "“", "”",
          "„", "«", "»", "–", "—", "", "₀", "ı", "ȷ", "ff", "fi", "fl", "ffi", "ffl");
  private static final List<String> OT1_LOW =
      List.of(
          "Γ", "Δ", "Θ", "Λ", "Ξ", "Π", "Σ", "Υ", "Φ", "Ψ", "Ω", "ff", "fi", "fl", "ffi", "ffl",
          "ı", "ȷ", "`", "´", "ˇ", "˘", "¯", "˚", "¸", "ß", "æ", "œ", "ø", "Æ", "Œ", "Ø");
  private static final String T1_HIGH =
      "ĂĄĆČĎĚĘĞĹĽŁŃŇŊŐŔŘŚŠŞŤŢŰŮŸŹŽŻĲİđ§ăąćčďěęğĺľłńňŋőŕřśšşťţűůÿźžżĳ¡¿£";
  private static final int T1_HIGH_FROM = 128;
  private static final int LATIN_FROM = T1_HIGH_FROM + T1_HIGH.length();
  private static final int DELETE = 127;

  /// The bullet of TeX's symbol encoding TS1, a letter in T1.
  private static final int TEXT_BULLET = 0x88;

  private TexFonts() {}

  /// The code of a letter that its font does not name, kept for [#decoded].
  static String held(int code) {
    if (code >= ' ' && code < DELETE) return String.valueOf((char) code);
    return code < 256 ? String.valueOf((char) (PRIVATE + code)) : "";
  }

  /// Tells T1 from OT1 by where the codes of ligatures lie.
  static boolean isT1(CharSequence text) {
    long t1 = text.chars().filter(c -> c >= PRIVATE + 27 && c <= PRIVATE + 31).count();
    long ot1 = text.chars().filter(c -> c >= PRIVATE + 11 && c <= PRIVATE + 15).count();
    return t1 >= ot1;
  }

  /// Writes held codes as letters.
  static String decoded(String text, boolean t1) {
    if (text.chars().noneMatch(c -> c >= PRIVATE && c < PRIVATE + 256)) return text;
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == PRIVATE + TEXT_BULLET && isAlone(text, i)) letters.append('•');
      else if (c >= PRIVATE && c < PRIVATE + 256) letters.append(letter(c - PRIVATE, t1));
      else letters.append(c);
    }
    return letters.toString();
  }

  private static boolean isAlone(String text, int at) {
    boolean before = at == 0 || text.charAt(at - 1) == ' ';
    return before && (at + 1 == text.length() || text.charAt(at + 1) == ' ');
  }

  private static String letter(int code, boolean t1) {
    if (code < ' ') return (t1 ? T1_LOW : OT1_LOW).get(code);
    if (code == DELETE) return "-";
    if (!t1 || code < T1_HIGH_FROM) return String.valueOf((char) code);
    if (code < LATIN_FROM) return String.valueOf(T1_HIGH.charAt(code - T1_HIGH_FROM));
    return switch (code) {
      case 0xD7 -> "Œ";
      case 0xDF -> "SS";
      case 0xF7 -> "œ";
      case 0xFF -> "ß";
      default -> String.valueOf((char) code);
    };
  }
}
