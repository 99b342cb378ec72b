package perek.tools.moc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.ac.starlink.fits.FitsTableBuilder;
import uk.ac.starlink.table.DescribedValue;
import uk.ac.starlink.table.RowSequence;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.StoragePolicy;
import uk.ac.starlink.util.ByteArrayDataSource;

/// A coverage as it lies in a file.
///
/// @param form `FITS`, `ASCII` or `JSON`
/// @param frame of its cells: `C` is ICRS, `G` galactic; empty where the file does not say
public record MocFile(Moc moc, String form, String frame) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern FINEST = Pattern.compile("MOCORD(?:_S|ER) *= *(\\d{1,2})\\b");

  /// Bytes in which the headers of a map lie.
  private static final int HEADERS = 10 * 2880;

  /// @throws IOException where the bytes are no coverage of the sky, with what is wrong
  public static MocFile read(byte[] bytes) throws IOException {
    String start =
        new String(bytes, 0, Math.min(bytes.length, 100), StandardCharsets.ISO_8859_1).strip();
    try {
      if (start.startsWith("SIMPLE  =")) return fits(bytes);
      String text = new String(bytes, StandardCharsets.UTF_8);
      return start.startsWith("{") || start.startsWith("[")
          ? new MocFile(json(text), "JSON", "")
          : new MocFile(new AsciiMoc().read(text), "ASCII", "");
    } catch (IllegalArgumentException e) {
      throw new IOException(
          "this is no coverage map (MOC) in FITS, ASCII or JSON: " + e.getMessage(), e);
    }
  }

  /// MOC 2.0, section 14: `{"1":[1,2],"8":[]}`, perhaps inside `{"s":…}`.
  private static Moc json(String text) {
    JsonNode tree = tree(text);
    if (tree.has("s")) tree = tree.path("s");
    if (!tree.isObject() || tree.has("t"))
      throw new IllegalArgumentException("Perek reads coverages of the sky alone, not of time");
    List<long[]> ranges = new ArrayList<>();
    int finest = 0;
    for (Map.Entry<String, JsonNode> order : tree.properties()) {
      if (!order.getKey().matches("\\d{1,2}") || !order.getValue().isArray())
        throw new IllegalArgumentException("'" + order.getKey() + "' is no order with its cells");
      int n = Integer.parseInt(order.getKey());
      finest = Math.max(finest, n);
      for (JsonNode cell : order.getValue()) {
        if (!cell.canConvertToLong() || !cell.isIntegralNumber())
          throw new IllegalArgumentException("'" + cell + "' is no number of a cell");
        ranges.add(Moc.range(n, cell.longValue(), cell.longValue()));
      }
    }
    return Moc.of(finest, ranges);
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("broken JSON: " + e.getOriginalMessage(), e);
    }
  }

  /// MOC 2.0, sections 4.3.1 and 6.
  private static MocFile fits(byte[] bytes) throws IOException {
    StarTable table =
        new FitsTableBuilder()
            .makeStarTable(
                new ByteArrayDataSource("MOC", bytes), false, StoragePolicy.PREFER_MEMORY);
    String dimension = card(table, "MOCDIM");
    if (!dimension.isEmpty() && !dimension.equals("SPACE"))
      throw new IllegalArgumentException(
          "its MOCDIM is " + dimension + ", and Perek reads coverages of the sky (SPACE) alone");
    if (table.getColumnCount() < 1)
      throw new IllegalArgumentException("the FITS table has no column");
    boolean inRanges = card(table, "ORDERING").equals("RANGE");
    List<long[]> ranges = new ArrayList<>();
    int finest = inRanges ? ranges(table, ranges) : cells(table, ranges);
    return new MocFile(
        Moc.of(Math.max(finest, stated(bytes)), ranges), "FITS", card(table, "COORDSYS"));
  }

  /// The finest order as the header states it, else 0. STIL drops cards with whole numbers.
  private static int stated(byte[] bytes) {
    int length = Math.min(bytes.length, HEADERS);
    Matcher card = FINEST.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    return card.find() ? Math.min(Integer.parseInt(card.group(1)), Healpix.MAX_ORDER) : 0;
  }

  private static int cells(StarTable table, List<long[]> ranges) throws IOException {
    int finest = 0;
    try (RowSequence rows = table.getRowSequence()) {
      while (rows.next()) {
        long uniq = number(rows.getCell(0));
        if (uniq < 4) throw new IllegalArgumentException(uniq + " is no NUNIQ of a cell");
        int order = (61 - Long.numberOfLeadingZeros(uniq)) / 2;
        long cell = uniq - (4L << (2 * order));
        finest = Math.max(finest, order);
        ranges.add(Moc.range(order, cell, cell));
      }
    }
    return finest;
  }

  /// First and end of a range by turns.
  private static int ranges(StarTable table, List<long[]> ranges) throws IOException {
    long limit = Healpix.cells(Healpix.MAX_ORDER);
    try (RowSequence rows = table.getRowSequence()) {
      while (rows.next()) {
        long first = number(rows.getCell(0));
        long end = rows.next() ? number(rows.getCell(0)) : -1;
        if (first < 0 || end <= first || end > limit)
          throw new IllegalArgumentException(first + " to " + end + " is no range of cells");
        ranges.add(new long[] {first, end});
      }
    }
    return 0;
  }

  private static long number(@Nullable Object cell) {
    if (cell instanceof Number n) return n.longValue();
    throw new IllegalArgumentException("its first column holds no whole numbers");
  }

  private static String card(StarTable table, String keyword) {
    DescribedValue card = table.getParameterByName(keyword);
    Object value = card == null ? null : card.getValue();
    return value == null ? "" : value.toString().strip().toUpperCase(Locale.ROOT);
  }
}
