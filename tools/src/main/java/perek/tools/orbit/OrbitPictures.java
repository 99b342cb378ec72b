package perek.tools.orbit;

import java.util.ArrayList;
import java.util.List;
import perek.tools.orbit.search.Points;
import perek.tools.plot.Curve;
import perek.tools.plot.Picture;

/// Orbits as they are drawn: each folded with its period, the others taken out, and all against
/// time.
final class OrbitPictures {

  private static final int FINE = 500;
  private static final int MOST_FINE = 4000;

  private OrbitPictures() {}

  static List<Picture> of(Fitted fitted) {
    List<Picture> pictures = new ArrayList<>();
    for (Orbit orbit : fitted.orbits()) pictures.add(folded(fitted, orbit));
    pictures.add(time(fitted));
    return pictures;
  }

  private static Picture folded(Fitted fitted, Orbit orbit) {
    List<Curve> curves = new ArrayList<>();
    double[] phase = new double[FINE];
    double[] model = new double[FINE];
    for (int i = 0; i < FINE; i++) {
      phase[i] = (double) i / (FINE - 1);
      model[i] = orbit.at(orbit.periastron() + phase[i] * orbit.period());
    }
    curves.add(Curve.line("", phase, model, 0));
    Points points = fitted.model().points();
    for (int s = 0; s < points.sources(); s++) {
      int[] own = own(points, s);
      double[] x = new double[own.length];
      double[] y = new double[own.length];
      for (int i = 0; i < own.length; i++) {
        double t = points.time()[own[i]];
        double turns = (t - orbit.periastron()) / orbit.period();
        x[i] = turns - Math.floor(turns);
        y[i] = orbit.at(t) + fitted.residuals()[own[i]];
      }
      if (own.length > 0)
        curves.add(Curve.dots(points.names().get(s), x, y, errors(points, own), s + 1));
    }
    return new Picture(
        "P = %.6g days, K = %.4g m/s, e = %.3g".formatted(orbit.period(), orbit.k(), orbit.e()),
        "phase from periastron",
        "radial velocity (m/s)",
        curves);
  }

  private static Picture time(Fitted fitted) {
    Points points = fitted.model().points();
    List<Curve> curves = new ArrayList<>();
    double first = points.time()[0];
    double last = first;
    double shortest = Double.POSITIVE_INFINITY;
    for (double t : points.time()) {
      first = Math.min(first, t);
      last = Math.max(last, t);
    }
    for (Orbit orbit : fitted.orbits()) shortest = Math.min(shortest, orbit.period());
    int fine = (int) Math.clamp(20 * (last - first) / shortest, FINE, MOST_FINE);
    double[] x = new double[fine];
    double[] y = new double[fine];
    for (int i = 0; i < fine; i++) {
      double t = first + (last - first) * i / (fine - 1);
      x[i] = t + points.epoch();
      y[i] = trend(fitted, t);
      for (Orbit orbit : fitted.orbits()) y[i] += orbit.at(t);
    }
    curves.add(Curve.line("", x, y, 0));
    for (int s = 0; s < points.sources(); s++) {
      int[] own = own(points, s);
      double[] t = new double[own.length];
      double[] v = new double[own.length];
      double zero = fitted.solution().parameters()[fitted.model().zeroPoint(s)];
      for (int i = 0; i < own.length; i++) {
        t[i] = points.time()[own[i]] + points.epoch();
        v[i] = points.rvMs()[own[i]] - zero;
      }
      if (own.length > 0)
        curves.add(Curve.dots(points.names().get(s), t, v, errors(points, own), s + 1));
    }
    return new Picture(
        "%d velocities, scatter %.3g m/s".formatted(points.size(), fitted.rms()),
        "Julian date (as in the files)",
        "radial velocity (m/s)",
        curves);
  }

  private static double trend(Fitted fitted, double time) {
    double[] p = fitted.solution().parameters();
    return fitted.model().trend() ? p[fitted.model().slope()] * time : 0;
  }

  private static int[] own(Points points, int source) {
    return java.util.stream.IntStream.range(0, points.size())
        .filter(i -> points.source()[i] == source)
        .toArray();
  }

  private static double[] errors(Points points, int[] own) {
    return java.util.stream.IntStream.of(own).mapToDouble(i -> points.errMs()[i]).toArray();
  }
}
