package perek.tools.classify.profile;

/// The emission of a Keplerian disc.
///
/// @param edgeKms orbital velocity at the outer edge
/// @param ratio outer over inner radius
/// @param slope emissivity falls with radius to this power
/// @param inclination degrees, 90 edge-on
/// @param thick 0 for optically thin, 1 for the full anisotropy of Horne and Marsh
/// @param turbulenceKms sigma of local broadening
/// @param lopsided amplitude of a one-armed wave, 0 to 1
/// @param phase of it, radians
record Disc(
    double edgeKms,
    double ratio,
    double slope,
    double inclination,
    double thick,
    double turbulenceKms,
    double lopsided,
    double phase) {

  private static final int RINGS = 24;
  private static final int ANGLES = 120;

  /// Emission by velocity, its highest value 1.
  double[] emission() {
    double[] sum = new double[Velocities.COUNT];
    double sin = Math.sin(Math.toRadians(inclination));
    double tan = Math.tan(Math.toRadians(Math.min(inclination, 85)));
    for (int r = 0; r < RINGS; r++) {
      double radius = Math.pow(ratio, (r + .5) / RINGS) / ratio;
      double speed = edgeKms * sin / Math.sqrt(radius);
      double weight = Math.pow(radius, 2 - slope);
      for (int a = 0; a < ANGLES; a++) {
        double phi = 2 * Math.PI * (a + .5) / ANGLES;
        double shear = 2 * sin * tan * Math.sin(phi) * Math.cos(phi);
        double seen = (1 - thick) + thick * Math.sqrt(1 + shear * shear);
        double wave = 1 + lopsided * Math.cos(phi - phase);
        add(sum, speed * Math.cos(phi), weight * seen * wave);
      }
    }
    double[] smooth = Velocities.blurred(sum, turbulenceKms);
    double high = 0;
    for (double v : smooth) high = Math.max(high, v);
    for (int i = 0; i < smooth.length; i++) smooth[i] /= high;
    return smooth;
  }

  private static void add(double[] sum, double kms, double weight) {
    double place = (kms - Velocities.FROM) / Velocities.STEP;
    int low = (int) Math.floor(place);
    if (low < 0 || low + 1 >= sum.length) return;
    sum[low] += weight * (low + 1 - place);
    sum[low + 1] += weight * (place - low);
  }
}
