package perek.tools.classify.score;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import perek.tools.classify.model.Estimate;

/// How good a quantity is.
///
/// @param unit of the errors
/// @param mae mean absolute error
/// @param medianError median absolute error
/// @param bias mean error
/// @param coverage90 share of the 90 % intervals that hold the truth
/// @param expectedLow and
/// @param expectedHigh where the share lies in 95 of 100 cases if the intervals are right
///   (binomial)
/// @param width median width of the intervals
public record QuantityScore(
    String unit,
    Interval mae,
    double medianError,
    double bias,
    double coverage90,
    double expectedLow,
    double expectedHigh,
    double width) {

  /// @param told those of which the quantity is known
  static QuantityScore of(String name, List<Told> told) {
    double[] errors = told.stream().mapToDouble(t -> error(t, name)).toArray();
    double covered = told.stream().filter(t -> covered(t, name)).count() / (double) errors.length;
    double half = 1.96 * Math.sqrt(.09 / errors.length);
    return new QuantityScore(
        estimate(told.getFirst(), name).unit(),
        new Bootstrap(told)
            .of(l ->
                l.stream().mapToDouble(t -> Math.abs(error(t, name))).average().orElse(Double.NaN)),
        median(Arrays.stream(errors).map(Math::abs).toArray()),
        Arrays.stream(errors).average().orElse(Double.NaN),
        covered,
        .9 - half,
        .9 + half,
        median(
            told.stream()
                .mapToDouble(t -> estimate(t, name).hi90() - estimate(t, name).lo90())
                .toArray()));
  }

  private static Estimate estimate(Told told, String name) {
    Estimate estimate = told.said().estimates().get(name);
    if (estimate == null) throw new IllegalArgumentException("the model tells no " + name);
    return estimate;
  }

  private static double truth(Told told, String name) {
    return told.values().getOrDefault(name, Double.NaN);
  }

  private static double error(Told told, String name) {
    return estimate(told, name).value() - truth(told, name);
  }

  private static boolean covered(Told told, String name) {
    Estimate e = estimate(told, name);
    double truth = truth(told, name);
    return e.lo90() <= truth && truth <= e.hi90();
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    int n = values.length;
    return n % 2 == 1 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
  }

  /// In one line.
  public String words() {
    return String.format(
        Locale.ROOT,
        "MAE %.4g [%.4g, %.4g] %s, median %.4g, bias %+.3g; %.1f %% of 90 %% intervals hold (%.1f to %.1f expected), median width %.4g, n %d",
        mae.value(),
        mae.low(),
        mae.high(),
        unit,
        medianError,
        bias,
        100 * coverage90,
        100 * expectedLow,
        100 * expectedHigh,
        width,
        mae.n());
  }
}
