package perek.tools.spectrum.form;

import java.io.IOException;
import java.util.Locale;
import perek.tools.unit.Dimension;
import perek.tools.unit.Unit;

/// Brings spectral coordinates into Angstrom.
public final class WaveUnit {

  private static final double ANGSTROM_PER_METRE = 1e10;

  /// Unnamed numbers below this are taken for nanometres: no spectrum of a star stands there.
  private static final double SURELY_ANGSTROM = 2500;

  private static final double SURELY_NANOMETRES = 100;

  private WaveUnit() {}

  /// Values in Angstrom.
  ///
  /// @param unit as a file writes it, `log10` or `ln` for logarithms of Angstrom; where it is
  ///   blank, medians from 100 to 2500 are nanometres, below they are micrometres
  /// @throws IOException where the unit is none of a wavelength, frequency or energy
  public static double[] angstrom(double[] values, String unit) throws IOException {
    String plain = unit.strip().toLowerCase(Locale.ROOT);
    double[] result = new double[values.length];
    switch (plain) {
      case "log10", "log(angstrom)", "log10(angstrom)", "log-linear" -> {
        for (int i = 0; i < values.length; i++) result[i] = Math.pow(10, values[i]);
      }
      case "ln" -> {
        for (int i = 0; i < values.length; i++) result[i] = Math.exp(values[i]);
      }
      default -> {
        Unit found = plain.isEmpty() ? guessed(values) : unit(plain, unit);
        if (found == Unit.ANGSTROM) return values;
        for (int i = 0; i < values.length; i++)
          result[i] = values[i] > 0 ? scaled(values[i], found) : Double.NaN;
      }
    }
    return result;
  }

  private static double scaled(double value, Unit unit) {
    // Times 10 and 1e4 are exact where a way over metres is not.
    return switch (unit) {
      case NANOMETRE -> value * 10;
      case MICROMETRE -> value * 1e4;
      default -> unit.convert(value) * ANGSTROM_PER_METRE;
    };
  }

  private static Unit unit(String plain, String written) throws IOException {
    String known =
        switch (plain) {
          case "a", "ang", "angs", "angstroms", "0.1nm", "10**(-10)m", "ångström" -> "Angstrom";
          case "nanometers", "nanometer" -> "nm";
          case "microns", "micrometer", "micrometers" -> "um";
          default -> plain;
        };
    return Unit.of(known)
        .filter(u -> u.dimension() == Dimension.SPECTRAL)
        .orElseThrow(() ->
            new IOException(
                "'%s' is no unit of wavelength, frequency or energy that is known here"
                    .formatted(written)));
  }

  /// True where wavelengths without a unit are read as something else than Angstrom.
  public static boolean guesses(double[] values) {
    return guessed(values) != Unit.ANGSTROM;
  }

  private static Unit guessed(double[] values) {
    double middle = values.length == 0 ? Double.NaN : values[values.length / 2];
    if (!(middle < SURELY_ANGSTROM)) return Unit.ANGSTROM;
    return middle > SURELY_NANOMETRES ? Unit.NANOMETRE : Unit.MICROMETRE;
  }
}
