package perek.index.filter;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Years of publication, the first and the last counted in.
///
/// @param from first year, 0 where there is none
/// @param to last year, 9999 where there is none
public record Years(int from, int to) {

  public static final int FIRST = 0;
  public static final int LAST = 9999;

  /// Any year, and none.
  public static final Years ALL = new Years(FIRST, LAST);

  private static final Pattern WRITTEN = Pattern.compile("(\\d{4})?(\\.\\.)?(\\d{4})?");
  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-.*)?");

  public Years {
    if (from < FIRST || to > LAST || from > to)
      throw new IllegalArgumentException(
          "the years go from " + from + " to " + to + ", must be ascending and of four digits");
  }

  /// Reads `2024`, `2020..2024`, `2024..` or `..2019`.
  ///
  /// @throws IllegalArgumentException where it is none of these
  public static Years of(String text) {
    Matcher written = WRITTEN.matcher(text.strip());
    if (!written.matches() || (written.group(1) == null && written.group(3) == null))
      throw bad(text);
    if (written.group(2) == null && written.group(3) != null) throw bad(text);
    int from = year(written.group(1), FIRST);
    return new Years(from, written.group(2) == null ? from : year(written.group(3), LAST));
  }

  private static IllegalArgumentException bad(String text) {
    return new IllegalArgumentException(
        "'" + text + "' is no year: write 2024, 2020..2024, 2024.. or ..2019");
  }

  private static int year(@Nullable String text, int otherwise) {
    return text == null ? otherwise : Integer.parseInt(text);
  }

  /// Year of an ISO 8601 date, however much of it is known.
  static OptionalInt in(@Nullable String date) {
    if (date == null) return OptionalInt.empty();
    Matcher known = DATE.matcher(date.strip());
    return known.matches() ? OptionalInt.of(Integer.parseInt(known.group(1))) : OptionalInt.empty();
  }

  boolean all() {
    return equals(ALL);
  }

  /// For people: `since 2024`.
  String label() {
    if (from == to) return "of " + from;
    if (to == LAST) return "since " + from;
    return from == FIRST ? "until " + to : from + " to " + to;
  }
}
