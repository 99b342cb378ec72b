package perek.tools.spectrum.continuum;

import java.util.ArrayList;
import java.util.List;

/// The upper edge of a spectrum.
final class Envelope {

  private Envelope() {}

  /// Greatest value within a window around each pixel, and of those the least in the same window,
  /// so that slopes are not lifted (a morphological closing); of a spectrum smoothed over 5 pixels,
  /// so that single spikes do not count.
  static double[] rollingMaximum(double[] y, int half) {
    double[] top = extremes(smoothed(y), half, 1);
    return extremes(top, half, -1);
  }

  /// @param sign 1 for the greatest, -1 for the least
  private static double[] extremes(double[] y, int half, int sign) {
    double[] found = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      double best = Double.NEGATIVE_INFINITY;
      // Narrower towards the ends, so that a slope there is not lifted either.
      int reach = Math.min(half, Math.min(i, y.length - 1 - i));
      for (int j = i - reach; j <= i + reach; j++) if (sign * y[j] > best) best = sign * y[j];
      found[i] = Double.isInfinite(best) ? Double.NaN : sign * best;
    }
    return found;
  }

  /// The points that a ball touches which rolls over the spectrum from left to right: the upper
  /// edge of its alpha shape (Xu et al. 2019, AJ 157, 243; RASSINE, Cretignier et al. 2020), joined
  /// by straight lines.
  ///
  /// @param x positions from 0 to 1
  /// @param radius of the ball in the same unit; fluxes are scaled so that their range is 1/4
  static double[] alphaShape(double[] x, double[] y, boolean[] used, double radius) {
    double[] smooth = smoothed(y);
    List<Integer> points = new ArrayList<>();
    double top = 0;
    for (int i = 0; i < x.length; i++) {
      if (!used[i] || !Double.isFinite(smooth[i])) continue;
      points.add(i);
      top = Math.max(top, smooth[i]);
    }
    if (points.size() < 2) throw new IllegalArgumentException("an order has no pixel to roll over");
    double scale = top > 0 ? .25 / top : 1;
    List<Integer> touched = new ArrayList<>();
    int at = 0;
    touched.add(points.getFirst());
    while (at < points.size() - 1) {
      at = next(points, at, x, smooth, scale, radius);
      touched.add(points.get(at));
    }
    return joined(touched, x, smooth);
  }

  /// The point that the ball meets first when it turns round one that it touches.
  private static int next(
      List<Integer> points, int at, double[] x, double[] y, double scale, double radius) {
    double x0 = x[points.get(at)];
    double y0 = y[points.get(at)] * scale;
    int best = at + 1;
    double bestAngle = Double.NEGATIVE_INFINITY;
    for (int j = at + 1; j < points.size(); j++) {
      double dx = x[points.get(j)] - x0;
      if (dx > 2 * radius) break;
      double dy = y[points.get(j)] * scale - y0;
      double distance = Math.hypot(dx, dy);
      if (distance > 2 * radius || distance == 0) continue;
      double height = Math.sqrt(radius * radius - distance * distance / 4);
      double cx = dx / 2 - dy / distance * height;
      double cy = dy / 2 + dx / distance * height;
      double angle = Math.atan2(cy, cx);
      if (angle < -Math.PI / 2) angle += 2 * Math.PI;
      if (angle > bestAngle) {
        bestAngle = angle;
        best = j;
      }
    }
    return best;
  }

  private static double[] joined(List<Integer> points, double[] x, double[] y) {
    double[] line = new double[x.length];
    int k = 0;
    for (int i = 0; i < x.length; i++) {
      while (k < points.size() - 2 && points.get(k + 1) <= i) k++;
      int a = points.get(k);
      int b = points.get(Math.min(k + 1, points.size() - 1));
      double t = a == b ? 0 : (x[i] - x[a]) / (x[b] - x[a]);
      line[i] = y[a] + Math.clamp(t, 0, 1) * (y[b] - y[a]);
    }
    return line;
  }

  private static double[] smoothed(double[] y) {
    double[] smooth = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      double sum = 0;
      int n = 0;
      for (int j = Math.max(0, i - 2); j <= Math.min(y.length - 1, i + 2); j++)
        if (Double.isFinite(y[j])) {
          sum += y[j];
          n++;
        }
      smooth[i] = n == 0 ? Double.NaN : sum / n;
    }
    return smooth;
  }
}
