package perek.tools.classify.learn;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import perek.tools.classify.forest.Forest;
import perek.tools.classify.forest.Grower;
import perek.tools.classify.forest.Growth;
import perek.tools.classify.forest.Plot;
import perek.tools.classify.kernel.Projection;
import perek.tools.classify.kernel.Ridge;
import perek.tools.classify.kernel.RidgeFit;
import perek.tools.classify.model.Quantity;

/// Makes a quantity of examples: a forest and, where asked for, a ridge; the interval is as wide as
/// it must be to hold 90 % of the stars of inner folds. The coordinates of the ridge know no
/// numbers, so that inner folds share them.
final class NumberFit {

  private static final double COVERAGE = .9;
  private static final int LEAST = 30;

  private final Measure measure;
  private final Optional<Projection> projection;
  private final List<Example> known;

  /// @param projection for a ridge beside the forest, where there is to be one
  /// @param examples of which those count whose number is known
  NumberFit(Measure measure, Optional<Projection> projection, List<Example> examples) {
    this.measure = measure;
    this.projection = projection;
    this.known = examples.stream().filter(e -> e.values().containsKey(measure.name())).toList();
  }

  /// Nothing where the number of fewer than 30 examples is known.
  Optional<Quantity> quantity() {
    if (known.size() < LEAST) return Optional.empty();
    Forest forest = forest(known, measure.growth());
    Optional<RidgeFit> fit = ridge(known);
    Optional<RidgeFit.Shape> shape = fit.map(RidgeFit::best);
    Optional<Ridge> ridge = fit.flatMap(f -> shape.map(f::fitted));
    return Optional.of(
        new Quantity(
            measure.name(),
            measure.unit(),
            measure.logarithmic(),
            forest,
            ridge,
            scale(shape),
            measure.floor()));
  }

  /// What the spread must be multiplied by.
  private double scale(Optional<RidgeFit.Shape> shape) {
    double[] ratios = new double[known.size()];
    for (int f = 0; f < Examples.FOLDS; f++) {
      int fold = f;
      List<Example> others = known.stream().filter(e -> e.inner() != fold).toList();
      if (others.size() < LEAST / 2) continue;
      Forest small = forest(others, measure.growth().of(measure.growth().trees() / 2));
      Optional<Ridge> ridge = ridge(others).flatMap(r -> shape.map(r::fitted));
      IntStream.range(0, ratios.length)
          .filter(i -> known.get(i).inner() == fold)
          .forEach(i -> ratios[i] = ratio(known.get(i), small, ridge));
    }
    Arrays.sort(ratios);
    int place = Math.min(ratios.length, (int) Math.ceil((ratios.length + 1) * COVERAGE)) - 1;
    return ratios[place];
  }

  private double ratio(Example example, Forest forest, Optional<Ridge> ridge) {
    Quantity.Told told = Quantity.Told.of(forest, ridge, example.x(), measure.floor());
    return Math.abs(told.mean() - truth(example)) / told.spread();
  }

  private double truth(Example example) {
    return measure.learnt(example.values().getOrDefault(measure.name(), Double.NaN));
  }

  private Forest forest(List<Example> examples, Growth how) {
    float[] values = new float[examples.size()];
    for (int i = 0; i < values.length; i++) values[i] = (float) truth(examples.get(i));
    return Grower.grow(Plot.numbers(rows(examples), values), how);
  }

  private Optional<RidgeFit> ridge(List<Example> examples) {
    double[] truth = examples.stream().mapToDouble(this::truth).toArray();
    return projection.map(p -> new RidgeFit(p, rows(examples), truth));
  }

  private static float[][] rows(List<Example> examples) {
    return examples.stream().map(Example::x).toArray(float[][]::new);
  }
}
