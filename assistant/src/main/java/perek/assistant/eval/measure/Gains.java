package perek.assistant.eval.measure;

import java.util.Comparator;
import java.util.List;

/// A ranking as its measures see it.
///
/// @param found gain of each hit, best first; 0 for a wrong one and for one that repeats another
/// @param relevant gains of all there is to find, in any order
public record Gains(List<Integer> found, List<Integer> relevant) {

  public Gains {
    found = List.copyOf(found);
    relevant = List.copyOf(relevant);
  }

  /// 1 where a right one is among the first `k`, else 0.
  public double success(int k) {
    return found.stream().limit(k).anyMatch(gain -> gain > 0) ? 1 : 0;
  }

  /// 1 / rank of the first right one among the first `k`; 0 where there is none.
  public double reciprocalRank(int k) {
    for (int i = 0; i < Math.min(k, found.size()); i++) if (found.get(i) > 0) return 1.0 / (i + 1);
    return 0;
  }

  /// Share of what is relevant that is among the first `k`; 0 where nothing is relevant.
  public double recall(int k) {
    double right = found.stream().limit(k).filter(gain -> gain > 0).count();
    return relevant.isEmpty() ? 0 : right / relevant.size();
  }

  /// Discounted gain of the first `k` over that of the best order, with linear gains as trec_eval
  /// has them; 0 where nothing is relevant.
  public double ndcg(int k) {
    double ideal = discounted(relevant.stream().sorted(Comparator.reverseOrder()).toList(), k);
    return ideal > 0 ? discounted(found, k) / ideal : 0;
  }

  private static double discounted(List<Integer> gains, int k) {
    double sum = 0;
    for (int i = 0; i < Math.min(k, gains.size()); i++)
      sum += gains.get(i) * Math.log(2) / Math.log(i + 2.0);
    return sum;
  }
}
