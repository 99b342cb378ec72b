package perek.tools.classify.kernel;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// Coordinates of samples along principal components, scaled so that the samples that it was made
/// of lie at a root mean square distance of 1 from their mean. Immutable, safe for many threads.
public final class Projection {

  private static final int MOST = 1_000;
  private static final int COMPONENTS = 80;

  /// How far strong components are weakened.
  private static final double EVEN = .25;

  /// Directions of dust that are not looked at.
  private static final int BLIND = 5;

  private final float[] mean;
  private final float[][] components;

  /// @param mean of the features that are looked at, the first ones
  /// @param components each as long as the mean, with the scale in them
  Projection(float[] mean, float[][] components) {
    this.mean = mean;
    this.components = components;
  }

  /// Principal components of samples, blind to what interstellar dust does to them.
  ///
  /// @param rows samples, at least 2
  /// @param dusty the same behind dust; empty where that is not known
  /// @param width how many of the features count, from the first
  public static Projection of(float[][] rows, float[][] dusty, int width) {
    double[][] blind = dusty.length == 0 ? new double[0][] : blind(rows, dusty, width);
    return Components.of(rows, width, COMPONENTS, EVEN, blind);
  }

  private static double[][] blind(float[][] rows, float[][] dusty, int width) {
    double[][] changes = new double[rows.length][width];
    for (int r = 0; r < rows.length; r++)
      for (int i = 0; i < width; i++) changes[r][i] = dusty[r][i] - rows[r][i];
    return Components.directions(changes, BLIND);
  }

  /// Number of coordinates.
  public int size() {
    return components.length;
  }

  /// How many of the features are looked at, from the first.
  int width() {
    return mean.length;
  }

  /// @param x all features
  public float[] of(float[] x) {
    float[] away = new float[mean.length];
    for (int i = 0; i < away.length; i++) away[i] = x[i] - mean[i];
    float[] out = new float[components.length];
    for (int c = 0; c < out.length; c++) out[c] = Vectors.dot(components[c], away);
    return out;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(mean.length);
    out.writeInt(components.length);
    for (float v : mean) out.writeFloat(v);
    for (float[] component : components) for (float v : component) out.writeFloat(v);
  }

  static Projection read(DataInput in) throws IOException {
    int width = in.readInt();
    int count = in.readInt();
    if (width < 1 || width > Short.MAX_VALUE || count < 1 || count > MOST)
      throw new IOException(
          "the model has %d components of %d features: 1 to %d of 1 to %d are allowed"
              .formatted(count, width, MOST, Short.MAX_VALUE));
    float[] mean = Vectors.read(in, width);
    float[][] components = new float[count][];
    for (int c = 0; c < count; c++) components[c] = Vectors.read(in, width);
    return new Projection(mean, components);
  }
}
