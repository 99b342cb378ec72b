package perek.tools.spectrum.form.column;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import perek.tools.spectrum.fits.Keys;
import perek.tools.spectrum.form.Found;

/// Spectra as plain text: columns between blanks, commas, semicolons or tabs; comments begin with
/// `#`, `!`, `%`, `;` or `*`; a line of names may stand before. Without names the first column is
/// the wavelength, the second the flux and the third, where there is one, its error.
public final class TextForm {

  private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;]\\s*|\\s+");
  private static final Pattern COMMENT = Pattern.compile("^\\s*[#!%*;\"/].*");
  private static final Pattern SETTING =
      Pattern.compile("^\\W*([A-Za-z][\\w-]*)\\s*[=:]\\s*(.+?)\\s*$");
  private static final Pattern UNIT = Pattern.compile("(.+?)[\\[(]([^\\])]+)[\\])]");
  private static final List<String> PLAIN = List.of("wavelength", "flux", "error");
  private static final int FEWEST = 3;

  private TextForm() {}

  /// @return nothing where it is no text with at least 3 rows of 2 numbers
  public static Optional<Found> read(Path path) throws IOException {
    List<double[]> rows = new ArrayList<>();
    List<String> names = new ArrayList<>();
    Map<String, String> settings = new LinkedHashMap<>();
    StringBuilder said = new StringBuilder();
    for (String line : Files.readAllLines(path, StandardCharsets.ISO_8859_1)) {
      Matcher setting = SETTING.matcher(line);
      if (rows.isEmpty() && setting.matches() && line.matches("^\\W.*"))
        settings.put(setting.group(1), setting.group(2));
      if (COMMENT.matcher(line).matches()) said.append(line).append(' ');
      else if (!line.isBlank()) take(line, rows, names);
    }
    if (rows.size() < FEWEST) return Optional.empty();
    int width = width(rows);
    rows.removeIf(r -> r.length != width);
    List<Series> columns = columns(rows, width, names, said.toString());
    return new Built(new Keys(settings)).of(List.of(columns), "text");
  }

  private static void take(String line, List<double[]> rows, List<String> names) {
    String[] words = SEPARATOR.split(line.strip(), -1);
    double[] row = new double[words.length];
    try {
      for (int i = 0; i < words.length; i++) row[i] = number(words[i]);
      if (row.length > 1) rows.add(row);
    } catch (NumberFormatException e) {
      if (rows.isEmpty()) {
        names.clear();
        names.addAll(Arrays.asList(words));
      }
    }
  }

  private static double number(String word) {
    String plain = word.equalsIgnoreCase("nan") || word.isEmpty() ? "NaN" : word;
    return Double.parseDouble(plain.replace('D', 'E'));
  }

  /// That of most rows: a line with counts may stand before the spectrum.
  private static int width(List<double[]> rows) {
    return rows.get(rows.size() / 2).length;
  }

  private static List<Series> columns(
      List<double[]> rows, int width, List<String> names, String said) {
    boolean named = names.size() == width;
    List<Series> columns = new ArrayList<>();
    for (int c = 0; c < width && (named || c < PLAIN.size()); c++) {
      double[] values = new double[rows.size()];
      for (int i = 0; i < values.length; i++) values[i] = rows.get(i)[c];
      String name = named ? names.get(c) : PLAIN.get(c);
      Matcher unit = UNIT.matcher(name);
      boolean measured = unit.matches();
      columns.add(
          new Series(
              measured ? unit.group(1) : name,
              measured ? unit.group(2) : "",
              "",
              "",
              said,
              new Series.Numbers(values)));
    }
    return columns;
  }
}
