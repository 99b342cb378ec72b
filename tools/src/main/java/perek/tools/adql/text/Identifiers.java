package perek.tools.adql.text;

import java.util.ArrayList;
import java.util.List;

/// Names as ADQL writes them (ADQL 2.1, sections 2.1.5 and 2.1.6).
public final class Identifiers {

  private Identifiers() {}

  /// True for a letter and then letters, digits and underscores: a name that needs no quotes, if it
  /// is not reserved.
  public static boolean regular(String name) {
    if (name.isEmpty() || !letter(name.charAt(0))) return false;
    for (int i = 1; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!letter(c) && c != '_' && (c < '0' || c > '9')) return false;
    }
    return true;
  }

  private static boolean letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /// The name in double quotes, those in it doubled.
  public static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /// The name as a query may hold it: plain where that is possible, else quoted.
  public static String written(String name) {
    return regular(name) && !Reserved.is(name) ? name : quoted(name);
  }

  /// True where it stands in double quotes.
  public static boolean isQuoted(String written) {
    return written.length() > 1 && written.startsWith("\"") && written.endsWith("\"");
  }

  /// The name without the quotes that it may be written in.
  public static String plain(String written) {
    return isQuoted(written)
        ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
        : written;
  }

  /// The parts of a dotted name, as written; a dot inside quotes parts nothing.
  public static List<String> parts(String dotted) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < dotted.length(); i++) {
      char c = dotted.charAt(i);
      if (c == '"') quoted = !quoted;
      if (c == '.' && !quoted) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString());
    return parts;
  }
}
