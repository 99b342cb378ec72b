package perek.tools.orbit.search;

/// Kepler's equation.
public final class Kepler {

  private static final double TURN = 2 * Math.PI;
  private static final int MOST_STEPS = 50;
  private static final double EXACT = 1e-14;

  private Kepler() {}

  /// Eccentric anomaly, radians, of a mean anomaly in radians; exact to 1e-13.
  ///
  /// @param e from 0 to below 1
  public static double eccentric(double mean, double e) {
    double m = mean - TURN * Math.rint(mean / TURN);
    double low = -Math.PI;
    double high = Math.PI;
    double x = m + 0.85 * e * Math.signum(Math.sin(m));
    for (int step = 0; step < MOST_STEPS; step++) {
      double sin = e * Math.sin(x);
      double off = x - sin - m;
      if (off > 0) high = x;
      else low = x;
      double slope = 1 - e * Math.cos(x);
      double change = off / (slope - 0.5 * off * sin / slope);
      double next = x - change;
      // Halley's step may leave the bracket where e is near 1.
      if (!(next >= low && next <= high)) next = (low + high) / 2;
      if (Math.abs(next - x) < EXACT) return next;
      x = next;
    }
    return x;
  }

  /// True anomaly, radians.
  public static double trueAnomaly(double mean, double e) {
    double x = eccentric(mean, e);
    return 2 * Math.atan2(Math.sqrt(1 + e) * Math.sin(x / 2), Math.sqrt(1 - e) * Math.cos(x / 2));
  }
}
