package perek.tools.rv.activity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A passband at rest.
///
/// @param index to which it belongs
/// @param name as the paper has it
/// @param centre Angstrom, in the medium of the spectrum
/// @param width full, Angstrom; of a triangle at half its height
/// @param triangle whether it is one, else a box
/// @param source the paper
record Band(
    String index, String name, double centre, double width, boolean triangle, String source) {

  static List<Band> all() throws IOException {
    try (InputStream in = Band.class.getResourceAsStream("bands.tsv")) {
      if (in == null) throw new IOException("bands.tsv is missing");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(c ->
              new Band(
                  c[0],
                  c[1],
                  Double.parseDouble(c[2]),
                  Double.parseDouble(c[3]),
                  c[4].equals("triangle"),
                  c[5]))
          .toList();
    }
  }

  /// The same elsewhere, as wide in velocity.
  Band at(double other) {
    return new Band(index, name, other, width * other / centre, triangle, source);
  }

  double from() {
    return centre - reach();
  }

  double to() {
    return centre + reach();
  }

  private double reach() {
    return triangle ? width : width / 2;
  }

  /// What of a pixel counts: the mean height of the band over it.
  double share(double low, double high) {
    double from = Math.max(low, from());
    double to = Math.min(high, to());
    if (!(to > from)) return 0;
    if (!triangle) return (to - from) / (high - low);
    return (area(to) - area(from)) / (high - low);
  }

  /// Area of the triangle up to a wavelength.
  private double area(double wavelength) {
    double x = Math.clamp((wavelength - centre) / width, -1, 1);
    return width * (x < 0 ? (1 + x) * (1 + x) / 2 : 1 - (1 - x) * (1 - x) / 2);
  }
}
