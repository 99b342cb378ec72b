package perek.tools.classify.forest;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import perek.tools.classify.machine.Machine;

/// Trees in flat arrays. A node that splits on feature `f` sends values up to its threshold to the
/// node `next`, others to the one behind it; a leaf has `f` = -1 and `next` names its outputs.
/// Immutable, safe for many threads.
public final class Forest implements Machine {

  private static final int MOST_TREES = 5_000;
  private static final int MOST_NODES = 20_000_000;

  private final int features;
  private final int outputs;
  private final int[] roots;
  private final short[] feature;
  private final float[] threshold;
  private final int[] next;
  private final float[] leaves;
  private final Optional<Paths> paths;

  /// @param features that a sample has, at most 32,767
  /// @param outputs that a leaf has
  /// @param roots first node of each tree
  Forest(
      int features,
      int outputs,
      int[] roots,
      short[] feature,
      float[] threshold,
      int[] next,
      float[] leaves) {
    this.features = features;
    this.outputs = outputs;
    this.roots = roots;
    this.feature = feature;
    this.threshold = threshold;
    this.next = next.clone();
    this.leaves = shared(outputs, feature, this.next, leaves);
    this.paths = Paths.of(feature, threshold, next);
  }

  /// Leaves that say the same are one: those of a single class are most, and what is left fits in
  /// what a core holds near.
  ///
  /// @param next receives the new places of leaves
  private static float[] shared(int outputs, short[] feature, int[] next, float[] leaves) {
    Map<FloatBuffer, Integer> places = new LinkedHashMap<>();
    for (int i = 0; i < feature.length; i++)
      if (feature[i] < 0) {
        FloatBuffer said = FloatBuffer.wrap(leaves, next[i] * outputs, outputs);
        Integer place = places.putIfAbsent(said, places.size());
        next[i] = place == null ? places.size() - 1 : place;
      }
    FloatBuffer all = FloatBuffer.allocate(places.size() * outputs);
    places.keySet().forEach(said -> all.put(said.duplicate()));
    return all.array();
  }

  @Override
  public int features() {
    return features;
  }

  @Override
  public int outputs() {
    return outputs;
  }

  public int trees() {
    return roots.length;
  }

  public int nodes() {
    return feature.length;
  }

  /// The mean of the outputs over all trees.
  ///
  /// @param x features
  /// @param out receives the outputs
  @Override
  public void tell(float[] x, double[] out) {
    Arrays.fill(out, 0);
    for (int root : roots) {
      int leaf = leaf(root, x) * outputs;
      for (int k = 0; k < outputs; k++) out[k] += leaves[leaf + k];
    }
    for (int k = 0; k < outputs; k++) out[k] /= roots.length;
  }

  @Override
  public void tell(float[][] x, double[][] out) {
    boolean together = x.length >= Paths.FEW && Arrays.stream(x).allMatch(Paths::walkable);
    if (!together || paths.isEmpty()) Machine.super.tell(x, out);
    else
      for (int from = 0; from < x.length; from += Paths.BLOCK)
        tell(paths.get(), x, from, Math.min(x.length, from + Paths.BLOCK), out);
  }

  private void tell(Paths by, float[][] x, int from, int to, double[][] out) {
    float[][] block = Paths.abreast(x, from, to);
    int[] at = new int[block.length];
    for (int i = from; i < to; i++) Arrays.fill(out[i], 0);
    for (int root : roots) {
      by.walk(root, block, at);
      for (int i = from; i < to; i++) {
        int leaf = next[at[i - from]] * outputs;
        double[] sum = out[i];
        for (int k = 0; k < outputs; k++) sum[k] += leaves[leaf + k];
      }
    }
    for (int i = from; i < to; i++) for (int k = 0; k < outputs; k++) out[i][k] /= roots.length;
  }

  /// The first output of each tree: how much they differ tells how sure the mean is.
  public double[] each(float[] x) {
    double[] all = new double[roots.length];
    for (int t = 0; t < all.length; t++) all[t] = leaves[leaf(roots[t], x) * outputs];
    return all;
  }

  @Override
  public Effects effects() {
    return new Reasons(this);
  }

  int root(int tree) {
    return roots[tree];
  }

  /// The feature on which a node splits, -1 for a leaf.
  int feature(int node) {
    return feature[node];
  }

  float threshold(int node) {
    return threshold[node];
  }

  /// The child to which a sample goes.
  int child(int node, float[] x) {
    return x[feature[node]] <= threshold[node] ? next[node] : next[node] + 1;
  }

  int first(int node) {
    return next[node];
  }

  float output(int leaf, int output) {
    return leaves[next[leaf] * outputs + output];
  }

  private int leaf(int root, float[] x) {
    int node = root;
    int by = feature[node];
    while (by >= 0) {
      node = x[by] <= threshold[node] ? next[node] : next[node] + 1;
      by = feature[node];
    }
    return next[node];
  }

  public void write(DataOutput out) throws IOException {
    out.writeInt(features);
    out.writeInt(outputs);
    out.writeInt(roots.length);
    for (int root : roots) out.writeInt(root);
    out.writeInt(feature.length);
    for (short f : feature) out.writeShort(f);
    for (float t : threshold) out.writeFloat(t);
    for (int n : next) out.writeInt(n);
    out.writeInt(leaves.length);
    for (float v : leaves) out.writeFloat(v);
  }

  /// @throws IOException where what is read makes no forest
  public static Forest read(DataInput in) throws IOException {
    int features = bounded(in.readInt(), Short.MAX_VALUE, "features");
    int outputs = bounded(in.readInt(), 1_000, "outputs");
    int[] roots = new int[bounded(in.readInt(), MOST_TREES, "trees")];
    for (int i = 0; i < roots.length; i++) roots[i] = in.readInt();
    int nodes = bounded(in.readInt(), MOST_NODES, "nodes");
    short[] feature = new short[nodes];
    for (int i = 0; i < nodes; i++) feature[i] = in.readShort();
    float[] threshold = floats(in, nodes);
    int[] next = new int[nodes];
    for (int i = 0; i < nodes; i++) next[i] = in.readInt();
    float[] leaves = floats(in, bounded(in.readInt(), MOST_NODES, "outputs of leaves"));
    check(features, outputs, roots, feature, threshold, next, leaves);
    return new Forest(features, outputs, roots, feature, threshold, next, leaves);
  }

  private static float[] floats(DataInput in, int count) throws IOException {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) values[i] = in.readFloat();
    return values;
  }

  private static int bounded(int value, int most, String what) throws IOException {
    if (value < 1 || value > most)
      throw new IOException(
          "the model has %,d %s: 1 to %,d are allowed".formatted(value, what, most));
    return value;
  }

  /// Children stand behind their parents, so that no way goes round.
  private static void check(
      int features,
      int outputs,
      int[] roots,
      short[] feature,
      float[] threshold,
      int[] next,
      float[] leaves)
      throws IOException {
    for (int root : roots) if (root < 0 || root >= feature.length) throw broken("root", root);
    for (int i = 0; i < feature.length; i++) {
      boolean leaf = feature[i] < 0;
      if (leaf && (next[i] < 0 || (next[i] + 1L) * outputs > leaves.length))
        throw broken("leaf", i);
      if (!leaf && (feature[i] >= features || next[i] <= i || next[i] + 1 >= feature.length))
        throw broken("node", i);
      if (!leaf && Float.isNaN(threshold[i])) throw broken("threshold", i);
    }
  }

  private static IOException broken(String what, int place) {
    return new IOException(
        "the model is broken at %s %d of its forest: train it again".formatted(what, place));
  }
}
