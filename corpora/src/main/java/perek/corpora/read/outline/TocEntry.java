package perek.corpora.read.outline;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line of a document's contents list.
///
/// @param number as printed there, without a final dot; empty where the entry has none
/// @param key title in lower case, letters and digits only, to be compared with that of headings
/// @param paged true where a page number follows the title
public record TocEntry(String number, String key, boolean paged) {

  private static final Pattern LINE =
      Pattern.compile(
          "^(?:(\\d{1,2}(?:\\.\\d{1,3})*|[A-Z](?:\\.\\d{1,3})*)\\.?\\s+)?(.+?)"
              + "(?:[\\s.…·]*\\s(\\d{1,4}))?$");
  private static final int LONGEST = 200;

  /// The entry that a printed line is, if its title is one of `keys`.
  static Optional<TocEntry> printed(String line, Set<String> keys) {
    if (line.length() > LONGEST || line.indexOf('\n') >= 0) return Optional.empty();
    Matcher parts = LINE.matcher(line.strip());
    if (!parts.matches()) return Optional.empty();
    String number = parts.group(1) == null ? "" : parts.group(1);
    String page = parts.group(3);
    String title = key(parts.group(2));
    if (keys.contains(title)) return Optional.of(new TocEntry(number, title, page != null));
    String longer = page == null ? title : key(parts.group(2) + page);
    return keys.contains(longer)
        ? Optional.of(new TocEntry(number, longer, false))
        : Optional.empty();
  }

  boolean isNumbered() {
    return !number.isEmpty();
  }

  /// A title as titles are compared.
  public static String key(String title) {
    StringBuilder key = new StringBuilder();
    title
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(key::appendCodePoint);
    return key.toString();
  }
}
