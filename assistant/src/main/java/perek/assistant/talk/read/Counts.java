package perek.assistant.talk.read;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import perek.tools.unit.NumberWords;

/// Finds how many are wanted: `just three`, `the first four`, `at most 20`, `5 spectra`.
final class Counts {

  private static final String NUMBER =
      "(\\d{1,7}|"
          + String.join("|", NumberWords.SMALL.subList(1, NumberWords.SMALL.size()))
          + "|twenty|a dozen|a couple)";
  private static final String THINGS =
      "(?:(?:of )?(?:the |them|those|these)?\\s*)?(?=\\s*(?:[\\w\\uE000-\\uE0FF-]+ ){0,2}(?:spectra|spectrum|rows?|results?|records?|images?|sources?|stars|objects|entries|ones|matches|hits|services|of them)\\b)";
  private static final String NOT_A_QUANTITY =
      "(?![\\w.]|\\s*(?:arc|deg|°|'|\"|angstrom|nm|micron|um|µm|[kM]?eV|[GM]Hz|km|years?|months?|days?|hours?|sigma))";
  private static final Pattern LEADING =
      pattern(
          "\\b(?:the )?(?:(?:just|only|at most|no more than|not more than|up to|maximum(?: of)?|max|limit(?:ed)?(?: (?:it|them|this|that|the result))?(?: to)?|top|first|best|newest|latest|most recent|maxrec\\s*=?)\\s+)+(?:the )?(?:first )?"
              + NUMBER
              + NOT_A_QUANTITY
              + "(?:\\s+only)?");
  private static final Pattern THING =
      pattern("(?<![\\w.+-])" + NUMBER + NOT_A_QUANTITY + "\\s+" + THINGS);
  private static final Pattern ONLY =
      pattern(
          "(?<![\\w.+-])"
              + NUMBER
              + "\\s+(?:only|will do|(?:is|are) enough|at most|max(?:imum)?)\\b");

  /// `the three with the longest exposure`, of which the order was read before.
  private static final Pattern RANKED =
      pattern("\\bthe " + NUMBER + "(?: ones)?(?=\\s+(?:with (?:the )?)?\\uE006)");

  private static final Pattern SINGLE = pattern("\\b(?:a single|just a|only a)\\b");

  private Counts() {}

  static List<Slot> read(Remaining text) {
    for (Pattern pattern : List.of(LEADING, ONLY, THING, RANKED)) {
      var found = text.find(pattern);
      if (found.isPresent()) return most(text, found.get(), value(found.get().group(1)));
    }
    return text.find(SINGLE).map(m -> most(text, m, 1)).orElse(List.of());
  }

  private static List<Slot> most(Remaining text, MatchResult m, int rows) {
    text.take(m, Remaining.Mark.COUNT);
    return List.of(new Slot.Most(rows));
  }

  private static int value(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    if (lower.equals("a dozen")) return 12;
    if (lower.equals("a couple")) return 2;
    OptionalDouble named = NumberWords.value(lower);
    return named.isPresent() ? (int) named.getAsDouble() : Integer.parseInt(lower);
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
