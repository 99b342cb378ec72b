package perek.tools.ssap;

import java.util.regex.Pattern;
import perek.tools.dal.Checks;

/// The syntax of BAND (SSA 1.1, 4.1.1.3): `lo/hi`, `lo/`, `/hi`, a number, a name, or several of
/// these with commas, perhaps with `;source` or `;observer`.
final class Bands {

  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern SLASH = Pattern.compile("/");

  private Bands() {}

  /// @throws IllegalArgumentException where a limit is not positive or two are the wrong way round
  static void check(String band) {
    COMMA.splitAsStream(plain(band)).map(String::strip).forEach(Bands::checkOne);
  }

  private static void checkOne(String range) {
    double last = 0;
    for (String limit : SLASH.split(range, -1)) {
      double value = Checks.number(limit).orElse(Double.NaN);
      if (value <= 0 || value < last)
        throw new IllegalArgumentException(
            "BAND is '"
                + range
                + "': limits are wavelengths in metres above 0, the shorter first, as in"
                + " 6.5E-7/6.6E-7.");
      if (!Double.isNaN(value)) last = value;
    }
  }

  /// Longest wavelength named, in metres; 0 where none is.
  static double longest(String band) {
    return COMMA
        .splitAsStream(plain(band))
        .flatMap(SLASH::splitAsStream)
        .mapToDouble(limit -> Checks.number(limit).orElse(0.0))
        .max()
        .orElse(0);
  }

  private static String plain(String band) {
    int qualifier = band.indexOf(';');
    return qualifier < 0 ? band : band.substring(0, qualifier);
  }
}
