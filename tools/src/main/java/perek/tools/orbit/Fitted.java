package perek.tools.orbit;

import java.util.Arrays;
import java.util.List;
import perek.tools.fit.Solution;
import perek.tools.orbit.noise.Noise;
import perek.tools.orbit.search.Points;

/// A fit of all planets together.
///
/// @param noise how velocities scatter about it
/// @param residuals of the points of the model, m/s
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
record Fitted(OrbitModel model, Solution solution, Noise noise, double[] residuals) {

  static Fitted of(OrbitModel model, Solution solution, Noise noise) {
    double[] values = new double[model.points().size()];
    model.values(solution.parameters(), values);
    for (int i = 0; i < values.length; i++) values[i] = model.points().rvMs()[i] - values[i];
    return new Fitted(model, solution, noise, values);
  }

  List<Orbit> orbits() {
    return model.orbits(solution.parameters());
  }

  /// A constant left out.
  double logLikelihood() {
    return noise.logLikelihood(residuals);
  }

  /// The same with all scatter so many times as large.
  Fitted scattered(double scale) {
    Points wide = model.points().scattered(scale);
    double[][] covariance = new double[solution.covariance().length][];
    for (int i = 0; i < covariance.length; i++)
      covariance[i] = Arrays.stream(solution.covariance()[i]).map(c -> c * scale * scale).toArray();
    return new Fitted(
        new OrbitModel(wide, model.planets(), model.trend(), model.longest(), model.components()),
        new Solution(solution.parameters(), covariance, solution.chi2(), solution.converged()),
        noise
            .over(wide)
            .with(
                Arrays.stream(noise.whiteMs()).map(j -> j * scale).toArray(),
                Arrays.stream(noise.nightMs()).map(j -> j * scale).toArray()),
        residuals);
  }

  /// The same with one planet less, nothing fitted anew.
  Fitted without(int planet) {
    double[] old = solution.parameters();
    int from = Orbit.UNKNOWNS * planet;
    double[] less = new double[old.length - Orbit.UNKNOWNS];
    System.arraycopy(old, 0, less, 0, from);
    System.arraycopy(old, from + Orbit.UNKNOWNS, less, from, less.length - from);
    OrbitModel others =
        new OrbitModel(
            model.points(),
            model.planets() - 1,
            model.trend(),
            model.longest(),
            model.components());
    return of(others, new Solution(less, new double[0][], Double.NaN, false), noise);
  }

  /// Root mean square of the residuals, m/s, weighted.
  double rms() {
    double sum = 0;
    double whole = 0;
    for (int i = 0; i < residuals.length; i++) {
      double jitter = noise.whiteMs()[model.points().source()[i]];
      double weight = 1 / (Math.pow(model.points().errMs()[i], 2) + jitter * jitter);
      sum += weight * residuals[i] * residuals[i];
      whole += weight;
    }
    return Math.sqrt(sum / whole);
  }

  double reducedChi2() {
    return solution.chi2() / Math.max(1, model.points().size() - model.unknowns());
  }
}
