package perek.tools.orbit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import perek.tools.fit.Model;
import perek.tools.orbit.search.Components;
import perek.tools.orbit.search.Kepler;
import perek.tools.orbit.search.Points;

/// Velocities of several planets, zero points and a trend, with derivatives; of a binary with two
/// measured stars the first orbit holds for both, the second star's amplitude being -K2. The
/// parameters: five for each planet, then the zero points, then the trend (m/s a day), then K2.
///
/// @param longest period that is allowed, days
record OrbitModel(Points points, int planets, boolean trend, double longest, Components components)
    implements Model {

  int unknowns() {
    return secondAmplitude() + (components.two() ? 1 : 0);
  }

  int zeroPoint(int source) {
    return Orbit.UNKNOWNS * planets + components.zeroPoint()[source];
  }

  /// Place of the trend, where there is one.
  int slope() {
    return Orbit.UNKNOWNS * planets + components.zeroPoints();
  }

  /// Place of K2, where there is one.
  int secondAmplitude() {
    return slope() + (trend ? 1 : 0);
  }

  List<Orbit> orbits(double[] parameters) {
    List<Orbit> orbits = new ArrayList<>();
    for (int p = 0; p < planets; p++) orbits.add(Orbit.of(parameters, Orbit.UNKNOWNS * p));
    return orbits;
  }

  /// The velocities alone.
  void values(double[] parameters, double[] values) {
    double second = components.two() ? parameters[secondAmplitude()] : 0;
    for (int i = 0; i < values.length; i++) {
      int source = points.source()[i];
      values[i] = parameters[zeroPoint(source)];
      if (trend) values[i] += parameters[slope()] * points.time()[i];
    }
    for (int p = 0; p < planets; p++) {
      Orbit orbit = Orbit.of(parameters, Orbit.UNKNOWNS * p);
      for (int i = 0; i < values.length; i++) {
        boolean other = p == 0 && components.secondary()[points.source()[i]];
        double part = other ? -second / orbit.k() : 1;
        values[i] += part * orbit.at(points.time()[i]);
      }
    }
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
      double second = components.two() ? parameters[secondAmplitude()] : 0;
      add(orbit, p, second, values, slopes);
    }
    int from = Orbit.UNKNOWNS * planets;
    for (int i = 0; i < values.length; i++) {
      for (int z = 0; z < components.zeroPoints(); z++) slopes[i][from + z] = 0;
      int zero = zeroPoint(points.source()[i]);
      values[i] += parameters[zero];
      slopes[i][zero] = 1;
      if (trend) {
        values[i] += parameters[slope()] * points.time()[i];
        slopes[i][slope()] = points.time()[i];
      }
    }
  }

  /// With x = nu + omega: v = K (cos x + h). The derivatives by h and g come from those of the true
  /// anomaly by e and by the mean anomaly, which is lambda + n t - omega.
  private void add(Orbit orbit, int planet, double second, double[] values, double[][] slopes) {
    int from = Orbit.UNKNOWNS * planet;
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
      boolean other = planet == 0 && components.secondary()[points.source()[i]];
      double k = other ? -second : orbit.k();
      // Turning omega by d turns nu + omega by d - byMean d.
      double turned = (1 - byMean) / e;
      values[i] += k * (cos + orbit.h());
      slopes[i][from] = k * sin * byMean * n * t / orbit.period();
      slopes[i][from + 1] = other ? 0 : cos + orbit.h();
      if (planet == 0 && components.two())
        slopes[i][secondAmplitude()] = other ? -cos - orbit.h() : 0;
      slopes[i][from + 2] = k * (1 - sin * (byE * cosW - turned * sinW));
      slopes[i][from + 3] = -k * sin * (byE * sinW + turned * cosW);
      slopes[i][from + 4] = -k * sin * byMean;
    }
  }
}
