package perek.tools.period.white;

import perek.tools.fit.Marquardt;
import perek.tools.fit.Normal;
import perek.tools.fit.Solution;
import perek.tools.period.Samples;

/// Sinusoids with a zero point for each source, all fitted together.
///
/// Unknowns: for each wave frequency, cosine and sine; then the zero points.
final class Waves {

  private static final int PER_WAVE = 3;
  private static final double TURN = 2 * Math.PI;

  private final Samples samples;
  private final double[] unknowns;
  private final double[] residuals;

  private Waves(Samples samples, double[] unknowns) {
    this.samples = samples;
    this.unknowns = unknowns;
    this.residuals = new double[samples.size()];
    double[] values = new double[samples.size()];
    model(unknowns, values, new double[samples.size()][unknowns.length]);
    for (int i = 0; i < values.length; i++) residuals[i] = samples.value()[i] - values[i];
  }

  static Waves none(Samples samples) {
    return new Waves(samples, new double[samples.sources()]);
  }

  /// With one more, all taken to their best.
  Waves and(double frequency) {
    int old = count();
    double[] start = new double[unknowns.length + PER_WAVE];
    System.arraycopy(unknowns, 0, start, 0, PER_WAVE * old);
    System.arraycopy(unknowns, PER_WAVE * old, start, PER_WAVE * (old + 1), samples.sources());
    double[] wave = linear(frequency);
    start[PER_WAVE * old] = frequency;
    start[PER_WAVE * old + 1] = wave[0];
    start[PER_WAVE * old + 2] = wave[1];
    Waves first = new Waves(samples, start);
    Solution best = Marquardt.fit(first::model, start, samples.value(), samples.weight());
    return new Waves(samples, best.parameters());
  }

  /// Cosine and sine of the best wave of a frequency in what is left.
  private double[] linear(double frequency) {
    double[][] matrix = new double[3][3];
    double[] right = new double[3];
    for (int i = 0; i < residuals.length; i++) {
      double angle = TURN * frequency * samples.time()[i];
      double[] row = {Math.cos(angle), Math.sin(angle), 1};
      double w = samples.weight()[i];
      for (int a = 0; a < 3; a++) {
        right[a] += w * row[a] * residuals[i];
        for (int b = 0; b < 3; b++) matrix[a][b] += w * row[a] * row[b];
      }
    }
    if (!Normal.solve(matrix, right))
      throw new IllegalArgumentException(
          "the times do not tell a wave of %.6g 1/day from a constant".formatted(frequency));
    return right;
  }

  private void model(double[] p, double[] values, double[][] slopes) {
    int waves = (p.length - samples.sources()) / PER_WAVE;
    for (int i = 0; i < values.length; i++) {
      double t = samples.time()[i];
      java.util.Arrays.fill(slopes[i], 0);
      int zero = PER_WAVE * waves + samples.source()[i];
      values[i] = p[zero];
      slopes[i][zero] = 1;
      for (int k = 0; k < PER_WAVE * waves; k += PER_WAVE) {
        double cos = Math.cos(TURN * p[k] * t);
        double sin = Math.sin(TURN * p[k] * t);
        values[i] += p[k + 1] * cos + p[k + 2] * sin;
        slopes[i][k] = TURN * t * (p[k + 2] * cos - p[k + 1] * sin);
        slopes[i][k + 1] = cos;
        slopes[i][k + 2] = sin;
      }
    }
  }

  int count() {
    return (unknowns.length - samples.sources()) / PER_WAVE;
  }

  double frequency(int wave) {
    return unknowns[PER_WAVE * wave];
  }

  double amplitude(int wave) {
    return Math.hypot(unknowns[PER_WAVE * wave + 1], unknowns[PER_WAVE * wave + 2]);
  }

  /// In turns from 0 to 1: the value is A sin(2 pi (f (t - epoch) + phase)).
  double phase(int wave) {
    double turns = Math.atan2(unknowns[PER_WAVE * wave + 1], unknowns[PER_WAVE * wave + 2]) / TURN;
    return turns - Math.floor(turns);
  }

  /// What is left, in the order of the samples.
  Samples left() {
    return samples.with(residuals);
  }

  /// Standard deviation of what is left, unknowns counted.
  double scatter() {
    double sum = 0;
    for (double r : residuals) sum += r * r;
    return Math.sqrt(sum / Math.max(1, residuals.length - unknowns.length));
  }
}
