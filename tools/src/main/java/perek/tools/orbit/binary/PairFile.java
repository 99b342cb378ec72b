package perek.tools.orbit.binary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import perek.tools.series.Series;

/// Velocities of both stars of a binary: a table of text whose heading names the columns time, rv1,
/// err1, rv2 and err2, between blanks or commas. The unit stands in the names (`rv1_kms`, `rv1_ms`)
/// or in a remark (`# value_units = KM/S`). A star that was not measured has `-` or `nan`.
///
/// @param primary one series for each file that has velocities of the first star
/// @param secondary likewise of the second
public record PairFile(List<Series> primary, List<Series> secondary) {

  private static final Pattern UNIT =
      Pattern.compile("#\\s*value_units\\s*=\\s*(k?m/s)\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern NONE = Pattern.compile("-+|nan|", Pattern.CASE_INSENSITIVE);
  private static final List<String> WANTED = List.of("time", "rv1", "err1", "rv2", "err2");
  private static final Pattern TIME = Pattern.compile("time|t|b?jd.*|hjd.*|mjd.*|date");

  public PairFile {
    primary = List.copyOf(primary);
    secondary = List.copyOf(secondary);
  }

  /// @throws IOException where a file cannot be read, with the line and what helps
  public static PairFile read(List<Path> files) throws IOException {
    List<Series> first = new ArrayList<>();
    List<Series> second = new ArrayList<>();
    for (Path file : files) new Reader(file).into(first, second);
    return new PairFile(first, second);
  }

  private static final class Reader {
    private final String name;
    private final List<String> lines;
    private final List<double[]> first = new ArrayList<>();
    private final List<double[]> second = new ArrayList<>();
    private int[] places = new int[0];
    private double unitMs = Double.NaN;

    Reader(Path file) throws IOException {
      name = String.valueOf(file.getFileName());
      lines = Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
    }

    void into(List<Series> primary, List<Series> secondary) throws IOException {
      for (int n = 0; n < lines.size(); n++) line(n + 1, lines.get(n).strip());
      if (first.isEmpty() || second.isEmpty())
        throw new IOException(
            "%s has %d velocities of the first and %d of the second star: an sb2 needs both, else say --binary sb1"
                .formatted(name, first.size(), second.size()));
      primary.add(series(name, first));
      secondary.add(series(name + ", second star", second));
    }

    private void line(int number, String line) throws IOException {
      if (line.isEmpty()) return;
      Matcher unit = UNIT.matcher(line);
      if (unit.matches()) unitMs = unit.group(1).length() > 3 ? 1000 : 1;
      else if (line.startsWith("#") && places.length == 0) heading(cells(line.substring(1)));
      else if (line.startsWith("#")) return;
      else if (places.length == 0) {
        heading(cells(line));
        if (places.length == 0)
          throw new IOException(
              "line %d of %s is '%s': an sb2 needs a heading such as 'time rv1_kms err1_kms rv2_kms err2_kms'"
                  .formatted(number, name, line));
      } else row(number, line);
    }

    private void heading(List<String> names) {
      int[] found = new int[WANTED.size()];
      for (int w = 0; w < found.length; w++) {
        found[w] = place(names, WANTED.get(w));
        if (found[w] < 0) return;
      }
      places = found;
      String velocity = names.get(found[1]).toLowerCase(Locale.ROOT);
      if (velocity.endsWith("_kms")) unitMs = 1000;
      else if (velocity.endsWith("_ms")) unitMs = 1;
    }

    private static int place(List<String> names, String wanted) {
      for (int i = 0; i < names.size(); i++) {
        String named = names.get(i).toLowerCase(Locale.ROOT);
        boolean is =
            wanted.equals("time")
                ? TIME.matcher(named).matches()
                : named.replaceFirst("_k?ms$", "").equals(wanted);
        if (is) return i;
      }
      return -1;
    }

    private void row(int number, String line) throws IOException {
      if (Double.isNaN(unitMs))
        throw new IOException(
            "%s does not say the unit of its velocities: name the columns rv1_kms and so on (or rv1_ms), or add '# value_units = KM/S'"
                .formatted(name));
      List<String> cells = cells(line);
      try {
        double time = Double.parseDouble(cells.get(places[0]));
        add(first, time, cells, 1);
        add(second, time, cells, 3);
      } catch (NumberFormatException | IndexOutOfBoundsException e) {
        throw new IOException(
            "line %d of %s is '%s': time, rv1, err1, rv2 and err2 must be numbers, or - for a star that was not measured"
                .formatted(number, name, line),
            e);
      }
    }

    private void add(List<double[]> to, double time, List<String> cells, int column) {
      String velocity = cells.get(places[column]);
      if (NONE.matcher(velocity).matches()) return;
      double error = Double.parseDouble(cells.get(places[column + 1]));
      to.add(new double[] {time, unitMs * Double.parseDouble(velocity), unitMs * error});
    }

    private static List<String> cells(String line) {
      return List.of(line.strip().split(line.contains(",") ? "\\s*,\\s*" : "\\s+", -1));
    }

    private static Series series(String called, List<double[]> rows) {
      List<double[]> sorted = new ArrayList<>(rows);
      sorted.sort((a, b) -> Double.compare(a[0], b[0]));
      return new Series(
          called,
          sorted.stream().mapToDouble(r -> r[0]).toArray(),
          sorted.stream().mapToDouble(r -> r[1]).toArray(),
          sorted.stream().mapToDouble(r -> r[2]).toArray());
    }
  }
}
