package perek.tools.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/// Rows by number, the first being 1: `1,3-5,10-`.
record RowNumbers(List<Range> ranges) {

  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  private static final Pattern RANGE = Pattern.compile("(\\d{1,15})(\\s*-\\s*(\\d{1,15})?)?");

  /// @param last the last row of it, [Long#MAX_VALUE] for the end of the table
  record Range(long first, long last) {}

  /// @throws IllegalArgumentException where the text names no rows
  static RowNumbers parse(String text) {
    List<Range> ranges = new ArrayList<>();
    for (String part : COMMA.splitAsStream(text.strip()).toList()) {
      Matcher m = RANGE.matcher(part);
      if (!m.matches()) throw wrong(text);
      long first = Long.parseLong(m.group(1));
      long last =
          m.group(2) == null ? first : m.group(3) == null ? Long.MAX_VALUE : number(m.group(3));
      if (first < 1 || last < first) throw wrong(text);
      ranges.add(new Range(first, last));
    }
    if (ranges.isEmpty()) throw wrong(text);
    return new RowNumbers(ranges);
  }

  private static long number(String digits) {
    return Long.parseLong(digits);
  }

  /// Those of the rows that are named, in the order named; numbers beyond the end name none.
  long[] pick(long[] rows) {
    return ranges.stream()
        .flatMapToLong(r -> LongStream.rangeClosed(r.first(), Math.min(r.last(), rows.length)))
        .map(n -> rows[(int) n - 1])
        .toArray();
  }

  private static IllegalArgumentException wrong(String text) {
    return new IllegalArgumentException(
        "rows is '" + text + "', which names no rows; the first is 1: write it like 1,3-5,10-");
  }
}
