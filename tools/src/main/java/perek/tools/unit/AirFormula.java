package perek.tools.unit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

/// How wavelengths in air and in vacuum belong together: the refraction of standard air (dry, 15
/// °C, 101,325 Pa), each formula by its own name, since they differ. As velocities at 5000
/// Angstrom, against Ciddor 1996: Edlén 1953 -3 m/s, Edlén 1966 -4, Birch and Downs -0.1, the
/// rational form of SDSS and IDL +73.
///
/// Below 2000 Angstrom nothing is converted: there wavelengths are given in vacuum by convention.
/// Wavelengths in air become such in vacuum by exact inversion, to 1e-15. Immutable.
public enum AirFormula {
  /// Ciddor 1996, Applied Optics 35, 1566, equation 1: 450 ppm of CO2; .23 to 1.7 micron.
  CIDDOR_1996(
      "ciddor1996",
      "Ciddor 1996",
      s -> 1e-8 * (5_792_105 / (238.0185 - s) + 167_917 / (57.362 - s)),
      "ciddor"),
  /// Edlén 1953, J. Opt. Soc. Am. 43, 339, as Morton 1991, ApJS 77, 119 gives it.
  EDLEN_1953(
      "edlen1953",
      "Edlén 1953 (Morton 1991)",
      s -> 6.4328e-5 + 2.94981e-2 / (146 - s) + 2.5540e-4 / (41 - s),
      "morton1991",
      "edlen",
      "iau",
      "morton"),
  /// The series in 1/λ² that SDSS and old IDL routines use and that is often called Morton 1991
  /// too.
  SDSS_RATIONAL(
      "sdss",
      "the rational form of SDSS and IDL",
      s -> {
        double perAngstrom2 = s * 1e-8;
        return 2.735182e-4 + 131.4182 * perAngstrom2 + 2.76249e8 * perAngstrom2 * perAngstrom2;
      },
      "idl",
      "sdssrational",
      "rational"),
  /// Edlén 1966, Metrologia 2, 71, equation 1: 300 ppm of CO2.
  EDLEN_1966(
      "edlen1966",
      "Edlén 1966",
      s -> 1e-8 * (8342.13 + 2_406_030 / (130 - s) + 15_997 / (38.9 - s))),
  /// Birch and Downs 1994, Metrologia 31, 315, as Morton 2000, ApJS 130, 403 gives it; that of
  /// VALD.
  BIRCH_DOWNS_1994(
      "birchdowns1994",
      "Birch and Downs 1994 (Morton 2000)",
      s -> 8.34254e-5 + 2.406147e-2 / (130 - s) + 1.5998e-4 / (38.9 - s),
      "morton2000",
      "birchdowns",
      "birch",
      "vald"),
  /// AWAV of FITS (Greisen et al. 2006, A&A 446, 747) as WCSLIB 7.12 computes it: the terms of
  /// Edlén 1953 at the wavelength in air instead of that in vacuum. The polynomial that the paper
  /// prints (287.6155 + 1.62887/λ² + .0136/λ⁴) is one of air at 0 °C, 4.6 km/s away, and is not
  /// meant here.
  FITS_AWAV(
      "awav",
      "FITS AWAV (as WCSLIB)",
      s -> 6.4328e-5 + 2.94981e-2 / (146 - s) + 2.5540e-4 / (41 - s),
      "fits",
      "wcslib",
      "greisen2006");

  private static final double SHORTEST_M = 200e-9;
  private static final double EXACT = 1e-15;
  private static final int MOST_STEPS = 50;

  /// Each gains four digits.
  private static final int AWAV_STEPS = 6;

  private final String id;
  private final String title;

  // A pure function and a list from List.of are immutable, which the checker cannot see.
  @SuppressWarnings("ImmutableEnumChecker")
  private final DoubleUnaryOperator refractivity;

  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> otherIds;

  AirFormula(String id, String title, DoubleUnaryOperator refractivity, String... otherIds) {
    this.id = id;
    this.title = title;
    this.refractivity = refractivity;
    this.otherIds = List.of(otherIds);
  }

  /// As commands write it.
  public String id() {
    return id;
  }

  /// As papers call it.
  public String title() {
    return title;
  }

  /// By its name or one of its other names, in any case and with any signs between.
  public static Optional<AirFormula> of(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replace('é', 'e').replaceAll("[^a-z0-9]", "");
    return Arrays.stream(values())
        .filter(f -> f.id.equals(plain) || f.otherIds.contains(plain))
        .findFirst();
  }

  /// All names, for messages.
  public static String ids() {
    return Arrays.stream(values()).map(AirFormula::id).collect(Collectors.joining(", "));
  }

  /// The wavelength in air of one in vacuum, both in metres.
  ///
  /// @throws IllegalArgumentException where it is not above 0 and finite
  public double air(double vacuumM) {
    check(vacuumM);
    return vacuumM < SHORTEST_M ? vacuumM : vacuumM / index(vacuumM);
  }

  /// The wavelength in vacuum of one in air, both in metres: the inverse of [#air].
  ///
  /// @throws IllegalArgumentException where it is not above 0 and finite
  public double vacuum(double airM) {
    check(airM);
    if (airM < SHORTEST_M / index(SHORTEST_M)) return airM;
    double vacuum = airM;
    for (int step = 0; step < MOST_STEPS; step++) {
      double next = airM * index(vacuum);
      boolean done = Math.abs(next - vacuum) <= EXACT * vacuum;
      vacuum = next;
      if (done) break;
    }
    return vacuum;
  }

  /// Index of refraction at a wavelength in vacuum, in metres.
  public double index(double vacuumM) {
    if (this != FITS_AWAV) return indexAt(vacuumM);
    double airM = vacuumM;
    for (int step = 0; step < AWAV_STEPS; step++) airM = vacuumM / indexAt(airM);
    return vacuumM / airM;
  }

  private double indexAt(double metres) {
    double perMicron = 1e-6 / metres;
    return 1 + refractivity.applyAsDouble(perMicron * perMicron);
  }

  private static void check(double metres) {
    if (!(metres > 0) || Double.isInfinite(metres))
      throw new IllegalArgumentException(
          "the wavelength is " + metres + " m: it must be above 0 and finite");
  }
}
