package perek.tools.spectrum.line;

import java.util.List;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.correct.Range;

/// Everything about one line.
///
/// @param width its equivalent width
/// @param shape its shape
/// @param stretch its pixels over the local continuum
public record Measured(EquivalentWidth width, LineShape shape, Stretch stretch) {

  /// @param rest wavelength of the line in the medium of the spectrum, Angstrom
  /// @param window its wavelengths
  /// @param left continuum on the short side
  /// @param right continuum on the long side
  /// @throws IllegalArgumentException where pixels are too few, or the continuum is not above 0
  public static Measured of(Spectrum spectrum, double rest, Range window, Range left, Range right) {
    EquivalentWidth width = EquivalentWidth.of(spectrum, window, left, right);
    Stretch flat = EquivalentWidth.flat(spectrum, window, left, right).within(window);
    return new Measured(width, LineShape.of(flat, rest), flat);
  }

  /// A fit of one line at its extreme, or of several at these centres, Angstrom.
  ///
  /// @throws IllegalArgumentException where none is found
  public LineFit fit(Profile profile, List<Double> centres) {
    if (!centres.isEmpty()) return LineFit.of(stretch, profile, centres);
    int best = 0;
    for (int i = 0; i < stretch.size(); i++)
      if (Math.abs(1 - stretch.y()[i]) > Math.abs(1 - stretch.y()[best])) best = i;
    return LineFit.of(stretch, profile, List.of(stretch.x()[best]));
  }
}
