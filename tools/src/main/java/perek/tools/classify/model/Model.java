package perek.tools.classify.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import perek.tools.classify.feature.Recipe;
import perek.tools.classify.forest.Forest;
import perek.tools.classify.forest.Reasons;

/// A trained model: features in, labels and quantities out. Immutable, safe for many threads.
///
/// @param task that it does
/// @param forest whose outputs are the labels of the task
/// @param quantities beside the label
/// @param made how it was made: data, counts, seed, scores; in words, for its card
public record Model(
    Task task,
    Forest forest,
    Calibration calibration,
    Normality normality,
    List<Quantity> quantities,
    Map<String, String> made) {

  public Model {
    quantities = List.copyOf(quantities);
    made = Map.copyOf(made);
    if (forest.features() != task.recipe().size() || forest.outputs() != task.labels().size())
      throw new IllegalArgumentException(
          "the forest has %d features and %d outputs: the task %s needs %d and %d"
              .formatted(
                  forest.features(),
                  forest.outputs(),
                  task.word(),
                  task.recipe().size(),
                  task.labels().size()));
  }

  public Recipe recipe() {
    return task.recipe();
  }

  /// Judges one spectrum.
  ///
  /// @param x its features
  public Judgement judge(float[] x) {
    double[] p = probabilities(x);
    int best = best(p);
    int bins = recipe().grid().count();
    boolean far = normality.far(x, bins);
    Map<String, Estimate> estimates = new LinkedHashMap<>();
    for (Quantity quantity : quantities) estimates.put(quantity.name(), quantity.estimate(x));
    return new Judgement(
        best, p, far || p[best] < calibration.sure(), normality.score(x, bins), far, estimates);
  }

  /// Probabilities by label alone, for many spectra a second.
  public double[] probabilities(float[] x) {
    double[] shares = new double[forest.outputs()];
    forest.mean(x, shares);
    return calibration.of(shares);
  }

  /// What made it say so, ready for many spectra.
  public Reasons reasons() {
    return new Reasons(forest);
  }

  private static int best(double[] p) {
    int best = 0;
    for (int k = 1; k < p.length; k++) if (p[k] > p[best]) best = k;
    return best;
  }
}
