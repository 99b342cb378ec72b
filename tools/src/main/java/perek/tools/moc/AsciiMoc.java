package perek.tools.moc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The ASCII form of a map (MOC 2.0, section 4.3.2): `1/1 2 4 2/12-14 8/`.
final class AsciiMoc {

  /// Finest cells in a cell of order 0.
  private static final long LARGEST = 1L << (2 * Healpix.MAX_ORDER);

  private static final Pattern BETWEEN = Pattern.compile("[\\s,]+");

  /// Version 1.0 wrote such a line in front.
  private static final Pattern COMMENT = Pattern.compile("(?m)^#.*$");

  private static final Pattern STATED = Pattern.compile("(?m)^#MOCORDER ([12]?\\d)$");
  private static final Pattern ITEM = Pattern.compile("(?:(\\d{1,2})/)?(?:(\\d+)(?:-(\\d+))?)?");

  /// @throws IllegalArgumentException with what is wrong and where
  Moc read(String text) {
    String body = COMMENT.matcher(text).replaceAll("").strip();
    if (body.startsWith("t"))
      throw new IllegalArgumentException(
          "this is a coverage in time; Perek reads those of the sky");
    if (body.startsWith("s")) body = body.substring(1);
    List<long[]> ranges = new ArrayList<>();
    int order = -1;
    Matcher stated = STATED.matcher(text);
    int finest = stated.find() ? Integer.parseInt(stated.group(1)) : 0;
    for (String item : BETWEEN.split(body, -1)) {
      Matcher match = ITEM.matcher(item);
      if (item.isEmpty()) continue;
      if (!match.matches()) throw new IllegalArgumentException("'" + cut(item) + "' is no cell");
      if (match.group(1) != null) order = Integer.parseInt(match.group(1));
      if (order < 0)
        throw new IllegalArgumentException("'" + cut(item) + "' has no order before it, as in 3/5");
      finest = Math.max(finest, order);
      if (match.group(2) == null) continue;
      long first = number(match.group(2));
      long last = match.group(3) == null ? first : number(match.group(3));
      ranges.add(Moc.range(order, first, last));
    }
    if (order < 0) throw new IllegalArgumentException("there are no cells");
    return Moc.of(finest, ranges);
  }

  String write(long[] bounds, int finest) {
    Map<Integer, StringJoiner> orders = new TreeMap<>();
    for (int i = 0; i < bounds.length; i += 2) split(bounds[i], bounds[i + 1], orders);
    StringJoiner all = new StringJoiner(" ");
    orders.forEach((order, cells) -> all.add(order + "/" + cells));
    if (!orders.containsKey(finest)) all.add(finest + "/");
    return all.toString();
  }

  /// The largest cell that begins at a place and ends by the end, again and again.
  private static void split(long first, long end, Map<Integer, StringJoiner> orders) {
    long at = first;
    while (at < end) {
      int order = Healpix.MAX_ORDER;
      long size = 1;
      while (coarser(at, size, end)) {
        size *= 4;
        order--;
      }
      long count = 1;
      while (at + (count + 1) * size <= end && !coarser(at + count * size, size, end)) count++;
      String cells = at / size + (count > 1 ? "-" + (at / size + count - 1) : "");
      orders.computeIfAbsent(order, _ -> new StringJoiner(" ")).add(cells);
      at += count * size;
    }
  }

  private static boolean coarser(long at, long size, long end) {
    return size < LARGEST && at % (4 * size) == 0 && at + 4 * size <= end;
  }

  private static long number(String digits) {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + cut(digits) + "' is no number of a cell", e);
    }
  }

  private static String cut(String text) {
    return text.length() <= 30 ? text : text.substring(0, 30) + "…";
  }
}
