package perek.assistant.eval.measure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.SplittableRandom;

/// Intervals by drawing the questions again with replacement (percentile bootstrap), and the
/// probability of a difference by flipping the signs of the paired differences. Equal seed, equal
/// numbers.
///
/// @param resamples how often, from 1,000 to 1,000,000
public record Bootstrap(int resamples, long seed) {

  public static final int LEAST = 1_000;
  public static final int MOST = 1_000_000;

  /// Differences closer than this are rounding.
  private static final double EPSILON = 1e-12;

  public Bootstrap {
    if (resamples < LEAST || resamples > MOST)
      throw new IllegalArgumentException(
          "resamples is %d, must be from %d to %d".formatted(resamples, LEAST, MOST));
  }

  public Score score(Column column) {
    double[] values = column.values().values().stream().mapToDouble(Double::doubleValue).toArray();
    double[] interval = interval(values);
    return new Score(column.metric(), mean(values), interval[0], interval[1], values.length);
  }

  /// Over the questions that both columns have.
  public Difference difference(Column first, Column second) {
    SequencedMap<String, Double> paired = new LinkedHashMap<>();
    double sum = 0;
    double otherSum = 0;
    for (var value : first.values().entrySet()) {
      Double other = second.values().get(value.getKey());
      if (other == null) continue;
      paired.put(value.getKey(), value.getValue() - other);
      sum += value.getValue();
      otherSum += other;
    }
    double[] differences = paired.values().stream().mapToDouble(Double::doubleValue).toArray();
    double[] interval = interval(differences);
    int n = Math.max(1, differences.length);
    return new Difference(
        first.metric(),
        sum / n,
        otherSum / n,
        mean(differences),
        interval[0],
        interval[1],
        chance(differences),
        differences.length);
  }

  private double[] interval(double[] values) {
    if (values.length == 0) return new double[] {0, 0};
    SplittableRandom random = new SplittableRandom(seed);
    double[] means = new double[resamples];
    for (int r = 0; r < resamples; r++) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) sum += values[random.nextInt(values.length)];
      means[r] = sum / values.length;
    }
    Arrays.sort(means);
    return new double[] {quantile(means, .025), quantile(means, .975)};
  }

  private double chance(double[] differences) {
    double observed = Math.abs(mean(differences)) - EPSILON;
    SplittableRandom random = new SplittableRandom(seed);
    int asLarge = 0;
    for (int r = 0; r < resamples; r++) {
      double sum = 0;
      for (double difference : differences) sum += random.nextBoolean() ? difference : -difference;
      if (Math.abs(sum / Math.max(1, differences.length)) >= observed) asLarge++;
    }
    // The order observed is one of those possible, so that p is never 0.
    return (asLarge + 1.0) / (resamples + 1.0);
  }

  private static double quantile(double[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }
}
