package perek.tools.pool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/// What labels are worth by each rule: labels that are known are given out one batch after the
/// other, and each time the accuracy on spectra of other folds is measured.
///
/// @param learner of the committee's members
/// @param committee how many members ask by BALD; by other rules one classifier asks
/// @param start labels drawn by chance to begin with
/// @param batch labels of a round
/// @param most labels at the end
public record Simulation(
    Classifier.Learner learner, int committee, int start, int batch, int most) {

  /// Accuracy on spectra of other folds after each round, mean over seeds.
  ///
  /// @param rule by which was asked
  /// @param labels after each round
  /// @param accuracy then
  public record Efficiency(Rule rule, List<Integer> labels, List<Double> accuracy) {}

  /// @param full mean accuracy with all labels of the pool
  /// @param pool mean number of those
  /// @param curves one for each rule
  public record Report(double full, double pool, int seeds, List<Efficiency> curves) {}

  /// Hears how far it has come, and says whether it is to go on.
  public interface Watch {
    /// @param done curves of one seed by one rule
    /// @param total of them
    void at(int done, int total);

    /// Whether to end before the next seed.
    boolean cancelled();
  }

  /// @param pool with all labels known; one fold after the other is kept for the test
  /// @throws IllegalArgumentException where it has fewer than two folds or classes
  public Report run(Pool pool, List<Rule> rules, int seeds, Watch watch) {
    List<String> classes = pool.classes();
    int[] folds = Arrays.stream(pool.folds()).distinct().sorted().toArray();
    if (folds.length < 2 || classes.size() < 2)
      throw new IllegalArgumentException(
          "a simulation needs labels of two classes in two folds: there are %d classes and %d folds"
              .formatted(classes.size(), folds.length));
    int[] y = pool.truth().stream().mapToInt(classes::indexOf).toArray();
    double full = 0;
    double size = 0;
    int rounds = 1 + (most - start) / batch;
    double[][] sums = new double[rules.size()][rounds];
    int done = 0;
    for (int seed = 0; seed < seeds && !watch.cancelled(); seed++, done++) {
      Trial trial = new Trial(pool, y, classes.size(), folds[seed % folds.length], seed);
      full += trial.full();
      size += trial.train.length;
      for (int r = 0; r < rules.size(); r++) {
        double[] curve = trial.curve(rules.get(r), rounds);
        for (int k = 0; k < rounds; k++) sums[r][k] += curve[k];
        watch.at(seed * rules.size() + r + 1, seeds * rules.size());
      }
    }
    List<Integer> labels = IntStream.range(0, rounds).map(k -> start + k * batch).boxed().toList();
    List<Efficiency> curves = new ArrayList<>();
    for (int r = 0; r < rules.size(); r++) {
      int total = Math.max(1, done);
      curves.add(
          new Efficiency(
              rules.get(r),
              labels,
              Arrays.stream(sums[r]).map(sum -> sum / total).boxed().toList()));
    }
    return new Report(full / Math.max(1, done), size / Math.max(1, done), done, curves);
  }

  /// One fold kept, one seed.
  private final class Trial {
    private final Pool pool;
    private final int[] y;
    private final int classes;
    private final long seed;
    private final int[] train;
    private final int[] test;

    Trial(Pool pool, int[] y, int classes, int fold, long seed) {
      this.pool = pool;
      this.y = y;
      this.classes = classes;
      this.seed = seed;
      this.train =
          IntStream.range(0, y.length).filter(i -> y[i] >= 0 && pool.folds()[i] != fold).toArray();
      this.test =
          IntStream.range(0, y.length).filter(i -> y[i] >= 0 && pool.folds()[i] == fold).toArray();
    }

    double full() {
      return accuracy(learnt(Arrays.stream(train).boxed().toList(), 1));
    }

    double[] curve(Rule rule, int rounds) {
      Random random = new Random(seed);
      List<Integer> order = new ArrayList<>(Arrays.stream(train).boxed().toList());
      java.util.Collections.shuffle(order, random);
      List<Integer> labelled = new ArrayList<>(order.subList(0, Math.min(start, order.size())));
      double[] curve = new double[rounds];
      for (int k = 0; k < rounds; k++) {
        Committee learnt = learnt(labelled, rule == Rule.BALD ? committee : 1);
        curve[k] = accuracy(learnt);
        Set<Integer> known = new HashSet<>(labelled);
        List<Scored> asked = new ArrayList<>();
        for (int i : train)
          if (!known.contains(i))
            asked.add(new Scored(i, rule.score(learnt, pool.features()[i], random)));
        asked.sort(Comparator.comparingDouble(s -> -s.score()));
        asked.stream().limit(batch).forEach(s -> labelled.add(s.row()));
      }
      return curve;
    }

    private Committee learnt(List<Integer> rows, int size) {
      double[][] x = rows.stream().map(i -> pool.features()[i]).toArray(double[][]::new);
      int[] labels = rows.stream().mapToInt(i -> y[i]).toArray();
      return Committee.learnt(learner, size, x, labels, classes, seed);
    }

    private double accuracy(Classifier classifier) {
      int right = 0;
      for (int i : test) {
        double[] p = classifier.probabilities(pool.features()[i]);
        int best = 0;
        for (int c = 1; c < p.length; c++) if (p[c] > p[best]) best = c;
        if (best == y[i]) right++;
      }
      return right / (double) test.length;
    }
  }

  private record Scored(int row, double score) {}
}
