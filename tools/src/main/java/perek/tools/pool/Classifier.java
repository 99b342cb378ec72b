package perek.tools.pool;

/// A learnt classification.
@FunctionalInterface
public interface Classifier {

  /// Probability of each class, which add up to 1.
  double[] probabilities(double[] features);

  /// What learns one.
  @FunctionalInterface
  interface Learner {

    /// @param x features, a row for each example
    /// @param y its class, from 0
    /// @param classes how many there are; some may have no example
    /// @param seed of chance
    Classifier learn(double[][] x, int[] y, int classes, long seed);
  }
}
