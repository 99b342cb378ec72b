package perek.tools.shadow;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import perek.tools.fit.Normal;
import perek.tools.series.Series;

/// Velocities through transits, fitted by zero points, an orbit and the anomaly; all are linear but
/// for a catalogue's v sin i, which is brought in by steps.
final class RossiterFit {

  private static final int FIXED = 3;
  private static final int STEPS = 50;
  private static final double MS = 1000;

  private final Transit transit;
  private final Limb limb;
  private final List<Series> nights;
  private final double[][] rows;
  private final double[] y;
  private final double[] w;
  private double[] solved;
  private double[][] covariance;

  /// @param nights the points of one transit and instrument each
  /// @param vsini catalogue's value and error, km/s, where it weighs in
  RossiterFit(Transit transit, Limb limb, List<Series> nights, Optional<double[]> vsini) {
    this.transit = transit;
    this.limb = limb;
    this.nights = nights;
    int n = nights.stream().mapToInt(Series::size).sum();
    int unknowns = FIXED + nights.size();
    this.rows = new double[n][unknowns];
    this.y = new double[n];
    this.w = new double[n];
    fill();
    this.solved = new double[unknowns];
    this.covariance = new double[unknowns][unknowns];
    solve(vsini);
  }

  private void fill() {
    int at = 0;
    for (int s = 0; s < nights.size(); s++)
      for (int i = 0; i < nights.get(s).size(); i++, at++) {
        Series night = nights.get(s);
        double time = night.time()[i];
        double[] shape = shape(time);
        rows[at][0] = shape[0];
        rows[at][1] = shape[1];
        rows[at][2] = -Math.sin(transit.angle(time));
        rows[at][FIXED + s] = 1;
        y[at] = night.rvMs()[i];
        w[at] = 1 / (night.errMs()[i] * night.errMs()[i]);
      }
  }

  /// The anomaly in m/s by v sin i cos lambda and by v sin i sin lambda, in km/s.
  private double[] shape(double time) {
    Hidden hidden = Hidden.of(transit, limb, time);
    double part = -MS * hidden.share() / (1 - hidden.share());
    return new double[] {part * hidden.along(), -part * hidden.across()};
  }

  private void solve(Optional<double[]> vsini) {
    int unknowns = solved.length;
    double[][] matrix = new double[unknowns][unknowns];
    double[] right = new double[unknowns];
    for (int i = 0; i < y.length; i++)
      for (int a = 0; a < unknowns; a++) {
        right[a] += w[i] * rows[i][a] * y[i];
        for (int b = 0; b < unknowns; b++) matrix[a][b] += w[i] * rows[i][a] * rows[i][b];
      }
    take(matrix, right);
    if (vsini.isEmpty()) return;
    double speed = vsini.get()[0];
    double weight = 1 / (vsini.get()[1] * vsini.get()[1]);
    for (int step = 0; step < STEPS; step++) {
      double size = Math.max(1e-6, Math.hypot(solved[0], solved[1]));
      double[] slope = {solved[0] / size, solved[1] / size};
      double[][] more = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
      double[] side = right.clone();
      for (int a = 0; a < 2; a++) {
        side[a] += weight * slope[a] * speed;
        for (int b = 0; b < 2; b++) more[a][b] += weight * slope[a] * slope[b];
      }
      take(more, side);
    }
  }

  private void take(double[][] matrix, double[] right) {
    double[][] inverse = Normal.inverse(matrix);
    if (Double.isNaN(inverse[0][0]))
      throw new IllegalArgumentException(
          "the velocities do not say obliquity, orbit and zero points at once: more are needed"
              + " before, during and after the transit");
    double[] next = new double[right.length];
    for (int a = 0; a < next.length; a++)
      for (int b = 0; b < next.length; b++) next[a] += inverse[a][b] * right[b];
    solved = next;
    covariance = inverse;
  }

  double[] solved() {
    return solved;
  }

  double[] residuals() {
    double[] residuals = y.clone();
    for (int i = 0; i < y.length; i++)
      for (int a = 0; a < solved.length; a++) residuals[i] -= rows[i][a] * solved[a];
    return residuals;
  }

  double chi2() {
    double[] residuals = residuals();
    double sum = 0;
    for (int i = 0; i < y.length; i++) sum += w[i] * residuals[i] * residuals[i];
    return sum;
  }

  /// Of the same velocities by an orbit without an anomaly.
  double chi2Without() {
    int unknowns = solved.length - 2;
    double[][] matrix = new double[unknowns][unknowns];
    double[] right = new double[unknowns];
    double whole = 0;
    for (int i = 0; i < y.length; i++) {
      whole += w[i] * y[i] * y[i];
      for (int a = 0; a < unknowns; a++) {
        right[a] += w[i] * rows[i][a + 2] * y[i];
        for (int b = 0; b < unknowns; b++) matrix[a][b] += w[i] * rows[i][a + 2] * rows[i][b + 2];
      }
    }
    double[] left = right.clone();
    if (!Normal.solve(matrix, left)) return Double.NaN;
    for (int a = 0; a < unknowns; a++) whole -= left[a] * right[a];
    return whole;
  }

  int free() {
    return y.length - solved.length;
  }

  /// Errors larger than stated where the residuals are.
  double scale() {
    return free() > 0 ? Math.max(1, chi2() / free()) : 1;
  }

  Obliquity obliquity() {
    double s = scale();
    return Obliquity.of(
        solved[0], solved[1], s * covariance[0][0], s * covariance[0][1], s * covariance[1][1]);
  }

  double error(int unknown) {
    return Math.sqrt(scale() * covariance[unknown][unknown]);
  }

  /// Anomaly at a time, m/s.
  double anomaly(double time) {
    double[] shape = shape(time);
    return solved[0] * shape[0] + solved[1] * shape[1];
  }

  /// Velocity of the orbit at a time, m/s, without zero point.
  double orbit(double time) {
    return -solved[2] * Math.sin(transit.angle(time));
  }

  double zero(int night) {
    return solved[FIXED + night];
  }

  double zeroError(int night) {
    return error(FIXED + night);
  }
}
