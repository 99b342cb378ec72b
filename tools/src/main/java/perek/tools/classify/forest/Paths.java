package perek.tools.classify.forest;

import java.util.Arrays;
import java.util.Optional;

/// The ways through a forest for many samples at once: eight walk side by side, so that a core has
/// something to do while it waits for memory, through nodes of eight bytes, and without a branch
/// that it could guess wrong. Leaves lead to themselves, and all walk on to the depth of the tree.
/// Not one digit differs from walking alone. Immutable, safe for many threads.
final class Paths {

  /// Samples that share what a core holds near of the trees.
  static final int BLOCK = 16;

  /// Fewer than these walk faster alone.
  static final int FEW = 3;

  private static final int ABREAST = 8;
  private static final int AHEAD_BITS = 17;
  private static final int AHEAD = (1 << AHEAD_BITS) - 1;

  private final long[] nodes;
  private final int[] depths;

  private Paths(long[] nodes, int[] depths) {
    this.nodes = nodes;
    this.depths = depths;
  }

  /// Nothing where children stand too far behind their parents.
  ///
  /// @param feature of each node, below 0 for a leaf
  /// @param threshold of each node
  /// @param next first child of each node
  static Optional<Paths> of(short[] feature, float[] threshold, int[] next) {
    long[] nodes = new long[feature.length];
    int[] depths = new int[feature.length];
    for (int i = nodes.length - 1; i >= 0; i--) {
      boolean leaf = feature[i] < 0;
      int ahead = leaf ? 0 : next[i] - i;
      if (ahead > AHEAD) return Optional.empty();
      long level = Float.floatToRawIntBits(leaf ? Float.POSITIVE_INFINITY : threshold[i]);
      nodes[i] = level << 32 | (leaf ? 0L : feature[i]) << AHEAD_BITS | ahead;
      if (!leaf) depths[i] = 1 + Math.max(depths[next[i]], depths[next[i] + 1]);
    }
    return Optional.of(new Paths(nodes, depths));
  }

  /// Whether a sample can be walked here: leaves hold by its first feature, which must be a number.
  static boolean walkable(float[] x) {
    return !Float.isNaN(x[0]);
  }

  /// Samples of a block, with the last one again until eight can walk side by side.
  static float[][] abreast(float[][] x, int from, int to) {
    float[][] block = new float[(to - from + ABREAST - 1) / ABREAST * ABREAST][];
    for (int s = 0; s < block.length; s++) block[s] = x[Math.min(from + s, to - 1)];
    return block;
  }

  /// Where samples end in a tree.
  ///
  /// @param root of the tree
  /// @param x samples, made by [#abreast]
  /// @param at receives the leaf of each
  void walk(int root, float[][] x, int[] at) {
    Arrays.fill(at, root);
    for (int s = 0; s < x.length; s += ABREAST) walk(depths[root], x, s, at);
  }

  private void walk(int depth, float[][] x, int s, int[] at) {
    float[] x0 = x[s];
    float[] x1 = x[s + 1];
    float[] x2 = x[s + 2];
    float[] x3 = x[s + 3];
    float[] x4 = x[s + 4];
    float[] x5 = x[s + 5];
    float[] x6 = x[s + 6];
    float[] x7 = x[s + 7];
    int a = at[s];
    int b = a;
    int c = a;
    int d = a;
    int e = a;
    int f = a;
    int g = a;
    int h = a;
    for (int step = 0; step < depth; step++) {
      a += step(nodes[a], x0);
      b += step(nodes[b], x1);
      c += step(nodes[c], x2);
      d += step(nodes[d], x3);
      e += step(nodes[e], x4);
      f += step(nodes[f], x5);
      g += step(nodes[g], x6);
      h += step(nodes[h], x7);
    }
    at[s] = a;
    at[s + 1] = b;
    at[s + 2] = c;
    at[s + 3] = d;
    at[s + 4] = e;
    at[s + 5] = f;
    at[s + 6] = g;
    at[s + 7] = h;
  }

  /// To the first child, or to the second where the feature lies above the threshold.
  private static int step(long node, float[] x) {
    float feature = x[(int) node >>> AHEAD_BITS];
    return ((int) node & AHEAD) + (feature <= Float.intBitsToFloat((int) (node >>> 32)) ? 0 : 1);
  }
}
