package perek.corpora.read.pdf;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Joins the lines of a paragraph; a word broken at a line's end becomes one again, and keeps its
/// hyphen where both parts are words.
final class Joined {

  private static final Pattern BROKEN = Pattern.compile("([\\p{L}\\p{N}-]*\\p{L})-$");
  private static final Pattern REST = Pattern.compile("^(\\p{L}[\\p{L}\\p{N}-]*)");
  private static final Pattern OPEN_ADDRESS = Pattern.compile("https?://\\S*[./_=?&~-]$");

  private static final int LOOKED_BACK = 200;

  private final WordParts parts;

  Joined(List<PdfLine> document) {
    parts = new WordParts(document);
  }

  String text(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) append(text, line);
    return text.toString();
  }

  /// Addresses come first: they are broken at hyphens of their own.
  void append(StringBuilder text, String line) {
    String end = text.substring(Math.max(0, text.length() - LOOKED_BACK));
    Matcher broken = BROKEN.matcher(end);
    Matcher rest = REST.matcher(line);
    if (text.isEmpty()) text.append(line);
    else if (OPEN_ADDRESS.matcher(end).find()) text.append(line);
    else if (broken.find() && rest.find()) {
      String context = end.substring(0, broken.start());
      if (parts.areOne(context, broken.group(1), rest.group(1))) text.setLength(text.length() - 1);
      text.append(line);
    } else text.append(' ').append(line);
  }

  /// True where a line breaks a word that the next goes on with.
  static boolean isBroken(String line, String next) {
    return BROKEN.matcher(line).find() && REST.matcher(next).find();
  }
}
