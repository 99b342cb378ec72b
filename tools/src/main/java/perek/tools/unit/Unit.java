package perek.tools.unit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A unit that people write, with its factor to the unit of its [Dimension].
public enum Unit {
  ANGSTROM(
      Dimension.SPECTRAL,
      "Angstrom",
      1e-10,
      false,
      "angstroms",
      "ångström",
      "ångstroms",
      "Å",
      "Å",
      "AA"),
  NANOMETRE(
      Dimension.SPECTRAL, "nm", 1e-9, false, "nanometre", "nanometres", "nanometer", "nanometers"),
  MICROMETRE(
      Dimension.SPECTRAL,
      "um",
      1e-6,
      false,
      "µm",
      "μm",
      "micron",
      "microns",
      "micrometre",
      "micrometres",
      "micrometer",
      "micrometers"),
  MILLIMETRE(
      Dimension.SPECTRAL,
      "mm",
      1e-3,
      false,
      "millimetre",
      "millimetres",
      "millimeter",
      "millimeters"),
  CENTIMETRE(
      Dimension.SPECTRAL,
      "cm",
      1e-2,
      false,
      "centimetre",
      "centimetres",
      "centimeter",
      "centimeters"),
  METRE(Dimension.SPECTRAL, "m", 1, false, "metre", "metres", "meter", "meters"),
  MEGAHERTZ(Dimension.SPECTRAL, "MHz", Spectral.C / 1e6, true, "megahertz"),
  GIGAHERTZ(Dimension.SPECTRAL, "GHz", Spectral.C / 1e9, true, "gigahertz"),
  TERAHERTZ(Dimension.SPECTRAL, "THz", Spectral.C / 1e12, true, "terahertz"),
  ELECTRONVOLT(Dimension.SPECTRAL, "eV", Spectral.HC_EV, true, "electronvolt", "electronvolts"),
  KILOELECTRONVOLT(Dimension.SPECTRAL, "keV", Spectral.HC_EV / 1e3, true),
  MEGAELECTRONVOLT(Dimension.SPECTRAL, "MeV", Spectral.HC_EV / 1e6, true),
  WAVENUMBER(
      Dimension.SPECTRAL, "cm-1", 1e-2, true, "cm^-1", "1/cm", "cm**-1", "/cm", "kayser", "cm⁻¹"),
  DEGREE(Dimension.ANGLE, "deg", 1, false, "degree", "degrees", "°"),
  ARCMINUTE(
      Dimension.ANGLE,
      "arcmin",
      1 / 60.0,
      false,
      "arcminute",
      "arcminutes",
      "arcmins",
      "arc minutes",
      "minutes of arc"),
  ARCSECOND(
      Dimension.ANGLE,
      "arcsec",
      1 / 3600.0,
      false,
      "arcsecond",
      "arcseconds",
      "arcsecs",
      "arc seconds",
      "seconds of arc"),
  MILLIARCSECOND(Dimension.ANGLE, "mas", 1 / 3.6e6, false, "milliarcsecond", "milliarcseconds"),
  RADIAN(Dimension.ANGLE, "rad", 180 / Math.PI, false, "radian", "radians"),
  SECOND(Dimension.DURATION, "s", 1 / 86400.0, false, "second", "seconds", "sec"),
  MINUTE(Dimension.DURATION, "min", 1 / 1440.0, false, "minute", "minutes"),
  HOUR(Dimension.DURATION, "h", 1 / 24.0, false, "hour", "hours"),
  DAY(Dimension.DURATION, "d", 1, false, "day", "days"),
  KILOMETRE_PER_SECOND(Dimension.VELOCITY, "km/s", 1, false, "km s-1", "kms", "km/sec"),
  METRE_PER_SECOND(Dimension.VELOCITY, "m/s", 1e-3, false, "m s-1");

  private final Dimension dimension;
  private final String symbol;
  private final double factor;
  private final boolean reciprocal;

  // List.of gives an immutable list, which the checker cannot see.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> names;

  Unit(Dimension dimension, String symbol, double factor, boolean reciprocal, String... names) {
    this.dimension = dimension;
    this.symbol = symbol;
    this.factor = factor;
    this.reciprocal = reciprocal;
    this.names = List.of(names);
  }

  public Dimension dimension() {
    return dimension;
  }

  /// As VOUnits writes it.
  public String symbol() {
    return symbol;
  }

  /// Other ways in which people write it.
  public List<String> names() {
    return names;
  }

  /// Whether a larger number means a smaller wavelength, as for frequencies and energies.
  public boolean reciprocal() {
    return reciprocal;
  }

  /// The value in the unit of the dimension; wavelengths of frequencies, energies and wavenumbers
  /// are in vacuum.
  ///
  /// @throws IllegalArgumentException for a value that is not positive where a reciprocal is taken
  public double convert(double value) {
    if (!reciprocal) return value * factor;
    if (!(value > 0)) {
      throw new IllegalArgumentException(
          value + " " + symbol + " has no wavelength: it must be above 0");
    }
    return factor / value;
  }

  /// The unit of a symbol or name. Symbols are read as written (`mm` is no `Mm`), names in any
  /// case.
  public static Optional<Unit> of(String written) {
    String lower = written.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(u -> u.symbol.equals(written) || u.names.contains(written))
        .findFirst()
        .or(() -> Arrays.stream(values()).filter(u -> u.saidAs(lower)).findFirst());
  }

  private boolean saidAs(String lower) {
    return names.contains(lower)
        || (symbol.length() > 2 && symbol.toLowerCase(Locale.ROOT).equals(lower));
  }
}
