package perek.tools.spectrum.form;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import perek.tools.spectrum.Medium;
import perek.tools.spectrum.fits.Keys;
import perek.tools.unit.AirFormula;

/// The wavelengths of a linear or logarithmic axis: WCS Paper III, the older way of IRAF (DC-FLAG)
/// and that of SDSS (COEFF0, COEFF1).
///
/// @param start coordinate of the first pixel
/// @param step from pixel to pixel
/// @param unit of both, `log10` or `ln`, blank where none is stated
public record Grid(double start, double step, String unit) {

  /// The axis of this number.
  ///
  /// @return nothing where the keywords define none
  /// @throws IOException where one is missing of those that belong together
  public static Optional<Grid> of(Keys keys, int axis) throws IOException {
    if (keys.number("COEFF0").isPresent() && keys.number("COEFF1").isPresent())
      return Optional.of(
          new Grid(
              keys.number("COEFF0").getAsDouble(), keys.number("COEFF1").getAsDouble(), "log10"));
    OptionalDouble value = keys.number("CRVAL" + axis);
    if (value.isEmpty()) return Optional.empty();
    OptionalDouble step = keys.firstNumber("CDELT" + axis, "CD" + axis + "_" + axis);
    if (step.isEmpty() || step.getAsDouble() == 0)
      throw new IOException(
          "CRVAL%1$d is there, but neither CDELT%1$d nor CD%1$d_%1$d says the step from pixel to pixel"
              .formatted(axis));
    double reference = keys.number("CRPIX" + axis).orElse(1);
    double start = value.getAsDouble() + (1 - reference) * step.getAsDouble();
    return Optional.of(new Grid(start, step.getAsDouble(), unit(keys, axis, value.getAsDouble())));
  }

  private static String unit(Keys keys, int axis, double value) {
    String type = keys.text("CTYPE" + axis).orElse("").toUpperCase(Locale.ROOT);
    boolean logarithmic =
        keys.number("DC-FLAG").orElse(0) == 1 || type.startsWith("LOG") || type.contains("LOG10");
    if (logarithmic || (value > 2 && value < 5)) return "log10";
    String stated = keys.text("CUNIT" + axis).orElse("");
    if (!stated.isEmpty()) return stated;
    String waterways = keys.text("WAT" + axis + "_001").orElse("");
    if (waterways.toLowerCase(Locale.ROOT).contains("units=angstrom")) return "Angstrom";
    return type.startsWith("ANGSTROM") ? "Angstrom" : "";
  }

  /// Wavelengths of so many pixels, Angstrom.
  ///
  /// @throws IOException where the unit is none of a wavelength
  public double[] wavelengths(int count) throws IOException {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) values[i] = start + i * step;
    return WaveUnit.angstrom(values, unit);
  }

  /// True where the axis says so little that its unit was guessed.
  public boolean guessed() {
    return unit.isBlank() && WaveUnit.guesses(new double[] {start});
  }

  /// The medium that CTYPE states: `AWAV` is air, `WAVE` and `VACUUM = T` are vacuum.
  public static Medium medium(Keys keys, int axis) {
    if (keys.truth("VACUUM").orElse(false)) return Medium.vacuum();
    String type = keys.text("CTYPE" + axis).orElse("").toUpperCase(Locale.ROOT);
    if (type.startsWith("AWAV")) return Medium.air(AirFormula.FITS_AWAV);
    if (type.equals("WAVE") || type.startsWith("WAVE-")) return Medium.vacuum();
    return keys.text("AIRORVAC")
        .map(word -> word.equalsIgnoreCase("air") ? air(keys) : Medium.vacuum())
        .orElse(Medium.unknown());
  }

  /// By the formula that a file of our own names.
  private static Medium air(Keys keys) {
    return keys.text("AIRFORM").flatMap(AirFormula::of).map(Medium::air).orElse(Medium.air());
  }
}
