package perek.corpora.read.latex;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Letters that TeX writes as commands: accents, foreign letters, dashes and quotes.
final class Accents {

  private static final Pattern ACCENT =
      Pattern.compile(
          "\\\\([`'^\"~=.]|[uvHcdbkr](?![a-zA-Z]))\\s*(?:\\{\\s*(\\\\?[A-Za-z])\\s*}|(\\\\[ij](?![a-zA-Z])|[A-Za-z]))(?:\\{})?");
  private static final Pattern LETTER =
      Pattern.compile(
          "\\\\(AA|aa|AE|ae|OE|oe|O|o|L|l|ss|i|j|ldots|dots|textendash|textemdash|textasciitilde"
              + "|textbackslash|textunderscore|S|P|copyright|textdegree|degr|slash|textbar|textless"
              + "|textgreater|textquotesingle|LaTeX|TeX|AASTeX)(?![A-Za-z])(?:\\{})?[ \\t]?");
  private static final Map<String, String> MARKS =
      Map.ofEntries(
          Map.entry("`", "\u0300"),
          Map.entry("'", "\u0301"),
          Map.entry("^", "\u0302"),
          Map.entry("~", "\u0303"),
          Map.entry("=", "\u0304"),
          Map.entry("u", "\u0306"),
          Map.entry(".", "\u0307"),
          Map.entry("\"", "\u0308"),
          Map.entry("r", "\u030A"),
          Map.entry("H", "\u030B"),
          Map.entry("v", "\u030C"),
          Map.entry("d", "\u0323"),
          Map.entry("c", "\u0327"),
          Map.entry("k", "\u0328"),
          Map.entry("b", "\u0331"));
  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("AA", "Å"),
          Map.entry("aa", "å"),
          Map.entry("AE", "Æ"),
          Map.entry("ae", "æ"),
          Map.entry("OE", "Œ"),
          Map.entry("oe", "œ"),
          Map.entry("O", "Ø"),
          Map.entry("o", "ø"),
          Map.entry("L", "Ł"),
          Map.entry("l", "ł"),
          Map.entry("ss", "ß"),
          Map.entry("i", "i"),
          Map.entry("j", "j"),
          Map.entry("ldots", "…"),
          Map.entry("dots", "…"),
          Map.entry("textendash", "–"),
          Map.entry("textemdash", "—"),
          Map.entry("textasciitilde", "~"),
          Map.entry("textbackslash", "\u2216"),
          Map.entry("textunderscore", "_"),
          Map.entry("S", "§"),
          Map.entry("P", "¶"),
          Map.entry("copyright", "©"),
          Map.entry("textdegree", "°"),
          Map.entry("degr", "°"),
          Map.entry("slash", "/"),
          Map.entry("textbar", "|"),
          Map.entry("textless", "<"),
          Map.entry("textgreater", ">"),
          Map.entry("textquotesingle", "'"),
          Map.entry("LaTeX", "LaTeX"),
          Map.entry("TeX", "TeX"),
          Map.entry("AASTeX", "AASTeX"));

  private Accents() {}

  /// Writes the letters as they are printed.
  static String letters(String tex) {
    String accented =
        ACCENT
            .matcher(tex)
            .replaceAll(accent ->
                Matcher.quoteReplacement(
                    composed(accent.group(1), letter(accent.group(2), accent.group(3)))));
    return LETTER
        .matcher(accented)
        .replaceAll(letter -> Matcher.quoteReplacement(LETTERS.getOrDefault(letter.group(1), "")));
  }

  private static String letter(String braced, String bare) {
    return (braced == null ? bare : braced).replace("\\", "");
  }

  private static String composed(String accent, String letter) {
    return Normalizer.normalize(letter + MARKS.getOrDefault(accent, ""), Normalizer.Form.NFC);
  }
}
