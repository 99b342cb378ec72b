package perek.tools.series;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import perek.tools.table.TableFiles;
import uk.ac.starlink.table.StarTable;

/// Tables (VOTable, FITS, ECSV) as lines of a series: time, value, error.
public final class SeriesColumns {

  private SeriesColumns() {}

  /// Whether a file is such a table, by how it begins.
  static boolean is(Path file) throws IOException {
    byte[] head = new byte[16];
    int read;
    try (var in = Files.newInputStream(file)) {
      read = in.readNBytes(head, 0, head.length);
    }
    String start = new String(head, 0, read, StandardCharsets.ISO_8859_1).stripLeading();
    return start.startsWith("<")
        || start.startsWith("\u00ef\u00bb\u00bf<")
        || start.startsWith("SIMPLE  =")
        || start.startsWith("# %ECSV");
  }

  /// Times, velocities and errors by the names of their columns and units.
  ///
  /// @throws IOException where no columns are named so, with those that there are
  static List<String> lines(Path file) throws IOException {
    StarTable table = TableFiles.open(file, () -> false);
    List<String> names = names(table);
    Layout layout = Layout.of(names, 1);
    if (layout == null)
      throw new IOException(
          "%s has no columns of time, velocity and error, but %s: measure velocities first, or name columns"
              .formatted(file.getFileName(), names));
    boolean named = names.get(layout.velocity()).toLowerCase(Locale.ROOT).contains("km");
    String unit = table.getColumnInfo(layout.velocity()).getUnitString();
    boolean kms = named || (unit != null && unit.replace(" ", "").startsWith("km"));
    return lines(table, layout.time(), layout.velocity(), layout.error(), kms);
  }

  /// Any two columns as a series whose values all weigh alike.
  ///
  /// @param x column of times, days
  /// @param y column of values
  /// @throws IOException where there are no such columns
  public static List<String> lines(Path file, String x, String y) throws IOException {
    StarTable table = TableFiles.open(file, () -> false);
    List<String> names = names(table);
    int time = names.indexOf(x);
    int value = names.indexOf(y);
    if (time < 0 || value < 0)
      throw new IOException(
          "%s has no columns %s and %s, but %s".formatted(file.getFileName(), x, y, names));
    return lines(table, time, value, -1, false);
  }

  private static List<String> names(StarTable table) {
    return IntStream.range(0, table.getColumnCount())
        .mapToObj(i -> table.getColumnInfo(i).getName())
        .toList();
  }

  private static List<String> lines(StarTable table, int time, int value, int error, boolean kms)
      throws IOException {
    List<String> lines = new ArrayList<>();
    if (kms) lines.add("# value_units = KM/S");
    for (long row = 0; row < table.getRowCount(); row++) {
      double t = number(table.getCell(row, time));
      double v = number(table.getCell(row, value));
      double e = error < 0 ? 1 : number(table.getCell(row, error));
      if (Double.isFinite(t) && Double.isFinite(v)) lines.add(t + " " + v + " " + e);
    }
    return lines;
  }

  private static double number(@Nullable Object cell) {
    return cell instanceof Number n ? n.doubleValue() : Double.NaN;
  }
}
