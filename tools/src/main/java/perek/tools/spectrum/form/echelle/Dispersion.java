package perek.tools.spectrum.form.echelle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import perek.tools.spectrum.fits.Keys;

/// The dispersion of one spectrum in IRAF's MULTISPEC: linear, logarithmic, or a sum of functions
/// of the pixel.
///
/// @param beam the echelle order, as a rule
/// @param type 0 linear, 1 in log10, 2 by functions
/// @param start wavelength of the first pixel
/// @param step from pixel to pixel
/// @param redshift by which wavelengths are to be divided
/// @param terms functions of the pixel
record Dispersion(
    int beam, int type, double start, double step, double redshift, List<Curve> terms) {

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int FIXED = 9;

  /// @throws IOException where the text breaks off or names an unknown function
  static Dispersion parse(String text) throws IOException {
    String[] words = BLANKS.split(text.strip(), -1);
    double[] v = new double[words.length];
    try {
      for (int i = 0; i < v.length; i++) v[i] = Double.parseDouble(words[i]);
    } catch (NumberFormatException e) {
      throw new IOException("MULTISPEC: '" + text + "' holds what is no number", e);
    }
    if (v.length < FIXED)
      throw new IOException("MULTISPEC: '%s' has fewer than %d numbers".formatted(text, FIXED));
    List<Curve> terms = new ArrayList<>();
    for (int at = FIXED; (int) v[2] == 2 && at < v.length; ) {
      Curve curve = Curve.parse(v, at);
      terms.add(curve);
      at += curve.words();
    }
    return new Dispersion((int) v[1], (int) v[2], v[3], v[4], v[6], List.copyOf(terms));
  }

  /// Angstrom, as IRAF keeps them.
  double[] wavelengths(int count, Keys keys) {
    double scale = keys.number("LTM1_1").orElse(1);
    double shift = keys.number("LTV1").orElse(0);
    double[] wave = new double[count];
    for (int i = 0; i < count; i++) {
      double value =
          switch (type) {
            case 2 -> sum((i + 1 - shift) / scale);
            case 1 -> Math.pow(10, start + i * step);
            default -> start + i * step;
          };
      wave[i] = value / (1 + redshift);
    }
    return wave;
  }

  private double sum(double pixel) {
    double sum = 0;
    for (Curve term : terms) sum += term.weight() * (term.zero() + term.at(pixel));
    return sum;
  }
}
