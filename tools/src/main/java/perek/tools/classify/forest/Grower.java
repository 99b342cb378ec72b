package perek.tools.classify.forest;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Grows forests: each split takes, of a random share of the features with one random threshold
/// each, the one that lowers the summed squared error of the outputs most. For classes that is the
/// decrease of Gini's impurity. Trees grow side by side, each from a seed of its own, so that the
/// number of cores changes nothing.
public final class Grower {

  private Grower() {}

  public static Forest grow(Plot plot, Growth growth) {
    SplittableRandom seeds = new SplittableRandom(growth.seed());
    long[] each = seeds.longs(growth.trees()).toArray();
    List<Sapling> trees =
        IntStream.range(0, growth.trees())
            .parallel()
            .mapToObj(t -> new Sapling(plot, growth, each[t]).grown())
            .toList();
    return joined(plot, trees);
  }

  private static Forest joined(Plot plot, List<Sapling> trees) {
    int nodes = trees.stream().mapToInt(Sapling::nodes).sum();
    int leaves = trees.stream().mapToInt(Sapling::leaves).sum();
    int outputs = plot.outputs();
    int[] roots = new int[trees.size()];
    short[] feature = new short[nodes];
    float[] threshold = new float[nodes];
    int[] next = new int[nodes];
    float[] values = new float[leaves * outputs];
    int node = 0;
    int leaf = 0;
    for (int t = 0; t < roots.length; t++) {
      Sapling tree = trees.get(t);
      roots[t] = node;
      tree.copy(node, leaf, feature, threshold, next, values);
      node += tree.nodes();
      leaf += tree.leaves();
    }
    return new Forest(plot.columns().length, outputs, roots, feature, threshold, next, values);
  }
}
