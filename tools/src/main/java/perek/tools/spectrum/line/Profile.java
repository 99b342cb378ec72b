package perek.tools.spectrum.line;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Shapes of lines, 1 in their middle.
public enum Profile {
  /// Gaussian; one width.
  GAUSS(1),
  /// Lorentzian; one width.
  LORENTZ(1),
  /// Voigt, both folded; two widths.
  VOIGT(2);

  private static final double FWHM_PER_SIGMA = 2 * Math.sqrt(2 * Math.log(2));

  private final int widths;

  Profile(int widths) {
    this.widths = widths;
  }

  /// How many widths it has.
  int widths() {
    return widths;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The one of this name, in any case; `gaussian` and `lorentzian` too.
  public static Optional<Profile> of(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceFirst("ian$", "");
    return Arrays.stream(values()).filter(p -> p.word().equals(plain)).findFirst();
  }

  /// Value at a distance from the middle.
  ///
  /// @param a sigma of the Gaussian, or half width at half maximum of the Lorentzian
  /// @param b half width of the Lorentzian of a Voigt; unused else
  double at(double distance, double a, double b) {
    return switch (this) {
      case GAUSS -> Math.exp(-distance * distance / (2 * a * a));
      case LORENTZ -> 1 / (1 + distance * distance / (a * a));
      case VOIGT -> Voigt.at(distance, a, b) / Voigt.at(0, a, b);
    };
  }

  /// Full width at half maximum; of a Voigt by Olivero and Longbothum 1977, good to 2e-4.
  double fwhm(double a, double b) {
    return switch (this) {
      case GAUSS -> FWHM_PER_SIGMA * Math.abs(a);
      case LORENTZ -> 2 * Math.abs(a);
      case VOIGT -> {
        double lorentz = 2 * Math.abs(b);
        double gauss = FWHM_PER_SIGMA * Math.abs(a);
        yield .5346 * lorentz + Math.sqrt(.2166 * lorentz * lorentz + gauss * gauss);
      }
    };
  }

  /// Area of a line of depth 1.
  double area(double a, double b) {
    return switch (this) {
      case GAUSS -> Math.abs(a) * Math.sqrt(2 * Math.PI);
      case LORENTZ -> Math.abs(a) * Math.PI;
      case VOIGT -> 1 / Voigt.at(0, a, b);
    };
  }
}
