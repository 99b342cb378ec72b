package perek.tools.rv.mask;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Masks as text: two columns (centre, weight) or three (from, to, weight).
final class MaskText {

  /// Beyond ESPRESSO, whose masks are in air.
  private static final double REDDEST_AIR = 8000;

  private static final double C_KMS = 299_792.458;

  private MaskText() {}

  static Mask read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    List<double[]> rows = new ArrayList<>();
    String said = "";
    int number = 0;
    for (String line : Files.readString(file, StandardCharsets.ISO_8859_1).split("\n", -1)) {
      number++;
      String text = line.strip();
      if (text.startsWith("#") || text.startsWith("!")) said = said + text;
      else if (!text.isEmpty()) rows.add(row(name, number, text));
    }
    if (rows.isEmpty()) throw new IOException("the mask " + name + " has no lines in it");
    return mask(name, said.toLowerCase(Locale.ROOT), rows);
  }

  private static double[] row(String name, int number, String text) throws IOException {
    List<String> cells = cells(text);
    double[] row = new double[Math.min(cells.size(), 3)];
    try {
      for (int i = 0; i < row.length; i++) row[i] = Double.parseDouble(cells.get(i));
    } catch (NumberFormatException _) {
      row = new double[0];
    }
    if (row.length < 2 || !(row[0] > 0))
      throw new IOException(
          "line %d of the mask %s is '%s': it must have a wavelength and a weight, or two edges and a weight"
              .formatted(number, name, text.length() > 60 ? text.substring(0, 60) + "…" : text));
    return row;
  }

  /// What stands between blanks and commas; by hand, since masks have thousands of lines.
  private static List<String> cells(String text) {
    List<String> cells = new ArrayList<>(4);
    int from = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean between = i == text.length() || text.charAt(i) <= ' ' || text.charAt(i) == ',';
      if (!between && from < 0) from = i;
      if (between && from >= 0) {
        cells.add(text.substring(from, i));
        from = -1;
      }
    }
    return cells;
  }

  private static Mask mask(String name, String said, List<double[]> rows) throws IOException {
    boolean boxes = rows.getFirst().length == 3;
    rows.sort((a, b) -> Double.compare(a[0], b[0]));
    double unit = rows.getLast()[0] < 3000 ? 10 : 1;
    int n = rows.size();
    double[] centres = new double[n];
    double[] widths = new double[n];
    double[] weights = new double[n];
    for (int i = 0; i < n; i++) {
      double[] row = rows.get(i);
      if ((row.length == 3) != boxes || (boxes && row[1] <= row[0]))
        throw new IOException(
            "the mask %s has a line at %.4f unlike the others: columns or edges are missing"
                .formatted(name, row[0]));
      centres[i] = unit * (boxes ? (row[0] + row[1]) / 2 : row[0]);
      widths[i] = boxes ? (row[1] - row[0]) * unit / centres[i] * C_KMS : Double.NaN;
      weights[i] = row[row.length - 1];
    }
    boolean vacuum = vacuum(said, name, centres[n - 1]);
    return new Mask(
        name, format(said, boxes, vacuum), vacuum, centres, widths, weights, notes(said, vacuum));
  }

  private static boolean vacuum(String said, String name, double reddest) {
    if (said.contains("vacuum") || said.contains("vac ")) return true;
    if (said.contains("air")) return false;
    return reddest > REDDEST_AIR || name.toLowerCase(Locale.ROOT).contains("carm");
  }

  private static String format(String said, boolean boxes, boolean vacuum) {
    if (said.contains("stellarframe")) return "HPF boxes";
    if (boxes) return vacuum ? "boxes" : "HARPS or CERES boxes";
    return vacuum ? "CARMENES centres" : "ESPRESSO centres";
  }

  private static List<String> notes(String said, boolean vacuum) {
    if (said.contains("air") || said.contains("vac")) return List.of();
    return List.of(
        "The mask does not say its medium: it is taken to be in %s, as its format has it; --mask-medium says otherwise."
            .formatted(vacuum ? "vacuum" : "air"));
  }
}
