package perek.tools.classify.learn;

import perek.tools.classify.feature.Grid;

/// Interstellar reddening in the optical (Cardelli, Clayton & Mathis 1989, ApJ 345, 245, equation
/// 3), with R = 3.1.
final class Dust {

  /// E(B-V) of what is put before a star, mag.
  private static final double EXCESS = .3;

  private static final double R = 3.1;
  private static final double[] A = {1, .17699, -.50447, -.02427, .72085, .01979, -.77530, .32999};
  private static final double[] B = {
    0, 1.41338, 2.28305, 1.07233, -5.38434, -.62251, 5.30260, -2.09002
  };

  private Dust() {}

  /// Flux behind dust.
  static float[] behind(float[] flux, Grid grid) {
    float[] out = new float[flux.length];
    for (int i = 0; i < out.length; i++) {
      double y = 1e4 / grid.at(i) - 1.82;
      double magnitudes = EXCESS * (R * sum(A, y) + sum(B, y));
      out[i] = (float) (flux[i] * Math.pow(10, -.4 * magnitudes));
    }
    return out;
  }

  private static double sum(double[] factors, double y) {
    double sum = 0;
    for (int k = factors.length - 1; k >= 0; k--) sum = sum * y + factors[k];
    return sum;
  }
}
