package perek.tools.classify.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A table of texts with names over its columns (RFC 4180, without line breaks in cells).
///
/// @param file it was read from
/// @param header names of columns
/// @param rows cells, each row as long as the header
public record Csv(Path file, List<String> header, List<List<String>> rows) {

  private static final int MOST_ROWS = 5_000_000;

  /// @throws IOException where it cannot be read, or a row is of another length, with its number
  public static Csv read(Path file) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      String first = in.readLine();
      if (first == null || first.isBlank()) throw new IOException(file.getFileName() + " is empty");
      List<String> header = cells(first);
      List<List<String>> rows = new ArrayList<>();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.isBlank()) continue;
        List<String> cells = cells(line);
        if (cells.size() != header.size())
          throw new IOException(
              "%s, row %d: %d cells, and the header has %d columns"
                  .formatted(file.getFileName(), rows.size() + 1, cells.size(), header.size()));
        if (rows.size() >= MOST_ROWS)
          throw new IOException(
              "%s has more than %,d rows: split it".formatted(file.getFileName(), MOST_ROWS));
        rows.add(cells);
      }
      return new Csv(file, header, rows);
    } catch (MalformedInputException e) {
      throw new IOException(file.getFileName() + " is no text in UTF-8", e);
    }
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean twice = quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
      if (twice) {
        cell.append(c);
        i++;
      } else if (c == '"') quoted = !quoted;
      else if (c == ',' && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else cell.append(c);
    }
    cells.add(cell.toString().strip());
    return cells;
  }

  /// Place of a column, in any case.
  public Optional<Integer> column(String name) {
    for (int i = 0; i < header.size(); i++)
      if (header.get(i).equalsIgnoreCase(name)) return Optional.of(i);
    return Optional.empty();
  }

  /// @throws IOException where there is no such column
  public int needed(String name) throws IOException {
    return column(name)
        .orElseThrow(() ->
            new IOException(
                "%s has no column '%s'; it has %s".formatted(file.getFileName(), name, shown())));
  }

  private List<String> shown() {
    return header.subList(0, Math.min(header.size(), 15));
  }

  /// A cell; blank where there is no such column.
  public String cell(int row, String name) {
    return column(name).map(place -> rows.get(row).get(place)).orElse("");
  }

  /// A cell as a number, NaN where it is none.
  public double number(int row, String name) {
    return number(cell(row, name));
  }

  static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
