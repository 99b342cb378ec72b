package perek.tools.lightcurve.trend;

import java.util.Arrays;

/// The middle of values by Tukey's biweight: values farther off than five median deviations do not
/// count, nearer ones the less the farther they are.
final class Biweight {

  private static final double LIMIT = 5;
  private static final int ROUNDS = 50;
  private static final double STEADY = 1e-10;

  private Biweight() {}

  /// @param values spoilt: they are sorted
  static double middle(double[] values) {
    if (values.length == 0) return Double.NaN;
    Arrays.sort(values);
    double middle = values[values.length / 2];
    for (int round = 0; round < ROUNDS; round++) {
      double mad = deviation(values, middle);
      if (!(mad > 0)) return middle;
      double sum = 0;
      double weights = 0;
      for (double v : values) {
        double u = (v - middle) / (LIMIT * mad);
        if (Math.abs(u) >= 1) continue;
        double w = (1 - u * u) * (1 - u * u);
        sum += w * v;
        weights += w;
      }
      double next = sum / weights;
      if (Math.abs(next - middle) < STEADY * mad) return next;
      middle = next;
    }
    return middle;
  }

  private static double deviation(double[] values, double middle) {
    double[] off = new double[values.length];
    for (int i = 0; i < off.length; i++) off[i] = Math.abs(values[i] - middle);
    Arrays.sort(off);
    return off[off.length / 2];
  }
}
