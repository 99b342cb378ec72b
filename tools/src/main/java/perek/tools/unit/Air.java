package perek.tools.unit;

/// Wavelengths in air and in vacuum by Ciddor (1996, Applied Optics 35, 1566, equation 1): dry air
/// at 15 °C and 101,325 Pa with 450 ppm of CO2. Measured from 0.23 to 1.7 micron, where it is good
/// to 2e-8; beyond it is extrapolated. Below 0.2 micron nothing is converted: such wavelengths are
/// given in vacuum by convention.
///
/// The other formulae in use differ: at 5000 Angstrom, as velocities, Edlén 1953 (Morton 1991) by
/// -3 m/s, Edlén 1966 by -4 m/s, the rational form of SDSS by +73 m/s.
public final class Air {

  private static final double SHORTEST_M = 200e-9;
  private static final double EXACT = 1e-15;
  private static final int MOST_STEPS = 20;

  private Air() {}

  /// The wavelength in air of one in vacuum, both in metres.
  ///
  /// @throws IllegalArgumentException where it is not above 0
  public static double air(double vacuumM) {
    check(vacuumM);
    return vacuumM < SHORTEST_M ? vacuumM : vacuumM / index(vacuumM);
  }

  /// The wavelength in vacuum of one in air, both in metres: the inverse of [#air].
  ///
  /// @throws IllegalArgumentException where it is not above 0
  public static double vacuum(double airM) {
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

  /// Index of refraction of standard air at a wavelength in vacuum, in metres.
  private static double index(double vacuumM) {
    double perMicron = 1e-6 / vacuumM;
    double square = perMicron * perMicron;
    return 1 + 1e-8 * (5_792_105 / (238.0185 - square) + 167_917 / (57.362 - square));
  }

  private static void check(double metres) {
    if (!(metres > 0) || Double.isInfinite(metres))
      throw new IllegalArgumentException(
          "the wavelength is " + metres + " m: it must be above 0 and finite");
  }
}
