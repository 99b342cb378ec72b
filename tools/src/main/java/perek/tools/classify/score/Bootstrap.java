package perek.tools.classify.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// Intervals from stars drawn again with replacement, all spectra of a star together.
public final class Bootstrap {

  private static final int TIMES = 1_000;
  private static final long SEED = 20201;

  private final List<Told> told;
  private final List<List<Told>> stars;

  /// @param told at least one
  public Bootstrap(List<Told> told) {
    this.told = told;
    TreeMap<String, List<Told>> groups = new TreeMap<>();
    for (Told t : told) groups.computeIfAbsent(t.star(), _ -> new ArrayList<>()).add(t);
    this.stars = List.copyOf(groups.values());
  }

  /// A score with its 95 % interval.
  public Interval of(ToDoubleFunction<List<Told>> score) {
    SplittableRandom chance = new SplittableRandom(SEED);
    double[] values = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      List<Told> drawn = new ArrayList<>(told.size());
      for (int k = 0; k < stars.size(); k++) drawn.addAll(stars.get(chance.nextInt(stars.size())));
      values[i] = score.applyAsDouble(drawn);
    }
    double[] known = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    double value = score.applyAsDouble(told);
    if (known.length == 0) return new Interval(value, value, value, told.size());
    return new Interval(
        value,
        known[(int) (.025 * (known.length - 1))],
        known[(int) Math.ceil(.975 * (known.length - 1))],
        told.size());
  }
}
