package perek.tools.classify.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import perek.tools.classify.feature.Recipe;
import perek.tools.classify.machine.Machine;

/// A trained model: features in, labels and quantities out. Immutable, safe for many threads.
///
/// @param task that it does
/// @param machines whose outputs are the labels of the task; their shares are averaged
/// @param quantities beside the label
/// @param made how it was made: data, counts, seed, scores; in words, for its card
public record Model(
    Task task,
    List<Machine> machines,
    Calibration calibration,
    Normality normality,
    List<Quantity> quantities,
    Map<String, String> made) {

  public Model {
    quantities = List.copyOf(quantities);
    made = Map.copyOf(made);
    machines = List.copyOf(machines);
    if (machines.isEmpty())
      throw new IllegalArgumentException("the model has nothing that tells classes apart");
    for (Machine machine : machines)
      if (machine.features() > task.recipe().size() || machine.outputs() != task.labels().size())
        throw new IllegalArgumentException(
            "a part of the model looks at %d features and tells %d classes: the task %s has %d and %d"
                .formatted(
                    machine.features(),
                    machine.outputs(),
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
    return judge(new float[][] {x}).getFirst();
  }

  /// Judges many, which costs less of each.
  ///
  /// @param x features of each
  public List<Judgement> judge(float[][] x) {
    double[][] p = probabilities(x);
    return IntStream.range(0, x.length).mapToObj(i -> judgement(x[i], p[i])).toList();
  }

  private Judgement judgement(float[] x, double[] p) {
    int best = best(p);
    int bins = recipe().grid().count();
    boolean far = normality.far(x, bins);
    Map<String, Estimate> estimates = new LinkedHashMap<>();
    for (Quantity quantity : quantities) estimates.put(quantity.name(), quantity.estimate(x));
    return new Judgement(
        best, p, far || p[best] < calibration.sure(), normality.score(x, bins), far, estimates);
  }

  /// Probabilities by label alone, for many spectra a second.
  ///
  /// @param x features of each
  public double[][] probabilities(float[][] x) {
    double[][] shares = shares(machines, x);
    for (int i = 0; i < shares.length; i++) shares[i] = calibration.of(shares[i]);
    return shares;
  }

  /// The mean of what some machines tell.
  ///
  /// @param machines at least one
  /// @param x features of each spectrum
  public static double[][] shares(List<Machine> machines, float[][] x) {
    int outputs = machines.getFirst().outputs();
    double[][] sum = new double[x.length][outputs];
    double[][] one = new double[x.length][outputs];
    for (Machine machine : machines) {
      machine.tell(x, one);
      for (int i = 0; i < sum.length; i++)
        for (int k = 0; k < outputs; k++) sum[i][k] += one[i][k] / machines.size();
    }
    return sum;
  }

  /// What made it say so, ready for many spectra: the mean over its machines.
  public Machine.Effects effects() {
    List<Machine.Effects> each = machines.stream().map(Machine::effects).toList();
    return (x, output) -> {
      double[] told = new double[recipe().size()];
      for (Machine.Effects effects : each) {
        double[] one = effects.of(x, output);
        for (int i = 0; i < one.length; i++) told[i] += one[i] / each.size();
      }
      return told;
    };
  }

  private static int best(double[] p) {
    int best = 0;
    for (int k = 1; k < p.length; k++) if (p[k] > p[best]) best = k;
    return best;
  }
}
