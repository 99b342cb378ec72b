package perek.tools.classify.feature;

/// Evenly spaced bins of wavelength.
///
/// @param from centre of the first, Angstrom
/// @param step from centre to centre, Angstrom
/// @param count of bins
/// @param vacuum whether wavelengths stand in vacuum, else in air
public record Grid(double from, double step, int count, boolean vacuum) {

  public Grid {
    if (!(from > 0 && step > 0) || count < 2)
      throw new IllegalArgumentException(
          "a grid from %s by %s Angstrom with %d bins: all must be above 0"
              .formatted(from, step, count));
  }

  /// Centre of a bin, Angstrom.
  public double at(int bin) {
    return from + bin * step;
  }

  /// Centre of the last bin, Angstrom.
  public double to() {
    return at(count - 1);
  }

  /// `vacuum` or `air`.
  public String medium() {
    return vacuum ? "vacuum" : "air";
  }
}
