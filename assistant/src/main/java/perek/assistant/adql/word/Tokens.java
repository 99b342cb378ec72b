package perek.assistant.adql.word;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import perek.tools.unit.NumberWords;

/// Parts a question into words, numbers and signs.
public final class Tokens {

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<uri>[a-z]{3,5}://[^\\s,;()]*[^\\s,;()?!.])"
              + "|(?<quoted>(?<![\\p{L}\\d])[\"'“‘][^\"'”’]{1,80}[\"'”’](?!\\p{L}))"
              + "|(?<number>(?!(?:1[89]|20)\\d\\ds\\b)(?<![\\p{L}\\d.)])[-+]?(?:\\d{1,3}(?:,\\d{3})++|\\d++)(?:\\.\\d+)?(?:[eE][-+]?\\d+)?(?![\\p{L}_]|-\\p{Lu})|(?<![\\p{L}\\d.])[-+]?\\d+(?:\\.\\d+)?(?=(?:arcsec|arcmin|deg|mas|[kM]?pc|km|nm|d|h|K|s|um|yr|mag|-[\\p{Ll}]+)\\b(?!-\\d)))"
              + "|(?<word>[\\p{L}\\d_](?:[\\p{L}\\d_]|[.+/*^'’-](?=[\\p{L}\\d]))*)"
              + "|(?<sign><=|>=|!=|<>|≤|≥|[^\\s\\p{L}\\d])");

  private Tokens() {}

  public static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher m = TOKEN.matcher(text);
    while (m.find()) {
      if (m.group("uri") != null) tokens.add(uri(m));
      else if (m.group("quoted") != null) tokens.add(quoted(m));
      else if (m.group("number") != null) tokens.add(number(m));
      else if (m.group("word") != null) words(m.group(), m.start(), tokens);
      else tokens.add(plain(Token.Kind.SIGN, m.group(), m.start()));
    }
    return List.copyOf(tokens);
  }

  private static Token quoted(Matcher m) {
    String inner = m.group().substring(1, m.group().length() - 1);
    return new Token(Token.Kind.QUOTED, inner, inner, m.start(), m.end(), OptionalDouble.empty());
  }

  private static Token uri(Matcher m) {
    String uri = m.group();
    return new Token(Token.Kind.QUOTED, uri, uri, m.start(), m.end(), OptionalDouble.empty());
  }

  private static Token number(Matcher m) {
    double value = Double.parseDouble(m.group().replace(",", ""));
    return new Token(
        Token.Kind.NUMBER, m.group(), m.group(), m.start(), m.end(), OptionalDouble.of(value));
  }

  /// `SDSS-like` is two words, `TRAPPIST-1` and `km/s` are one.
  private static void words(String word, int start, List<Token> tokens) {
    boolean parted = word.contains("-") && word.replaceAll("['’]s$", "").matches("[\\p{L}-]+");
    if (!parted) {
      tokens.add(plain(Token.Kind.WORD, word, start));
      return;
    }
    int at = start;
    for (String part : word.split("-", 0)) {
      if (!part.isEmpty()) tokens.add(plain(Token.Kind.WORD, part, at));
      at += part.length() + 1;
    }
  }

  private static Token plain(Token.Kind kind, String raw, int start) {
    OptionalDouble value =
        raw.equalsIgnoreCase("half") ? OptionalDouble.of(.5) : NumberWords.value(raw);
    return new Token(kind, raw, Stem.of(raw), start, start + raw.length(), value);
  }
}
