package perek.tools.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Several classifiers, each learnt on a sample of the examples drawn with replacement (Breiman
/// 1996): their mean is calmer than one, and where they differ more examples would help.
///
/// @param members at least one
public record Committee(List<Classifier> members) implements Classifier {

  public Committee {
    members = List.copyOf(members);
    if (members.isEmpty()) throw new IllegalArgumentException("a committee must have a member");
  }

  /// @param size of the committee; its first member learns of all examples
  static Committee learnt(
      Learner learner, int size, double[][] x, int[] y, int classes, long seed) {
    Random random = new Random(seed);
    List<Classifier> members = new ArrayList<>();
    members.add(learner.learn(x, y, classes, seed));
    for (int m = 1; m < size; m++) {
      double[][] drawn = new double[x.length][];
      int[] labels = new int[x.length];
      for (int i = 0; i < x.length; i++) {
        int k = random.nextInt(x.length);
        drawn[i] = x[k];
        labels[i] = y[k];
      }
      members.add(learner.learn(drawn, labels, classes, random.nextLong()));
    }
    return new Committee(members);
  }

  @Override
  public double[] probabilities(double[] features) {
    double[] mean = new double[0];
    for (Classifier member : members) {
      double[] p = member.probabilities(features);
      if (mean.length == 0) mean = new double[p.length];
      for (int c = 0; c < p.length; c++) mean[c] += p[c] / members.size();
    }
    return mean;
  }

  /// Mean entropy of the members, nats.
  double memberEntropy(double[] features) {
    return members.stream()
        .mapToDouble(m -> Rule.entropy(m.probabilities(features)))
        .average()
        .orElse(0);
  }
}
