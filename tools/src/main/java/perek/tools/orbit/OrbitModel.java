package perek.tools.orbit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import perek.tools.fit.Model;
import perek.tools.orbit.search.Kepler;
import perek.tools.orbit.search.Points;

/// Velocities of several planets, zero points of sources and a trend, with derivatives. The
/// parameters: five for each planet, then a zero point for each source, then the trend (m/s a day).
///
/// @param longest period that is allowed, days
record OrbitModel(Points points, int planets, boolean trend, double longest) implements Model {

  int unknowns() {
    return Orbit.UNKNOWNS * planets + points.sources() + (trend ? 1 : 0);
  }

  int zeroPoint(int source) {
    return Orbit.UNKNOWNS * planets + source;
  }

  List<Orbit> orbits(double[] parameters) {
    List<Orbit> orbits = new ArrayList<>();
    for (int p = 0; p < planets; p++) orbits.add(Orbit.of(parameters, Orbit.UNKNOWNS * p));
    return orbits;
  }

  @Override
  public void at(double[] parameters, double[] values, double[][] slopes) {
    Arrays.fill(values, 0);
    for (int p = 0; p < planets; p++) {
      Orbit orbit = Orbit.of(parameters, Orbit.UNKNOWNS * p);
      if (!orbit.possible(longest)) {
        Arrays.fill(values, Double.NaN);
        return;
      }
      add(orbit, Orbit.UNKNOWNS * p, values, slopes);
    }
    int slope = unknowns() - 1;
    for (int i = 0; i < values.length; i++) {
      for (int s = 0; s < points.sources(); s++) slopes[i][zeroPoint(s)] = 0;
      values[i] += parameters[zeroPoint(points.source()[i])];
      slopes[i][zeroPoint(points.source()[i])] = 1;
      if (trend) {
        values[i] += parameters[slope] * points.time()[i];
        slopes[i][slope] = points.time()[i];
      }
    }
  }

  /// With x = nu + omega: v = K (cos x + h). The derivatives by h and g come from those of the true
  /// anomaly by e and by the mean anomaly, which is lambda + n t - omega.
  private void add(Orbit orbit, int from, double[] values, double[][] slopes) {
    double e = Math.max(orbit.e(), 1e-9);
    double omega = orbit.omega();
    double cosW = Math.cos(omega);
    double sinW = Math.sin(omega);
    double n = 2 * Math.PI / orbit.period();
    double root = 1 - e * e;
    for (int i = 0; i < values.length; i++) {
      double t = points.time()[i];
      double nu = Kepler.trueAnomaly(orbit.lambda() - omega + n * t, e);
      double cos = Math.cos(nu + omega);
      double sin = Math.sin(nu + omega);
      double around = 1 + e * Math.cos(nu);
      double byMean = around * around / (root * Math.sqrt(root));
      double byE = Math.sin(nu) * (1 + around) / root;
      double k = orbit.k();
      // Turning omega by d turns nu + omega by d - byMean d.
      double turned = (1 - byMean) / e;
      values[i] += k * (cos + orbit.h());
      slopes[i][from] = k * sin * byMean * n * t / orbit.period();
      slopes[i][from + 1] = cos + orbit.h();
      slopes[i][from + 2] = k * (1 - sin * (byE * cosW - turned * sinW));
      slopes[i][from + 3] = -k * sin * (byE * sinW + turned * cosW);
      slopes[i][from + 4] = -k * sin * byMean;
    }
  }
}
