package perek.tools.rv.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A CCF or the profile of a line as text: velocity in km/s and value, a heading before them.
final class CcfText {

  private static final int LEAST = 8;
  private static final double STEADY = 1e-3;

  private CcfText() {}

  static CcfFile read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    List<double[]> rows = new ArrayList<>();
    int number = 0;
    for (String line : Files.readString(file, StandardCharsets.ISO_8859_1).split("\n", -1)) {
      number++;
      String text = line.strip();
      if (text.isEmpty() || text.startsWith("#")) continue;
      double[] row = row(text);
      if (row.length == 2) rows.add(row);
      else if (!rows.isEmpty() || number > 1)
        throw new IOException(
            "line %d of %s is '%s': it must be a velocity (km/s) and a value"
                .formatted(number, name, text));
    }
    if (rows.size() < LEAST)
      throw new IOException(
          "%s has %d velocities: a CCF needs at least %d".formatted(name, rows.size(), LEAST));
    rows.sort((a, b) -> Double.compare(a[0], b[0]));
    double[] velocities = rows.stream().mapToDouble(r -> r[0]).toArray();
    steady(name, velocities);
    double[] values = rows.stream().mapToDouble(r -> r[1]).toArray();
    return new CcfFile("text", velocities, values, 0, 0, "", null, null, null, false);
  }

  private static double[] row(String text) {
    String[] cells = text.split("[\\s,;]+", 0);
    try {
      if (cells.length >= 2) {
        double[] row = {Double.parseDouble(cells[0]), Double.parseDouble(cells[1])};
        if (Double.isFinite(row[0]) && Double.isFinite(row[1])) return row;
      }
    } catch (NumberFormatException _) {
      // A heading.
    }
    return new double[0];
  }

  private static void steady(String name, double[] velocities) throws IOException {
    double step = (velocities[velocities.length - 1] - velocities[0]) / (velocities.length - 1);
    for (int i = 1; i < velocities.length; i++)
      if (Math.abs(velocities[i] - velocities[i - 1] - step) > STEADY * step + 1e-4)
        throw new IOException(
            "velocities of %s are not at equal steps: %s after %s km/s, where the mean step is %.5f"
                .formatted(name, velocities[i], velocities[i - 1], step));
  }
}
