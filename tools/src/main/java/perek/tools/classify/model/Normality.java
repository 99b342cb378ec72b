package perek.tools.classify.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;

/// How much of a spectrum the principal components of all that was learnt from leave unexplained.
/// Immutable, safe for many threads.
public final class Normality {

  private static final int COARSE = 100;
  private static final int COMPONENTS = 20;

  /// Beyond this many times what 99 % of held-out spectra leave, nothing like it was seen.
  private static final double FAR = 1.5;

  private final float[] mean;
  private final float[][] components;
  private final float[] seen;

  private Normality(float[] mean, float[][] components, float[] seen) {
    this.mean = mean;
    this.components = components;
    this.seen = seen;
  }

  /// @param features of spectra, of which the first `count` stand on the grid
  /// @param count bins of the grid
  public static Normality of(List<float[]> features, int count) {
    float[][] coarse = features.stream().map(f -> coarse(f, count)).toArray(float[][]::new);
    float[][] even = half(coarse, 0);
    float[][] odd = half(coarse, 1);
    float[] seen = new float[coarse.length];
    Normality onEven = fitted(even, new float[0]);
    Normality onOdd = fitted(odd, new float[0]);
    for (int i = 0; i < seen.length; i++)
      seen[i] = (float) (i % 2 == 0 ? onOdd : onEven).left(coarse[i]);
    Arrays.sort(seen);
    return fitted(coarse, seen);
  }

  private static float[][] half(float[][] all, int parity) {
    float[][] half = new float[(all.length + 1 - parity) / 2][];
    for (int i = 0; i < half.length; i++) half[i] = all[2 * i + parity];
    return half;
  }

  private static Normality fitted(float[][] x, float[] seen) {
    int d = x[0].length;
    float[] mean = new float[d];
    for (float[] row : x) for (int i = 0; i < d; i++) mean[i] += row[i] / x.length;
    double[][] covariance = new double[d][d];
    for (float[] row : x)
      for (int i = 0; i < d; i++)
        for (int j = 0; j <= i; j++)
          covariance[i][j] += (row[i] - mean[i]) * (double) (row[j] - mean[j]) / x.length;
    for (int i = 0; i < d; i++) for (int j = 0; j < i; j++) covariance[j][i] = covariance[i][j];
    var eigen = new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(covariance));
    float[][] components = new float[Math.min(COMPONENTS, x.length / 3)][d];
    for (int c = 0; c < components.length; c++) {
      double[] vector = eigen.getEigenvector(c).toArray();
      for (int i = 0; i < d; i++) components[c][i] = (float) vector[i];
    }
    return new Normality(mean, components, seen);
  }

  /// Means over so many bins that about a hundred are left.
  private static float[] coarse(float[] features, int count) {
    int width = Math.max(1, count / COARSE);
    float[] out = new float[count / width];
    for (int i = 0; i < out.length; i++) {
      float sum = 0;
      for (int k = 0; k < width; k++) sum += features[i * width + k];
      out[i] = sum / width;
    }
    return out;
  }

  /// Root of the mean square that the components do not explain.
  private double left(float[] coarse) {
    double all = 0;
    double[] from = new double[coarse.length];
    for (int i = 0; i < from.length; i++) {
      from[i] = coarse[i] - mean[i];
      all += from[i] * from[i];
    }
    for (float[] component : components) {
      double along = 0;
      for (int i = 0; i < from.length; i++) along += from[i] * component[i];
      all -= along * along;
    }
    return Math.sqrt(Math.max(0, all) / from.length);
  }

  /// The share of held-out spectra that left less unexplained: 0 for what is well known, 1 for what
  /// is farther from all than any of them.
  public double score(float[] features, int count) {
    double left = left(coarse(features, count));
    int place = Arrays.binarySearch(seen, (float) left);
    return (place < 0 ? -place - 1 : place) / (double) seen.length;
  }

  /// True where nothing like it was seen.
  public boolean far(float[] features, int count) {
    return left(coarse(features, count)) > FAR * seen[(int) (.99 * (seen.length - 1))];
  }

  void write(DataOutput out) throws IOException {
    write(out, mean);
    out.writeInt(components.length);
    for (float[] component : components) write(out, component);
    write(out, seen);
  }

  private static void write(DataOutput out, float[] values) throws IOException {
    out.writeInt(values.length);
    for (float v : values) out.writeFloat(v);
  }

  static Normality read(DataInput in) throws IOException {
    float[] mean = floats(in);
    int count = in.readInt();
    if (count < 1 || count > COMPONENTS)
      throw new IOException(
          "the model has " + count + " components: 1 to " + COMPONENTS + " are allowed");
    float[][] components = new float[count][];
    for (int i = 0; i < count; i++) {
      components[i] = floats(in);
      if (components[i].length != mean.length)
        throw new IOException(
            "component " + i + " of the model is of another length: train it again");
    }
    return new Normality(mean, components, floats(in));
  }

  private static float[] floats(DataInput in) throws IOException {
    int count = in.readInt();
    if (count < 1 || count > 1_000_000)
      throw new IOException(
          "the model has a list of " + count + " numbers: 1 to 1,000,000 are allowed");
    float[] values = new float[count];
    for (int i = 0; i < count; i++) values[i] = in.readFloat();
    return values;
  }
}
