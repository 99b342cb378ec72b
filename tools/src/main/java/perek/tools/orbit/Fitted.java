package perek.tools.orbit;

import java.util.List;
import perek.tools.fit.Solution;

/// A fit of all planets together.
///
/// @param jitter of each source, m/s
/// @param residuals of the points of the model, m/s
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
record Fitted(OrbitModel model, Solution solution, double[] jitter, double[] residuals) {

  static Fitted of(OrbitModel model, Solution solution, double[] jitter) {
    double[] values = new double[model.points().size()];
    model.at(solution.parameters(), values, new double[values.length][model.unknowns()]);
    for (int i = 0; i < values.length; i++) values[i] = model.points().rvMs()[i] - values[i];
    return new Fitted(model, solution, jitter, values);
  }

  List<Orbit> orbits() {
    return model.orbits(solution.parameters());
  }

  /// Root mean square of the residuals, m/s, weighted.
  double rms() {
    double[] weights = Jitter.weights(model.points(), jitter);
    double sum = 0;
    double whole = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * residuals[i] * residuals[i];
      whole += weights[i];
    }
    return Math.sqrt(sum / whole);
  }

  double reducedChi2() {
    return solution.chi2() / Math.max(1, model.points().size() - model.unknowns());
  }
}
