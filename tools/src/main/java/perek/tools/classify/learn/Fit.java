package perek.tools.classify.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import perek.tools.classify.forest.Forest;
import perek.tools.classify.forest.Grower;
import perek.tools.classify.forest.Growth;
import perek.tools.classify.forest.Plot;
import perek.tools.classify.model.Calibration;
import perek.tools.classify.model.Model;
import perek.tools.classify.model.Normality;
import perek.tools.classify.model.Quantity;
import perek.tools.classify.model.Task;

/// Makes a model of examples: a forest in which every class weighs the same, and on folds by star
/// inside the examples, smaller forests that tell how far its confidences and intervals go.
public final class Fit {

  /// Trees of the smaller forests.
  private static final int INNER = 60;

  private static final double COVERAGE = .9;

  private final Task task;
  private final Growth growth;
  private final List<Measure> measures;

  private Fit(Task task, Growth growth, List<Measure> measures) {
    this.task = task;
    this.growth = growth;
    this.measures = measures;
  }

  /// As the task is learnt.
  ///
  /// @param seed of all chance
  public static Fit of(Task task, long seed) {
    return new Fit(task, growth(task, seed), measures(task, seed));
  }

  private static Growth growth(Task task, long seed) {
    return switch (task) {
      case MK -> new Growth(240, 2, .06, seed);
      case HALPHA -> new Growth(120, 6, .12, seed);
      case OBJECTS -> new Growth(120, 4, .06, seed);
    };
  }

  private static List<Measure> measures(Task task, long seed) {
    Growth fine = new Growth(60, 1, .2, seed + 1);
    return switch (task) {
      case MK ->
          List.of(
              new Measure("teff", "K", true, .003, fine),
              new Measure("logg", "dex", false, .05, fine.seeded(seed + 2)),
              new Measure("feh", "dex", false, .03, fine.seeded(seed + 3)));
      case HALPHA -> List.of(new Measure("shell", "", false, .02, fine.of(60)));
      case OBJECTS -> List.of();
    };
  }

  /// @param examples at least 30, of at least two classes
  /// @param made what is to stand in the model about its making
  /// @throws IllegalArgumentException where they are too few
  public Model model(List<Example> examples, Map<String, String> made) {
    long classes = examples.stream().mapToInt(Example::label).distinct().count();
    if (examples.size() < 30 || classes < 2)
      throw new IllegalArgumentException(
          "%d usable spectra of %d classes: at least 30 of 2 are needed to learn"
              .formatted(examples.size(), classes));
    Forest forest = classes(examples, growth);
    double[][] shares = heldOut(examples);
    int[] labels = examples.stream().mapToInt(Example::label).toArray();
    List<Quantity> quantities = new ArrayList<>();
    for (Measure measure : measures) quantities.addAll(quantity(examples, measure));
    Normality normality =
        Normality.of(examples.stream().map(Example::x).toList(), task.recipe().grid().count());
    return new Model(task, forest, Calibration.of(shares, labels), normality, quantities, made);
  }

  private double[][] heldOut(List<Example> examples) {
    double[][] shares = new double[examples.size()][task.labels().size()];
    for (int f = 0; f < Examples.FOLDS; f++) {
      int fold = f;
      List<Example> others = examples.stream().filter(e -> inner(e) != fold).toList();
      if (others.isEmpty()) continue;
      Forest small = classes(others, growth.of(INNER).seeded(growth.seed() + 100 + f));
      for (int i = 0; i < shares.length; i++)
        if (inner(examples.get(i)) == fold) small.mean(examples.get(i).x(), shares[i]);
    }
    return shares;
  }

  /// Folds inside the examples do not depend on the folds that lie around them.
  private static int inner(Example example) {
    return Math.floorMod(
        Integer.rotateLeft(example.star().hashCode() * 0x9E3779B9, 11), Examples.FOLDS);
  }

  private Forest classes(List<Example> examples, Growth how) {
    int count = task.labels().size();
    double[] sizes = new double[count];
    for (Example e : examples) sizes[e.label()]++;
    int[] labels = examples.stream().mapToInt(Example::label).toArray();
    float[] weights = new float[labels.length];
    for (int i = 0; i < weights.length; i++)
      weights[i] = (float) (labels.length / (count * sizes[labels[i]]));
    return Grower.grow(Plot.classes(rows(examples), labels, weights, count), how);
  }

  private static float[][] rows(List<Example> examples) {
    return examples.stream().map(Example::x).toArray(float[][]::new);
  }

  private List<Quantity> quantity(List<Example> examples, Measure measure) {
    List<Example> known =
        examples.stream().filter(e -> e.values().containsKey(measure.name())).toList();
    if (known.size() < 30) return List.of();
    Forest forest = numbers(known, measure, measure.growth());
    double[] ratios = new double[known.size()];
    for (int f = 0; f < Examples.FOLDS; f++) {
      int fold = f;
      List<Example> others = known.stream().filter(e -> inner(e) != fold).toList();
      if (others.isEmpty()) continue;
      Forest small = numbers(others, measure, measure.growth().of(forest.trees() / 2));
      for (int i = 0; i < ratios.length; i++) {
        Example e = known.get(i);
        if (inner(e) != fold) continue;
        Quantity.Told told = Quantity.Told.of(small, e.x(), measure.floor());
        double truth = measure.learnt(e.values().getOrDefault(measure.name(), Double.NaN));
        ratios[i] = Math.abs(told.mean() - truth) / told.spread();
      }
    }
    Arrays.sort(ratios);
    int place = Math.min(ratios.length, (int) Math.ceil((ratios.length + 1) * COVERAGE)) - 1;
    return List.of(
        new Quantity(
            measure.name(),
            measure.unit(),
            measure.logarithmic(),
            forest,
            ratios[place],
            measure.floor()));
  }

  private static Forest numbers(List<Example> examples, Measure measure, Growth how) {
    float[] values = new float[examples.size()];
    for (int i = 0; i < values.length; i++)
      values[i] =
          (float) measure.learnt(examples.get(i).values().getOrDefault(measure.name(), Double.NaN));
    return Grower.grow(Plot.numbers(rows(examples), values), how);
  }
}
