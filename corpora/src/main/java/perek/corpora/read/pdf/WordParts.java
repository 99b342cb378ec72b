package perek.corpora.read.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells whether two parts around a hyphen at a line's end were one word before the line broke it.
/// The document itself is the dictionary: what it writes elsewhere, whole, with its hyphen or in
/// another form (`alternatives` tells of `alternative`), and whether both parts stand alone.
///
/// Where it tells nothing the parts become one, as most hyphens at line ends are the typesetter's.
final class WordParts {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*");
  private static final Pattern BREAKS = Pattern.compile("\\p{L}-$");

  /// Endings that make another form of a word.
  private static final Pattern ENDING =
      Pattern.compile("s|es|d|e|ed|er|ers|ing|ings|ly|al|ment|ments|ness|ful|able|ible|less|wise");

  /// First parts that a hyphen joins to any word, and the endings that they take without one.
  private static final Pattern COUNTED =
      Pattern.compile("two|three|four|five|six|seven|eight|self");

  private static final Pattern UNCOUNTED = Pattern.compile("teen.*|t[yi].*|fold|th.*|ish.*|s");

  /// Capitals inside or throughout: names of programs and data models, and acronyms.
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}]*\\p{L}\\p{Lu}[\\p{L}\\p{N}]*");

  /// What stands before a part of a qualified name: `vs:Catalog`, `Molecule.State`.
  private static final Pattern QUALIFIED = Pattern.compile("[\\p{L}\\p{N}][:._/@]$");

  private static final int SHORTEST_STEM = 5;
  private static final int LONGEST_ENDING = 5;
  private static final int SHORTEST_FREE = 3;

  private final NavigableMap<String, Integer> words = new TreeMap<>();
  private final Set<String> firsts = new HashSet<>();
  private final Set<String> lasts = new HashSet<>();

  WordParts(List<PdfLine> document) {
    boolean broken = false;
    for (PdfLine line : document) {
      String text = line.text();
      boolean breaks = BREAKS.matcher(text).find();
      Matcher word = WORD.matcher(text);
      while (word.find()) {
        boolean fragment =
            (broken && word.start() == 0) || (breaks && word.end() == text.length() - 1);
        if (!fragment) learn(word.group().toLowerCase(Locale.ROOT));
      }
      broken = breaks;
    }
  }

  private void learn(String word) {
    words.merge(word, 1, Integer::sum);
    int hyphen = word.indexOf('-');
    if (hyphen < 0) return;
    firsts.add(word.substring(0, hyphen));
    lasts.add(word.substring(word.lastIndexOf('-') + 1));
  }

  /// @param context what stands right before the first part
  /// @param before the part at the line's end, without its hyphen, itself with hyphens perhaps
  /// @param after the part that begins the next line
  boolean areOne(String context, String before, String after) {
    String left = before.toLowerCase(Locale.ROOT);
    String right = after.toLowerCase(Locale.ROOT);
    int one = words.getOrDefault(left + right, 0);
    int two = words.getOrDefault(left + "-" + right, 0);
    if (one + two > 0) return one > two;
    boolean counted = COUNTED.matcher(left).matches() && !UNCOUNTED.matcher(right).matches();
    if (counted || isUnbreakable(left, right) || knows(left + "-" + right)) return false;
    if (knows(left + right) || isForm(left, right)) return true;
    if (before.equals("Mc") || isQualified(context, before, after)) return true;
    if (isNamed(before, left, after)) return false;
    boolean first = isFree(left) || firsts.contains(left) || left.indexOf('-') > 0;
    boolean last = isFree(right) || (right.length() >= SHORTEST_FREE && lasts.contains(right));
    if (first && last) return false;
    return !Character.isUpperCase(after.charAt(0)) || isIdentifier(after);
  }

  /// No typesetter parts a single letter, or two at the end that are no ending.
  private static boolean isUnbreakable(String left, String right) {
    return left.length() == 1 || (right.length() < SHORTEST_FREE && !isEnding(right));
  }

  /// True where the document has the word or another form of it.
  private boolean knows(String word) {
    if (words.containsKey(word)) return true;
    if (word.length() < SHORTEST_STEM) return false;
    String longer = words.ceilingKey(word);
    if (longer != null && longer.startsWith(word) && isEnding(longer.substring(word.length())))
      return true;
    for (int cut = 1; cut <= LONGEST_ENDING && word.length() - cut >= SHORTEST_STEM; cut++) {
      int stem = word.length() - cut;
      if (isEnding(word.substring(stem)) && words.containsKey(word.substring(0, stem))) return true;
    }
    return false;
  }

  /// True for a word and an ending of it: `mail-ing`, `dimension-less`.
  private boolean isForm(String left, String right) {
    return isEnding(right) && words.containsKey(left);
  }

  private static boolean isEnding(String letters) {
    return ENDING.matcher(letters).matches();
  }

  private boolean isFree(String part) {
    return part.length() >= SHORTEST_FREE && words.containsKey(part);
  }

  /// Names in program text have no hyphens, and break between their capitals.
  private static boolean isQualified(String context, String before, String after) {
    boolean capital = Character.isUpperCase(after.charAt(0));
    return capital && (QUALIFIED.matcher(context).find() || isMixed(before));
  }

  private static boolean isMixed(String word) {
    return NAME.matcher(word).matches() && word.chars().anyMatch(Character::isLowerCase);
  }

  /// Acronyms and names are not broken: `POSIX-compliant`, `DataCite-compatible`.
  private boolean isNamed(String before, String left, String after) {
    boolean lower = after.chars().anyMatch(Character::isLowerCase);
    return NAME.matcher(before).matches()
        && lower
        && after.length() > SHORTEST_FREE
        && (words.containsKey(left) || !isMixed(before));
  }

  /// Names of data models and programs have capitals inside: `ObjectIdentifier`, `Charge10`.
  private static boolean isIdentifier(String word) {
    return word.chars().skip(1).anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
  }
}
