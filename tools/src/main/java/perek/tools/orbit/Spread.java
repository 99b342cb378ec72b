package perek.tools.orbit;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import perek.tools.call.Run;
import perek.tools.fit.Marquardt;
import perek.tools.fit.Solution;
import perek.tools.orbit.search.Points;

/// Errors of the elements: from the covariance, or from fits to series whose residuals were drawn
/// anew.
///
/// @param scale of errors from the covariance, where no jitter explains the scatter
record Spread(OrbitQuery query, Fitted fitted, double scale, Run run) {

  private static final long SEED = 20_060_320;
  private static final double SUN_MS = 28.4329;

  static String method(OrbitQuery query, double scale) {
    if (query.bootstrap() > 0)
      return "bootstrap of residuals, %d times".formatted(query.bootstrap());
    return scale == 1
        ? "covariance"
        : "covariance, times the root of the reduced chi2 (%.3f)".formatted(scale);
  }

  List<Orbits.Planet> planets() {
    double[][] resampled = query.bootstrap() > 0 ? resampled() : new double[0][];
    List<Orbits.Planet> planets = new ArrayList<>();
    for (int p = 0; p < fitted.model().planets(); p++) {
      Elements elements =
          Elements.of(
              positive(fitted.solution().parameters()), fitted.solution().covariance(), p, scale);
      double[] errors = resampled.length == 0 ? elements.errors() : spread(elements, resampled, p);
      planets.add(planet(elements.values(), errors));
    }
    return planets;
  }

  private double[] positive(double[] parameters) {
    double[] all = parameters.clone();
    for (int p = 0; p < fitted.model().planets(); p++)
      Orbit.of(all, Orbit.UNKNOWNS * p).positive().into(all, Orbit.UNKNOWNS * p);
    return all;
  }

  private Orbits.Planet planet(double[] v, double[] err) {
    double omega = Math.toDegrees(v[3]);
    double years = v[0] / 365.25;
    return new Orbits.Planet(
        v[0],
        v[1],
        v[2],
        omega < 0 ? omega + 360 : omega,
        v[4] + fitted.model().points().epoch(),
        err[0],
        err[1],
        err[2],
        Math.toDegrees(err[3]),
        err[4],
        v[1] / SUN_MS * Math.sqrt(1 - v[2] * v[2]) * Math.cbrt(years));
  }

  private double[][] resampled() {
    SplittableRandom random = new SplittableRandom(SEED);
    Points points = fitted.model().points();
    double[] weights = Jitter.weights(points, fitted.jitter());
    double[][] found = new double[query.bootstrap()][];
    for (int b = 0; b < found.length; b++) {
      run.progress().report("Resampling", b, found.length);
      if (run.stopped()) return java.util.Arrays.copyOf(found, b);
      double[] drawn = new double[points.size()];
      for (int i = 0; i < drawn.length; i++) {
        // Residuals keep their size in units of their errors.
        int from = random.nextInt(drawn.length);
        double size = fitted.residuals()[from] * Math.sqrt(weights[from] / weights[i]);
        drawn[i] = points.rvMs()[i] - fitted.residuals()[i] + size;
      }
      Solution one = Marquardt.fit(fitted.model(), fitted.solution().parameters(), drawn, weights);
      found[b] = positive(one.parameters());
    }
    return found;
  }

  private double[] spread(Elements elements, double[][] resampled, int planet) {
    double[] sum = new double[Orbit.UNKNOWNS];
    for (double[] parameters : resampled) {
      double[] one = Elements.elements(Orbit.of(parameters, Orbit.UNKNOWNS * planet));
      for (int i = 0; i < sum.length; i++) {
        double off = Elements.near(one[i] - elements.values()[i], i, elements.values()[0]);
        sum[i] += off * off;
      }
    }
    for (int i = 0; i < sum.length; i++) sum[i] = Math.sqrt(sum[i] / resampled.length);
    return sum;
  }

  static List<String> notes(Fitted fitted, List<Orbits.Planet> planets) {
    List<String> notes = new ArrayList<>();
    double span = fitted.model().points().span();
    for (Orbits.Planet p : planets) {
      if (p.P() > 0.8 * span)
        notes.add(
            "The period of %.1f days is not covered twice by the data (%.1f days): it may be longer."
                .formatted(p.P(), span));
      if (p.e() < 2 * p.eErr())
        notes.add(
            "e of the orbit of %.3f days is within two errors of 0: omega and tp mean little."
                .formatted(p.P()));
    }
    if (fitted.reducedChi2() > 2)
      notes.add(
          "The scatter is %.1f times the errors: planets are missing, or --jitter is."
              .formatted(Math.sqrt(fitted.reducedChi2())));
    return notes;
  }
}
