package perek.tools.classify.learn;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import perek.tools.classify.feature.Recipes;
import perek.tools.classify.forest.Forest;
import perek.tools.classify.forest.Grower;
import perek.tools.classify.forest.Growth;
import perek.tools.classify.forest.Plot;
import perek.tools.classify.kernel.Projection;
import perek.tools.classify.machine.Machine;
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

  private final Task task;
  private final Growth growth;
  private final List<Measure> measures;
  private final List<Machine> beside;
  private final boolean grows;

  private Fit(
      Task task, Growth growth, List<Measure> measures, List<Machine> beside, boolean grows) {
    this.task = task;
    this.growth = growth;
    this.measures = measures;
    this.beside = beside;
    this.grows = grows;
  }

  /// As the task is learnt.
  ///
  /// @param seed of all chance
  public static Fit of(Task task, long seed) {
    return new Fit(task, growth(task, seed), measures(task, seed), List.of(), true);
  }

  /// With machines beside the forest that learnt elsewhere, from other examples.
  public Fit with(List<Machine> others) {
    return new Fit(task, growth, measures, List.copyOf(others), grows);
  }

  /// With machines in place of the forest that learnt elsewhere, from other examples.
  ///
  /// @param others at least one
  public Fit only(List<Machine> others) {
    return new Fit(task, growth, measures, List.copyOf(others), false);
  }

  private static Growth growth(Task task, long seed) {
    return switch (task) {
      case MK -> new Growth(240, 2, .03, seed);
      case HALPHA -> new Growth(120, 6, .12, seed);
      case OBJECTS -> new Growth(120, 4, .06, seed);
    };
  }

  private static List<Measure> measures(Task task, long seed) {
    Growth fine = new Growth(60, 1, .06, seed + 1);
    return switch (task) {
      case MK ->
          List.of(
              new Measure("teff", "K", true, .003, fine),
              new Measure("logg", "dex", false, .05, fine.seeded(seed + 2)),
              new Measure("feh", "dex", false, .03, fine.seeded(seed + 3)));
      case HALPHA -> List.of(new Measure("shell", "", false, .02, new Growth(60, 1, .2, seed + 1)));
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
    List<Machine> machines = grows ? together(classes(examples, growth)) : beside;
    double[][] shares = heldOut(examples);
    int[] labels = examples.stream().mapToInt(Example::label).toArray();
    Optional<Projection> projection = projection(examples);
    // Ridges run on one core each; the order, and every digit, is that of the measures.
    List<Quantity> quantities =
        measures.parallelStream()
            .map(measure -> new NumberFit(measure, projection, examples).quantity())
            .flatMap(Optional::stream)
            .toList();
    Normality normality =
        Normality.of(examples.stream().map(Example::x).toList(), task.recipe().grid().count());
    return new Model(task, machines, Calibration.of(shares, labels), normality, quantities, made);
  }

  /// Coordinates of stars, in which a ridge tells numbers.
  private Optional<Projection> projection(List<Example> examples) {
    if (task != Task.MK) return Optional.empty();
    float[][] rows = examples.stream().map(Example::x).toArray(float[][]::new);
    float[][] dusty = examples.stream().map(Example::dusty).toArray(float[][]::new);
    return Optional.of(Projection.of(rows, dusty, Recipes.STAR.fluxes()));
  }

  private List<Machine> together(Forest forest) {
    return Stream.concat(Stream.of(forest), beside.stream()).toList();
  }

  private double[][] heldOut(List<Example> examples) {
    double[][] shares = new double[examples.size()][task.labels().size()];
    for (int f = 0; f < Examples.FOLDS; f++) {
      int fold = f;
      List<Example> others = examples.stream().filter(e -> e.inner() != fold).toList();
      if (others.isEmpty()) continue;
      List<Machine> machines =
          grows
              ? together(classes(others, growth.of(INNER).seeded(growth.seed() + 100 + f)))
              : beside;
      int[] held =
          IntStream.range(0, shares.length).filter(i -> examples.get(i).inner() == fold).toArray();
      float[][] rows =
          Arrays.stream(held).mapToObj(i -> examples.get(i).x()).toArray(float[][]::new);
      double[][] told = Model.shares(machines, rows);
      for (int i = 0; i < held.length; i++) shares[held[i]] = told[i];
    }
    return shares;
  }

  private Forest classes(List<Example> examples, Growth how) {
    int count = task.labels().size();
    double[] sizes = new double[count];
    for (Example e : examples) sizes[e.label()]++;
    int[] labels = examples.stream().mapToInt(Example::label).toArray();
    float[] weights = new float[labels.length];
    for (int i = 0; i < weights.length; i++)
      weights[i] = (float) (labels.length / (count * sizes[labels[i]]));
    float[][] rows = examples.stream().map(Example::x).toArray(float[][]::new);
    return Grower.grow(Plot.classes(rows, labels, weights, count), how);
  }
}
