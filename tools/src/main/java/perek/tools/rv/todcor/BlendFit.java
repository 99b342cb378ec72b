package perek.tools.rv.todcor;

import java.util.List;
import perek.tools.fit.Normal;

/// Both velocities and the light, fitted to all orders together by Gauss and Newton's steps, damped
/// where one does not help.
///
/// @param shared velocities against the templates, km/s, and the second star's part of the light
/// @param covariance of them; 0 for light that was given
/// @param chi2 reduced
/// @param clipped pixels that stood too far out
@SuppressWarnings("ArrayRecordComponent") // Numbers that nobody compares.
record BlendFit(double[] shared, double[][] covariance, double chi2, int clipped) {

  private static final double CLIP = 5;
  private static final int PASSES = 3;
  private static final int STEPS = 60;
  private static final double CLOSE = 1e-6;
  private static final double DARK = .01;

  /// @param start velocities and light to start from
  /// @param lightGiven whether the light stays as it is
  /// @param known whether the orders' variances are
  /// @throws IllegalArgumentException where it does not settle
  static BlendFit of(List<BlendOrder> orders, double[] start, boolean lightGiven, boolean known) {
    double[] p = start;
    int clipped = 0;
    for (int pass = 0; ; pass++) {
      p = settled(orders, p, lightGiven);
      Sum sum = Sum.of(orders, p, lightGiven);
      double reduced = sum.reduced(orders.size());
      double scale = known ? Math.max(1, Math.sqrt(reduced)) : Math.sqrt(reduced);
      int more = 0;
      if (pass < PASSES) for (BlendOrder order : orders) more += order.clip(p, CLIP, scale);
      clipped += more;
      if (more > 0) continue;
      double[][] covariance = Normal.inverse(sum.normal());
      for (double[] row : covariance) for (int k = 0; k < row.length; k++) row[k] *= scale * scale;
      if (lightGiven) covariance[2][2] = 0;
      return new BlendFit(p, covariance, reduced, clipped);
    }
  }

  private static double[] settled(List<BlendOrder> orders, double[] start, boolean lightGiven) {
    double[] p = start;
    double damping = 1e-3;
    Sum here = Sum.of(orders, p, lightGiven);
    for (int step = 0; step < STEPS; step++) {
      double[][] normal = new double[BlendOrder.SHARED][];
      double[] side = here.side().clone();
      for (int k = 0; k < normal.length; k++) {
        normal[k] = here.normal()[k].clone();
        normal[k][k] *= 1 + damping;
      }
      if (!Normal.solve(normal, side)) break;
      double[] there = {p[0] + side[0], p[1] + side[1], Math.clamp(p[2] + side[2], 1e-4, 1 - 1e-4)};
      Sum next = Sum.of(orders, there, lightGiven);
      boolean better = next.chi2() <= here.chi2();
      boolean done = Math.abs(side[0]) < CLOSE && Math.abs(side[1]) < CLOSE;
      if (better) {
        p = there;
        here = next;
        damping /= 10;
      } else damping *= 10;
      if (done) return p;
    }
    if (p[2] < DARK || p[2] > 1 - DARK)
      throw new IllegalArgumentException(
          "a %s star is not seen: the best fit leaves it %.4f of the light; use one template"
              .formatted(p[2] < DARK ? "second" : "first", Math.min(p[2], 1 - p[2])));
    throw new IllegalArgumentException(
        "the fit of both stars does not settle from %.1f and %.1f km/s: templates of their kind, or --light-ratio, may help"
            .formatted(start[0], start[1]));
  }

  /// The equations of all orders.
  @SuppressWarnings("ArrayRecordComponent") // Numbers that nobody compares.
  private record Sum(double chi2, int pixels, double[][] normal, double[] side) {

    private static final int TERMS = 6;

    static Sum of(List<BlendOrder> orders, double[] p, boolean lightGiven) {
      int n = BlendOrder.SHARED;
      double chi2 = 0;
      int pixels = 0;
      double[][] normal = new double[n][n];
      double[] side = new double[n];
      for (BlendOrder order : orders) {
        BlendOrder.Equations e = order.at(p);
        chi2 += e.chi2();
        pixels += e.pixels();
        for (int k = 0; k < n; k++) {
          side[k] += e.side()[k];
          for (int m = 0; m < n; m++) normal[k][m] += e.normal()[k][m];
        }
      }
      if (lightGiven) hold(normal, side);
      return new Sum(chi2, pixels, normal, side);
    }

    private static void hold(double[][] normal, double[] side) {
      for (int k = 0; k < side.length; k++) {
        normal[2][k] = 0;
        normal[k][2] = 0;
      }
      normal[2][2] = 1;
      side[2] = 0;
    }

    double reduced(int orders) {
      return chi2 / Math.max(1, pixels - TERMS * orders - BlendOrder.SHARED);
    }
  }
}
