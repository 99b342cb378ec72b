package perek.tools.orbit;

/// The elements that papers quote, with errors from a covariance.
///
/// @param values period, K, e, omega (radians), time of periastron (days after the epoch)
/// @param errors of each
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
record Elements(double[] values, double[] errors) {

  private static final double STEP = 1e-4;

  static Elements of(double[] parameters, double[][] covariance, int planet, double scale) {
    int from = Orbit.UNKNOWNS * planet;
    Orbit orbit = Orbit.of(parameters, from);
    double[] values = elements(orbit);
    double[][] slopes = new double[Orbit.UNKNOWNS][];
    double[] around = new double[Orbit.UNKNOWNS];
    orbit.into(around, 0);
    for (int k = 0; k < slopes.length; k++) {
      double step = STEP * Math.sqrt(Math.abs(covariance[from + k][from + k]));
      if (!(step > 0)) step = 1e-9;
      double[] up = around.clone();
      double[] down = around.clone();
      up[k] += step;
      down[k] -= step;
      double[] above = elements(Orbit.of(up, 0));
      double[] below = elements(Orbit.of(down, 0));
      slopes[k] = new double[values.length];
      for (int i = 0; i < values.length; i++)
        slopes[k][i] = near(above[i] - below[i], i, orbit.period()) / (2 * step);
    }
    double[] errors = new double[values.length];
    for (int i = 0; i < errors.length; i++) {
      double sum = 0;
      for (int a = 0; a < slopes.length; a++)
        for (int b = 0; b < slopes.length; b++)
          sum += slopes[a][i] * covariance[from + a][from + b] * slopes[b][i];
      errors[i] = scale * Math.sqrt(Math.max(0, sum));
    }
    return new Elements(values, errors);
  }

  /// A difference of angles, or of times of periastron, by the shortest way round.
  static double near(double difference, int element, double period) {
    double turn = element == 3 ? 2 * Math.PI : element == 4 ? period : 0;
    return turn == 0 ? difference : difference - turn * Math.rint(difference / turn);
  }

  static double[] elements(Orbit orbit) {
    return new double[] {orbit.period(), orbit.k(), orbit.e(), orbit.omega(), orbit.periastron()};
  }
}
