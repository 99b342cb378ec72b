package perek.tools.unit;

/// Wavelengths in standard air and in vacuum (Ciddor 1996, Applied Optics 35, 1566, for dry air at
/// 15 C, 101325 Pa and 450 ppm of CO2). Below 2000 Angstrom astronomers give wavelengths in vacuum
/// only, and nothing is changed there.
public final class Air {

  /// Shortest wavelength given in air, in metres.
  private static final double SHORTEST_M = 2e-7;

  private static final int ROUNDS = 3;

  private Air() {}

  /// @param vacuumM wavelength in vacuum, in metres
  /// @return wavelength in air, in metres
  public static double air(double vacuumM) {
    return vacuumM < SHORTEST_M ? vacuumM : vacuumM / index(vacuumM);
  }

  /// @param airM wavelength in air, in metres
  /// @return wavelength in vacuum, in metres; [#air] of it is `airM` again to 1E-13 of it
  public static double vacuum(double airM) {
    if (airM < SHORTEST_M) return airM;
    double vacuumM = airM;
    for (int i = 0; i < ROUNDS; i++) vacuumM = airM * index(vacuumM);
    return vacuumM;
  }

  private static double index(double vacuumM) {
    double perMicron = 1e-6 / vacuumM;
    double s2 = perMicron * perMicron;
    return 1 + .05792105 / (238.0185 - s2) + .00167917 / (57.362 - s2);
  }
}
