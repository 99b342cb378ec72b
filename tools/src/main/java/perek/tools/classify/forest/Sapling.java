package perek.tools.classify.forest;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// One tree while it grows. For one thread.
final class Sapling {

  private static final int LEAF = -1;

  private final Plot plot;
  private final Growth growth;
  private final SplittableRandom chance;
  private final int[] samples;
  private final int[] features;
  private final int outputs;
  private final double[] left;
  private final double[] all;
  private short[] feature = new short[64];
  private float[] threshold = new float[64];
  private int[] next = new int[64];
  private float[] values = new float[64];
  private int nodes;
  private int leaves;

  /// A stretch of the samples that a node holds.
  private record Hold(int node, int from, int to) {}

  /// A split that was tried.
  private record Split(int feature, float threshold, double gain) {}

  Sapling(Plot plot, Growth growth, long seed) {
    this.plot = plot;
    this.growth = growth;
    this.chance = new SplittableRandom(seed);
    this.outputs = plot.outputs();
    this.samples = range(plot.slots().length);
    this.features = range(plot.columns().length);
    this.left = new double[outputs + 1];
    this.all = new double[outputs + 1];
  }

  private static int[] range(int n) {
    int[] all = new int[n];
    Arrays.setAll(all, i -> i);
    return all;
  }

  Sapling grown() {
    Deque<Hold> open = new ArrayDeque<>();
    open.add(new Hold(added(), 0, samples.length));
    while (!open.isEmpty()) grow(open.removeLast(), open);
    return this;
  }

  private void grow(Hold hold, Deque<Hold> open) {
    sum(hold, all);
    boolean small = hold.to() - hold.from() < 2 * growth.leastLeaf();
    Split best = small || pure() ? null : best(hold);
    if (best == null) {
      leaf(hold.node());
      return;
    }
    int middle = parted(hold, best);
    int first = added();
    int second = added();
    feature[hold.node()] = (short) best.feature();
    threshold[hold.node()] = best.threshold();
    next[hold.node()] = first;
    open.add(new Hold(second, middle, hold.to()));
    open.add(new Hold(first, hold.from(), middle));
  }

  /// Weighted sums of the outputs, and of the weights behind them.
  private void sum(Hold hold, double[] into) {
    Arrays.fill(into, 0);
    for (int i = hold.from(); i < hold.to(); i++) add(samples[i], into);
  }

  private void add(int sample, double[] into) {
    float weight = plot.weights()[sample];
    into[plot.slots()[sample]] += weight * plot.values()[sample];
    into[outputs] += weight;
  }

  /// True where one class has all the weight; quantities are never pure.
  private boolean pure() {
    if (outputs == 1) return false;
    for (int k = 0; k < outputs; k++) if (all[k] > all[outputs] * (1 - 1e-9)) return true;
    return false;
  }

  private @Nullable Split best(Hold hold) {
    int tries = Math.max(1, (int) Math.round(growth.share() * features.length));
    Split best = null;
    double before = score(all);
    for (int at = 0; at < tries; at++) {
      int pick = chance.nextInt(at, features.length);
      int f = features[pick];
      features[pick] = features[at];
      features[at] = f;
      Split split = split(hold, f, before);
      if (split != null && (best == null || split.gain() > best.gain())) best = split;
    }
    return best;
  }

  /// Null where the threshold leaves a side too small.
  private @Nullable Split split(Hold hold, int f, double before) {
    float[] column = plot.columns()[f];
    float at = between(hold, column);
    int[] slots = plot.slots();
    float[] weights = plot.weights();
    float[] values = plot.values();
    Arrays.fill(left, 0);
    int count = 0;
    for (int i = hold.from(); i < hold.to(); i++) {
      int sample = samples[i];
      if (column[sample] > at) continue;
      left[slots[sample]] += weights[sample] * values[sample];
      left[outputs] += weights[sample];
      count++;
    }
    if (count < growth.leastLeaf() || hold.to() - hold.from() - count < growth.leastLeaf())
      return null;
    return new Split(f, at, score(left) + rest() - before);
  }

  /// A threshold at random between those of two samples at random: nearer to where samples are than
  /// one between the lowest and highest, and found without looking at all.
  private float between(Hold hold, float[] column) {
    float a = column[samples[chance.nextInt(hold.from(), hold.to())]];
    float b = column[samples[chance.nextInt(hold.from(), hold.to())]];
    return a + (b - a) * (float) chance.nextDouble();
  }

  /// Sum of squared sums over weight: the higher, the smaller the squared error that is left.
  private double score(double[] sums) {
    double square = 0;
    for (int k = 0; k < outputs; k++) square += sums[k] * sums[k];
    return square / sums[outputs];
  }

  private double rest() {
    double square = 0;
    for (int k = 0; k < outputs; k++) square += (all[k] - left[k]) * (all[k] - left[k]);
    return square / (all[outputs] - left[outputs]);
  }

  private int parted(Hold hold, Split split) {
    float[] column = plot.columns()[split.feature()];
    int low = hold.from();
    int high = hold.to() - 1;
    while (low <= high) {
      if (column[samples[low]] <= split.threshold()) low++;
      else {
        int swap = samples[low];
        samples[low] = samples[high];
        samples[high--] = swap;
      }
    }
    return low;
  }

  private int added() {
    if (nodes == feature.length) {
      feature = Arrays.copyOf(feature, 2 * nodes);
      threshold = Arrays.copyOf(threshold, 2 * nodes);
      next = Arrays.copyOf(next, 2 * nodes);
    }
    return nodes++;
  }

  private void leaf(int node) {
    feature[node] = LEAF;
    next[node] = leaves;
    if ((leaves + 1) * outputs > values.length)
      values = Arrays.copyOf(values, 2 * (leaves + 1) * outputs);
    for (int k = 0; k < outputs; k++)
      values[leaves * outputs + k] = (float) (all[k] / all[outputs]);
    leaves++;
  }

  int nodes() {
    return nodes;
  }

  int leaves() {
    return leaves;
  }

  /// Copies it into the arrays of a forest from these places on.
  void copy(int node, int leaf, short[] feature, float[] threshold, int[] next, float[] values) {
    System.arraycopy(this.feature, 0, feature, node, nodes);
    System.arraycopy(this.threshold, 0, threshold, node, nodes);
    System.arraycopy(this.values, 0, values, leaf * outputs, leaves * outputs);
    for (int i = 0; i < nodes; i++)
      next[node + i] = this.next[i] + (this.feature[i] == LEAF ? leaf : node);
  }
}
