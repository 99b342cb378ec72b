package perek.tools.classify.forest;

import perek.tools.classify.machine.Machine;

/// What the features of a sample did: over trees and splits, the change of an output from a node to
/// the child that the split chose (Saabas 2014), where a node stands for the mean of its two
/// children. The changes sum to what the forest says less what it says of nothing. Immutable, safe
/// for many threads.
final class Reasons implements Machine.Effects {

  private final Forest forest;
  private final float[][] means;

  Reasons(Forest forest) {
    this.forest = forest;
    means = new float[forest.outputs()][forest.nodes()];
    for (int k = 0; k < means.length; k++) fill(k, means[k]);
  }

  /// Children stand behind their parents.
  private void fill(int output, float[] into) {
    for (int i = into.length - 1; i >= 0; i--)
      into[i] =
          forest.feature(i) < 0
              ? forest.output(i, output)
              : (into[forest.first(i)] + into[forest.first(i) + 1]) / 2;
  }

  /// Changes by feature.
  ///
  /// @param x features of the sample
  /// @param output whose changes are told
  @Override
  public double[] of(float[] x, int output) {
    double[] told = new double[forest.features()];
    for (int t = 0; t < forest.trees(); t++) {
      int node = forest.root(t);
      while (forest.feature(node) >= 0) {
        int child = forest.child(node, x);
        told[forest.feature(node)] += (means[output][child] - means[output][node]) / forest.trees();
        node = child;
      }
    }
    return told;
  }
}
