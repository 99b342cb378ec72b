package perek.tools.spectrum.line;

import java.util.Arrays;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.correct.Range;

/// The equivalent width of a line by summing pixels over a local continuum.
///
/// @param ew Angstrom, positive in absorption, negative in emission
/// @param ewErr standard error by Vollmann and Eversberg 2006 (AN 327, 862), equation 7, noise of
///   line and continuum together
/// @param cayrelErr smallest error of a weak Gaussian line, Cayrel 1988: 1.6 sqrt(FWHM pixel) /
///   (S/N)
/// @param snr signal to noise of a pixel in the continuum
/// @param from first wavelength summed, Angstrom
/// @param to last one
/// @param pixels summed
public record EquivalentWidth(
    double ew, double ewErr, double cayrelErr, double snr, double from, double to, int pixels) {

  private static final double SIGMA_PER_MAD = 1.4826;
  private static final double CAYREL = 1.6;

  /// Sums a line.
  ///
  /// @param line its wavelengths
  /// @param left continuum on its short side, Angstrom
  /// @param right continuum on its long side
  /// @throws IllegalArgumentException where pixels are too few, or the continuum is not above 0
  public static EquivalentWidth of(Spectrum spectrum, Range line, Range left, Range right) {
    Stretch flat = flat(spectrum, line, left, right);
    double snr = snr(flat.within(left), flat.within(right));
    return summed(needed(flat.within(line), line), snr);
  }

  /// Line and surroundings over a straight continuum through the medians of both sides.
  static Stretch flat(Spectrum spectrum, Range line, Range left, Range right) {
    Stretch all =
        Stretch.of(
            spectrum,
            new Range(Math.min(left.from(), line.from()), Math.max(right.to(), line.to())));
    Stretch short0 = needed(all.within(left), left);
    Stretch long0 = needed(all.within(right), right);
    double y0 = median(short0.y());
    double y1 = median(long0.y());
    if (!(y0 > 0 && y1 > 0))
      throw new IllegalArgumentException(
          "the continuum beside the line is %.4g and %.4g: it must be above 0".formatted(y0, y1));
    return all.over(middle(left), y0, middle(right), y1);
  }

  private static EquivalentWidth summed(Stretch line, double snr) {
    double ew = 0;
    double width = 0;
    double mean = 0;
    double deepest = 0;
    for (int i = 0; i < line.size(); i++) {
      ew += (1 - line.y()[i]) * line.width(i);
      width += line.width(i);
      mean += line.y()[i] / line.size();
      deepest = Math.max(deepest, Math.abs(1 - line.y()[i]));
    }
    double err = Math.sqrt(1 + 1 / Math.max(mean, 1e-6)) * Math.abs(width - ew) / snr;
    double fwhm = deepest > 0 ? Math.abs(ew) / deepest : width;
    double pixel = width / line.size();
    return new EquivalentWidth(
        ew,
        err,
        CAYREL * Math.sqrt(fwhm * pixel) / snr,
        snr,
        line.x()[0],
        line.x()[line.size() - 1],
        line.size());
  }

  /// From the scatter of neighbouring pixels, which a slope does not enlarge.
  private static double snr(Stretch left, Stretch right) {
    double[] steps = new double[left.size() + right.size() - 2];
    int n = 0;
    for (Stretch part : new Stretch[] {left, right})
      for (int i = 1; i < part.size(); i++)
        steps[n++] = Math.abs(part.y()[i] - part.y()[i - 1]) / Math.sqrt(2);
    double noise = SIGMA_PER_MAD * median(steps);
    return noise > 0 ? 1 / noise : Double.POSITIVE_INFINITY;
  }

  private static Stretch needed(Stretch part, Range range) {
    if (part.size() < 3)
      throw new IllegalArgumentException(
          "%d pixels lie between %s and %s Angstrom: 3 are needed"
              .formatted(part.size(), range.from(), range.to()));
    return part;
  }

  private static double middle(Range range) {
    return (range.from() + range.to()) / 2;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
  }
}
