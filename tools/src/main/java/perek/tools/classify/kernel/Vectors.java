package perek.tools.classify.kernel;

import java.io.DataInput;
import java.io.IOException;

/// Sums over lists of numbers.
final class Vectors {

  private Vectors() {}

  /// Four sums side by side, so that none waits for the one before.
  static float dot(float[] a, float[] b) {
    float p = 0;
    float q = 0;
    float r = 0;
    float s = 0;
    int i = 0;
    for (; i + 3 < a.length; i += 4) {
      p += a[i] * b[i];
      q += a[i + 1] * b[i + 1];
      r += a[i + 2] * b[i + 2];
      s += a[i + 3] * b[i + 3];
    }
    for (; i < a.length; i++) p += a[i] * b[i];
    return p + q + (r + s);
  }

  static double dot(double[] a, double[] b, int count) {
    double p = 0;
    double q = 0;
    double r = 0;
    double s = 0;
    int i = 0;
    for (; i + 3 < count; i += 4) {
      p += a[i] * b[i];
      q += a[i + 1] * b[i + 1];
      r += a[i + 2] * b[i + 2];
      s += a[i + 3] * b[i + 3];
    }
    for (; i < count; i++) p += a[i] * b[i];
    return p + q + (r + s);
  }

  static float[] read(DataInput in, int count) throws IOException {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = in.readFloat();
      if (!Float.isFinite(values[i]))
        throw new IOException("the model has a number that is none: train it again");
    }
    return values;
  }
}
