package perek.assistant.eval.trial;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// How a contestant did in one category.
///
/// @param trials in all
/// @param right of them
/// @param tools trials in which the right tools were called
/// @param cites of all answers together
/// @param tokens of all trials together
/// @param millis of all trials together
public record Standing(
    String category, int trials, int right, int tools, Cites cites, long tokens, long millis) {

  /// One for each category, in the order in which they first come.
  static List<Standing> of(List<Result> results) {
    SequencedMap<String, Standing> all = new LinkedHashMap<>();
    for (Result result : results) all.merge(result.trial().category(), of(result), Standing::plus);
    return List.copyOf(all.values());
  }

  /// All trials of some categories together.
  ///
  /// @param prefix with which the categories begin; empty for all
  public static Standing together(String name, String prefix, List<Standing> standings) {
    Standing sum = new Standing(name, 0, 0, 0, Cites.NONE, 0, 0);
    for (Standing one : standings) if (one.category.startsWith(prefix)) sum = sum.plus(one);
    return sum;
  }

  private static Standing of(Result r) {
    return new Standing(
        r.trial().category(),
        1,
        r.right() ? 1 : 0,
        r.tool() ? 1 : 0,
        r.cites(),
        r.tokens(),
        r.millis());
  }

  private Standing plus(Standing other) {
    return new Standing(
        category,
        trials + other.trials,
        right + other.right,
        tools + other.tools,
        cites.plus(other.cites),
        tokens + other.tokens,
        millis + other.millis);
  }

  /// Share that was right, from 0 to 1; 0 where nothing was tried.
  public double share() {
    return trials == 0 ? 0 : (double) right / trials;
  }

  /// The 95 % interval of the share by Wilson's score.
  public double[] interval() {
    if (trials == 0) return new double[] {0, 1};
    double z = 1.959964;
    double z2 = z * z / trials;
    double p = share();
    double centre = (p + z2 / 2) / (1 + z2);
    double half = z / (1 + z2) * Math.sqrt(p * (1 - p) / trials + z2 / (4 * trials));
    return new double[] {Math.max(0, centre - half), Math.min(1, centre + half)};
  }
}
