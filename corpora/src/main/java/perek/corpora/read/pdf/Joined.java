package perek.corpora.read.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Joins the lines of a paragraph; a word broken at a line's end becomes one again where the
/// document writes it so elsewhere, and keeps its hyphen where both parts are words.
final class Joined {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*");
  private static final Pattern BROKEN = Pattern.compile("([\\p{L}\\p{N}-]*\\p{L})-$");
  private static final Pattern REST = Pattern.compile("^(\\p{L}[\\p{L}\\p{N}-]*)");
  private static final Pattern OPEN_ADDRESS = Pattern.compile("https?://\\S*[./_=?&~-]$");

  private static final int LOOKED_BACK = 200;

  private final Set<String> words = new HashSet<>();

  Joined(List<PdfLine> document) {
    for (PdfLine line : document)
      WORD.matcher(line.text())
          .results()
          .filter(word -> word.end() < line.text().length() - 1)
          .forEach(word -> learn(word.group().toLowerCase(Locale.ROOT)));
  }

  private void learn(String word) {
    words.add(word);
    for (String part : word.split("-", -1)) words.add(part);
  }

  String text(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) append(text, line);
    return text.toString();
  }

  void append(StringBuilder text, String line) {
    String end = text.substring(Math.max(0, text.length() - LOOKED_BACK));
    Matcher broken = BROKEN.matcher(end);
    Matcher rest = REST.matcher(line);
    if (text.isEmpty()) text.append(line);
    else if (broken.find() && rest.find()) {
      if (isOne(broken.group(1), rest.group(1))) text.setLength(text.length() - 1);
      text.append(line);
    } else if (OPEN_ADDRESS.matcher(end).find()) text.append(line);
    else text.append(' ').append(line);
  }

  /// True where two parts were one word before the line broke it.
  private boolean isOne(String before, String after) {
    String left = before.toLowerCase(Locale.ROOT);
    String right = after.toLowerCase(Locale.ROOT);
    if (words.contains(left + right)) return true;
    if (words.contains(left + "-" + right)) return false;
    boolean both =
        left.length() > 2 && right.length() > 2 && words.contains(left) && words.contains(right);
    return !both && (!Character.isUpperCase(after.charAt(0)) || isIdentifier(after));
  }

  /// Names of data models and programs have capitals inside: `ObjectIdentifier`, `Charge10`.
  private static boolean isIdentifier(String word) {
    return word.chars().skip(1).anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
  }
}
