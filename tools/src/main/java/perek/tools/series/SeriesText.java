package perek.tools.series;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A table of text: columns between blanks or commas, `#` before remarks, which may name columns,
/// unit and telescope.
final class SeriesText {

  private static final Pattern TELESCOPE = Pattern.compile("#\\s*telescope\\s*=\\s*(.+)");
  private static final Pattern INSTRUMENT = Pattern.compile("#\\s*instrument\\s*=\\s*(.+)");
  private static final Pattern UNIT = Pattern.compile("#\\s*value_units\\s*=\\s*(.+)");
  private static final double MJD = 2_400_000.5;

  private final String name;
  private final Map<String, List<double[]>> rows = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();
  private String telescope = "";
  private String instrument = "";
  private double unitMs = 1;
  private int unusable;
  private @Nullable Layout layout;

  private SeriesText(String name) {
    this.name = name;
  }

  static SeriesFile read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    SeriesText text = new SeriesText(name);
    int number = 0;
    List<String> lines =
        SeriesColumns.is(file)
            ? SeriesColumns.lines(file)
            : List.of(Files.readString(file, StandardCharsets.ISO_8859_1).split("\n", -1));
    for (String line : lines) text.line(++number, line.strip());
    return text.made();
  }

  private void line(int number, String line) throws IOException {
    if (line.isEmpty()) return;
    if (line.startsWith("#")) remark(line);
    else if (!numbers(number, line) && layout == null) header(number, line);
  }

  private void remark(String line) {
    Matcher unit = UNIT.matcher(line);
    Matcher scope = TELESCOPE.matcher(line);
    Matcher spectrograph = INSTRUMENT.matcher(line);
    if (unit.matches()) unitMs = unit.group(1).toLowerCase(Locale.ROOT).contains("km") ? 1000 : 1;
    else if (scope.matches()) telescope = scope.group(1).strip();
    else if (spectrograph.matches()) instrument = spectrograph.group(1).strip();
    else if (layout == null) layout = Layout.of(cells(line.substring(1)), unitMs);
  }

  private void header(int number, String line) throws IOException {
    layout = Layout.of(cells(line), unitMs);
    if (layout == null)
      throw new IOException(
          "line %d of %s is '%s': it must be numbers (time, velocity, error) or name such columns"
              .formatted(number, name, cut(line)));
  }

  /// @return false where the line holds no numbers and none were seen before
  private boolean numbers(int number, String line) throws IOException {
    Layout l = layout == null ? Layout.plain(unitMs) : layout;
    List<String> cells = cells(line);
    try {
      if (cells.size() < l.columns()) throw new NumberFormatException("too few columns");
      double time = Double.parseDouble(cells.get(l.time()));
      double velocity = Double.parseDouble(cells.get(l.velocity())) * l.unitMs();
      double error = Double.parseDouble(cells.get(l.error())) * l.unitMs();
      String by = l.instrument() < 0 ? "" : cells.get(l.instrument());
      layout = l;
      if (!Double.isFinite(velocity) || !(error > 0)) {
        unusable++;
        return true;
      }
      rows.computeIfAbsent(by, _ -> new ArrayList<>()).add(new double[] {time, velocity, error});
      return true;
    } catch (NumberFormatException e) {
      if (layout == null && rows.isEmpty()) return false;
      if (rows.isEmpty() && layout != null && Layout.of(cells, unitMs) != null) return true;
      throw new IOException(
          "line %d of %s is '%s': time, velocity and error must be numbers"
              .formatted(number, name, cut(line)),
          e);
    }
  }

  private static String cut(String line) {
    return line.length() > 60 ? line.substring(0, 60) + "…" : line;
  }

  private static List<String> cells(String line) {
    String split = line.contains(",") ? "\\s*,\\s*" : "\\s+";
    return List.of(line.strip().split(split));
  }

  private SeriesFile made() throws IOException {
    if (rows.isEmpty())
      throw new IOException(name + " holds no velocities: three columns of numbers are needed");
    if (unusable > 0)
      notes.add(
          "%d lines of %s have no velocity or no error above 0 and are left out."
              .formatted(unusable, name));
    List<Series> series = new ArrayList<>();
    for (Map.Entry<String, List<double[]>> entry : rows.entrySet())
      series.add(series(entry.getKey(), entry.getValue()));
    return new SeriesFile(series, notes);
  }

  private Series series(String by, List<double[]> values) throws IOException {
    double offset = offset(values.getFirst()[0]);
    double[] time = values.stream().mapToDouble(r -> r[0] + offset).toArray();
    double[] velocity = values.stream().mapToDouble(r -> r[1]).toArray();
    double[] error = values.stream().mapToDouble(r -> r[2]).toArray();
    try {
      return new Series(called(by), time, velocity, error).sorted();
    } catch (IllegalArgumentException e) {
      throw new IOException(name + ": " + e.getMessage(), e);
    }
  }

  private String called(String by) {
    String head = (telescope + " " + instrument).strip();
    if (head.isEmpty()) head = name;
    return by.isEmpty() ? head : head + " " + by;
  }

  /// Short dates are told as what they can be.
  private double offset(double first) {
    if (first > 2_000_000 || first < 15_000 || first > 100_000) return 0;
    notes.add(
        "Times of %s are taken to be modified Julian dates (%.1f added).".formatted(name, MJD));
    return MJD;
  }
}
