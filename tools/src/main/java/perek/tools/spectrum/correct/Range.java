package perek.tools.spectrum.correct;

import java.util.ArrayList;
import java.util.List;

/// A stretch of wavelengths.
///
/// @param from Angstrom
/// @param to Angstrom, above `from`
public record Range(double from, double to) {

  public Range {
    if (!(to > from))
      throw new IllegalArgumentException(
          "the range %s to %s Angstrom is empty: its end must be above its start"
              .formatted(from, to));
  }

  /// Several as a line gives them: `6500/6600,6700-6710`.
  ///
  /// @throws IllegalArgumentException where one is no range
  public static List<Range> parse(String text) {
    List<Range> ranges = new ArrayList<>();
    for (String one : text.split(",", -1)) {
      if (one.isBlank()) continue;
      String[] ends = one.strip().split("\\s*[-/:]\\s*", -1);
      try {
        if (ends.length == 2) {
          ranges.add(new Range(Double.parseDouble(ends[0]), Double.parseDouble(ends[1])));
          continue;
        }
      } catch (NumberFormatException e) {
        // Told below.
      }
      throw new IllegalArgumentException(
          "'" + one.strip() + "' is no range of wavelengths: write it as 6500/6600, in Angstrom");
    }
    return List.copyOf(ranges);
  }

  public boolean holds(double wavelength) {
    return wavelength >= from && wavelength <= to;
  }
}
