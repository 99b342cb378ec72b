package perek.index.concept;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The words of a text with their places. A star at the end of a code belongs to it; other
/// punctuation parts words, so that `Herbig Ae/Be star` has four.
final class Words {

  private static final Pattern WORD =
      Pattern.compile("\\*\\*|[\\p{L}\\p{N}]+\\*?[\\p{L}]?(?<!\\*\\*)");

  /// Words of so many letters are acronyms or parts of names, and count as they are written.
  private static final int SHORT = 3;

  private final String text;
  private final List<MatchResult> all;

  private Words(String text) {
    this.text = text;
    this.all = WORD.matcher(text).results().toList();
  }

  static Words of(String text) {
    return new Words(text);
  }

  int count() {
    return all.size();
  }

  String written(int at) {
    return all.get(at).group();
  }

  /// The text from a word to another, that one left out.
  String between(int from, int to) {
    return text.substring(all.get(from).start(), all.get(to - 1).end());
  }

  /// All in small letters and singular: what names are looked up by.
  List<String> keys() {
    List<String> keys = new ArrayList<>();
    for (MatchResult word : all) keys.add(key(word.group()));
    return keys;
  }

  static String key(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    if (small.length() <= SHORT) return small;
    if (small.endsWith("ies")) return small.substring(0, small.length() - 3) + "y";
    boolean plural = small.endsWith("s") && !small.matches(".*(?:ss|us|is|sis|os)");
    return plural ? small.substring(0, small.length() - 1) : small;
  }

  /// Whether a word of a question may be that of a name: `Be` is not `be`, while `qso` is `QSO`,
  /// and `rr` is `RR` before `lyrae`.
  ///
  /// @param alone whether the name has no other word
  static boolean agree(String said, String named, boolean alone) {
    boolean distinct = named.length() <= SHORT || named.endsWith("*");
    if (!distinct || said.equals(named) || said.equals(named + "s")) return true;
    if (named.equals(named.toLowerCase(Locale.ROOT))) return said.equalsIgnoreCase(named);
    boolean capitals = named.equals(named.toUpperCase(Locale.ROOT)) && !named.endsWith("*");
    boolean known = named.length() >= (alone ? SHORT : 2) || (!alone && named.equals("X"));
    return capitals && known && said.equals(named.toLowerCase(Locale.ROOT));
  }
}
