package perek.tools.lightcurve.box;

import java.util.stream.IntStream;
import perek.tools.fit.Marquardt;
import perek.tools.fit.Solution;
import perek.tools.lightcurve.LightCurve;

/// A periodic dip with sloping sides, fitted to the points around each.
///
/// Unknowns: middle of the dip nearest to the middle of the data, period, depth, width between the
/// middles of the sides, length of a side, level outside.
final class Trapezoid {

  static final int MIDDLE = 0;
  static final int PERIOD = 1;
  static final int DEPTH = 2;
  static final int WIDTH = 3;
  static final int SIDE = 4;
  static final int LEVEL = 5;
  private static final int UNKNOWNS = 6;
  private static final double NEAR = 2.5;
  private static final double STEP = 1e-6;

  /// Shortest side, as a share of the width: straight walls have no slope to go by.
  private static final double STEEPEST = .02;

  private final LightCurve curve;
  private final Solution solution;
  private final double reducedChi2;

  Trapezoid(LightCurve all, Box box) {
    double middle = (all.time()[0] + all.time()[all.size() - 1]) / 2;
    double t0 = box.t0() + Math.rint((middle - box.t0()) / box.period()) * box.period();
    int[] near =
        IntStream.range(0, all.size())
            .filter(i -> Math.abs(off(all.time()[i], t0, box.period())) < NEAR * box.duration())
            .toArray();
    if (near.length < 2 * UNKNOWNS)
      throw new IllegalArgumentException(
          "%d points stand near the dips of %.6g days: %d are needed to measure them"
              .formatted(near.length, box.period(), 2 * UNKNOWNS));
    this.curve = all.only(near);
    double[] weights = new double[near.length];
    for (int i = 0; i < near.length; i++) weights[i] = 1 / (curve.error()[i] * curve.error()[i]);
    Solution found = null;
    for (double side : new double[] {.1, .4, .9}) {
      double[] start = {t0, box.period(), box.depth(), box.duration(), side * box.duration(), 1};
      Solution s = Marquardt.fit(this::model, start, curve.flux(), weights);
      if (found == null || s.chi2() < found.chi2()) found = s;
    }
    if (found == null) throw new IllegalStateException("no start was tried");
    this.solution = found;
    this.reducedChi2 = found.chi2() / Math.max(1, near.length - UNKNOWNS);
  }

  private static double off(double time, double t0, double period) {
    double turns = (time - t0) / period;
    return (turns - Math.rint(turns)) * period;
  }

  private static double at(double[] p, double time) {
    double width = Math.abs(p[WIDTH]);
    double side = Math.max(Math.abs(p[SIDE]), STEEPEST * width);
    double z = Math.abs(off(time, p[MIDDLE], p[PERIOD]));
    double share = Math.clamp((width / 2 + side / 2 - z) / side, 0, 1);
    return p[LEVEL] - p[DEPTH] * share;
  }

  private void model(double[] p, double[] values, double[][] slopes) {
    double wide = Math.abs(p[WIDTH]);
    double[] steps = {
      100 * STEP * wide, STEP * wide, STEP, 100 * STEP * wide, 100 * STEP * wide, STEP
    };
    double[] q = p.clone();
    for (int i = 0; i < values.length; i++) values[i] = at(p, curve.time()[i]);
    for (int k = 0; k < UNKNOWNS; k++) {
      for (int i = 0; i < values.length; i++) {
        q[k] = p[k] + steps[k];
        double high = at(q, curve.time()[i]);
        q[k] = p[k] - steps[k];
        slopes[i][k] = (high - at(q, curve.time()[i])) / (2 * steps[k]);
      }
      q[k] = p[k];
    }
  }

  double value(int unknown) {
    double v = solution.parameters()[unknown];
    return unknown == WIDTH || unknown == SIDE ? Math.abs(v) : v;
  }

  /// Larger where the residuals exceed the errors.
  double error(int unknown) {
    return solution.error(unknown) * Math.sqrt(Math.max(1, reducedChi2));
  }

  /// From first to last contact, days.
  double t14() {
    return value(WIDTH) + value(SIDE);
  }

  double t14Error() {
    double[][] c = solution.covariance();
    double sign =
        Math.signum(solution.parameters()[WIDTH]) * Math.signum(solution.parameters()[SIDE]);
    double variance = c[WIDTH][WIDTH] + c[SIDE][SIDE] + 2 * sign * c[WIDTH][SIDE];
    return Math.sqrt(Math.max(0, variance) * Math.max(1, reducedChi2));
  }

  double reducedChi2() {
    return reducedChi2;
  }

  double at(double time) {
    return at(solution.parameters(), time);
  }

  double fromMiddle(double time) {
    return off(time, value(MIDDLE), value(PERIOD));
  }
}
