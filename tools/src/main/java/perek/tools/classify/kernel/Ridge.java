package perek.tools.classify.kernel;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// A sum of bumps around known samples. Immutable, safe for many threads.
public final class Ridge {

  private static final int MOST = 50_000;

  private final Projection projection;
  private final float[][] points;
  private final float[] factors;
  private final double offset;
  private final double length;

  Ridge(Projection projection, float[][] points, float[] factors, double offset, double length) {
    this.projection = projection;
    this.points = points;
    this.factors = factors;
    this.offset = offset;
    this.length = length;
  }

  /// How many features a sample must have at least.
  public int features() {
    return projection.width();
  }

  /// @param x features
  public double of(float[] x) {
    float[] at = projection.of(x);
    double sum = offset;
    for (int i = 0; i < points.length; i++)
      sum += factors[i] * bump(distance(at, points[i]), length);
    return sum;
  }

  static double distance(float[] a, float[] b) {
    float square = 0;
    for (int i = 0; i < a.length; i++) square += (a[i] - b[i]) * (a[i] - b[i]);
    return Math.sqrt(square);
  }

  /// Matern's covariance of smoothness 5/2 (Rasmussen & Williams 2006, equation 4.17).
  static double bump(double distance, double length) {
    double d = Math.sqrt(5) * distance / length;
    return (1 + d + d * d / 3) * Math.exp(-d);
  }

  public void write(DataOutput out) throws IOException {
    projection.write(out);
    out.writeDouble(offset);
    out.writeDouble(length);
    out.writeInt(points.length);
    for (float f : factors) out.writeFloat(f);
    for (float[] point : points) for (float v : point) out.writeFloat(v);
  }

  /// @throws IOException where what is read makes none
  public static Ridge read(DataInput in) throws IOException {
    Projection projection = Projection.read(in);
    double offset = in.readDouble();
    double length = in.readDouble();
    int count = in.readInt();
    if (count < 1 || count > MOST || !(length > 0) || !Double.isFinite(offset))
      throw new IOException(
          "the model has %d bumps of width %s around %s: train it again"
              .formatted(count, length, offset));
    float[] factors = Vectors.read(in, count);
    float[][] points = new float[count][];
    for (int i = 0; i < count; i++) points[i] = Vectors.read(in, projection.size());
    return new Ridge(projection, points, factors, offset, length);
  }
}
