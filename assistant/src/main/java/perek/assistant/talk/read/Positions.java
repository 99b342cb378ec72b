package perek.assistant.talk.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import perek.tools.resolve.Coordinates;
import perek.tools.resolve.Place;

/// Finds coordinates in a sentence: sexagesimal, degrees, galactic.
final class Positions {

  private static final String N = "\\d{1,3}(?:\\.\\d+)?";
  private static final String DEG = "\\s*(?:deg(?:rees)?\\b|d\\b|°)?";
  private static final String RA = "(?:RA|right ascension|alpha)(?:\\s*(?:of|is))?\\s*[=:]?\\s*";
  private static final String DEC =
      "(?:Dec(?:l|lination)?\\.?|DE|delta)(?:\\s*(?:of|is))?\\s*[=:]?\\s*";

  private static final Pattern GALACTIC =
      pattern(
          "(?:\\bgal(?:actic)?(?:\\s+(?:coordinates?|position|longitude))?\\s*(?:l\\s*=?\\s*)?|\\bl\\s*=\\s*|\\bG(?=\\d{1,3}\\.\\d+[-+]))"
              + "("
              + N
              + ")"
              + DEG
              + "\\s*[,;]?\\s*(?:and\\s+)?(?:(?:galactic\\s+)?(?:latitude\\s+|b)\\s*=?\\s*)?([-+]?\\s?\\d{1,2}(?:\\.\\d+)?)"
              + DEG);
  private static final Pattern SEXAGESIMAL =
      pattern(
          "(?<![\\w.])(?:"
              + RA
              + ")?(\\d{1,2}\\s*[h: ]\\s*\\d{1,2}\\s*[m: ]\\s*\\d{1,2}(?:\\.\\d+)?\\s*s?)[\\s,;]*(?:and\\s+)?(?:"
              + DEC
              + ")?([-+]?\\d{1,2}\\s*[d°: ]\\s*\\d{1,2}\\s*['′m: ]\\s*\\d{1,2}(?:\\.\\d+)?\\s*(?:[\"″]|s\\b)?)(?![\\w.])");
  private static final Pattern NAMED =
      pattern(
          "(?<![\\w.])"
              + RA
              + "(-?"
              + N
              + ")"
              + DEG
              + "\\s*[,;]?\\s*(?:and\\s+)?"
              + DEC
              + "([-+]?\\s?"
              + N
              + ")"
              + DEG);

  /// Two numbers are a place where a sign or decimals make them one.
  private static final Pattern PAIR =
      pattern(
          "(?:\\bPOS\\s*=\\s*|(?<![\\w.+-]))(\\d{1,3}(?:\\.\\d+)?)"
              + DEG
              + "(?:\\s*[,;]\\s*|\\s+)(?:([-+]\\s?\\d{1,3}(?:\\.\\d+)?)|(?<=\\.\\d{1,12}[,; ]{1,3})(\\d{1,2}\\.\\d+))"
              + DEG
              + "(?![\\w.])(?!\\s*(?:nm|um|µm|micron|mm|cm|angstrom|AA|Å|GHz|MHz|keV|eV|arc))");

  private Positions() {}

  static List<Slot> read(Remaining text) {
    return galactic(text)
        .or(() -> sexagesimal(text))
        .or(() -> degrees(text, NAMED))
        .or(() -> degrees(text, PAIR))
        .<List<Slot>>map(List::of)
        .orElse(List.of());
  }

  private static Optional<Slot> galactic(Remaining text) {
    return text.find(GALACTIC)
        .flatMap(m -> place(text, m, "galactic " + m.group(1) + " " + sign(m.group(2))));
  }

  private static Optional<Slot> sexagesimal(Remaining text) {
    return text.find(SEXAGESIMAL)
        .flatMap(m -> place(text, m, m.group(1).strip() + " " + sign(m.group(2))));
  }

  private static Optional<Slot> degrees(Remaining text, Pattern pattern) {
    return text.find(pattern)
        .flatMap(m -> {
          String second = m.group(2) != null ? m.group(2) : m.group(3);
          return place(text, m, m.group(1) + " " + sign(second));
        });
  }

  /// Coordinates are read by the same rules as those of the resolver.
  private static Optional<Slot> place(Remaining text, MatchResult m, String written) {
    try {
      if (written.startsWith("-"))
        throw new IllegalArgumentException(
            written + " is no place: ra is 0 to 360 and dec -90 to 90 degrees");
      Optional<Place> place = Coordinates.read(written);
      place.ifPresent(_ -> text.take(m, Remaining.Mark.PLACE));
      return place.map(p -> new Slot.Position(p.raDeg(), p.decDeg(), "at " + m.group().strip()));
    } catch (IllegalArgumentException e) {
      text.take(m, Remaining.Mark.PLACE);
      text.refuse(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static String sign(String number) {
    String bare = number.replaceAll("\\s+(?=\\d)", number.contains(":") ? "" : " ").strip();
    String tight = bare.replaceFirst("^([-+])\\s+", "$1");
    return tight.startsWith("-") || tight.startsWith("+") ? tight : "+" + tight;
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
