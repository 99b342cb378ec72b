package perek.tools.rv.ccf;

import java.util.Arrays;

/// Correlates an order with a mask: at each velocity the weighted flux that falls through the
/// holes, fractions of pixels counted. One pass over lines and velocities on running sums; one
/// thread. Safe for many threads.
public final class Correlation {

  private final Lines lines;
  private final Grid grid;
  private final double[] factors;
  private final double least;
  private final double most;

  /// @param edgeKms a line is used only where it stays within the order, as the spectrograph has
  ///   it, for all velocities of the grid and so many km/s more: the largest that the Earth's
  ///   motion gets, so that each spectrum of a star uses the same lines
  public Correlation(Lines lines, Grid grid, Shift shift, double edgeKms) {
    this.lines = lines;
    this.grid = grid;
    this.factors = new double[grid.count()];
    for (int j = 0; j < factors.length; j++) factors[j] = shift.factor(grid.at(j));
    this.least = shift.factor(grid.startKms() - edgeKms);
    this.most = shift.factor(grid.stopKms() + edgeKms);
  }

  /// @param pixels of an order
  public OrderCcf of(Pixels pixels) {
    double[] values = new double[grid.count()];
    double[] variance = new double[grid.count()];
    int used = 0;
    int skipped = 0;
    for (int i = first(pixels.from() / most); i < lines.count(); i++) {
      if (lines.left()[i] * least > pixels.to()) break;
      int first = firstPixel(i, pixels);
      if (first < 0) {
        skipped++;
        continue;
      }
      add(lines.left()[i], -lines.weight()[i], first, pixels, values, variance);
      add(lines.right()[i], lines.weight()[i], first, pixels, values, variance);
      used++;
    }
    return new OrderCcf(pixels.index(), values, variance, used, skipped);
  }

  private int first(double wavelength) {
    int at = Arrays.binarySearch(lines.right(), wavelength);
    return at >= 0 ? at : -at - 1;
  }

  /// The pixel that holds the left edge of a hole at the first velocity; -1 where the hole leaves
  /// the order, or comes upon a bad pixel.
  private int firstPixel(int line, Pixels pixels) {
    double low = lines.left()[line] * least * pixels.factor();
    double high = lines.right()[line] * most * pixels.factor();
    if (low < pixels.from() || high > pixels.to()) return -1;
    double left = lines.left()[line] * factors[0];
    double right = lines.right()[line] * factors[factors.length - 1];
    if (left < pixels.from() || right > pixels.to()) return -1;
    int first = pixels.holding(left);
    int[] bad = pixels.bad();
    boolean clean = bad[bad.length - 1] == 0 || bad[pixels.holding(right) + 1] == bad[first];
    return clean ? first : -1;
  }

  /// Adds the running sums up to one edge of a hole, pixel by pixel of those that it crosses.
  ///
  /// @param first pixel that lies before the edge or holds it
  private void add(
      double edge, double weight, int first, Pixels pixels, double[] values, double[] variance) {
    double[] edges = pixels.edges();
    double[] sums = pixels.sums();
    double square = weight * Math.abs(weight);
    int k = first;
    for (int j = 0; j < values.length; k++) {
      double end = edges[k + 1];
      double at = edge * factors[j];
      if (at > end) continue;
      double height = weight * sums[4 * k];
      double slope = weight * sums[4 * k + 1];
      double base = square * sums[4 * k + 2];
      double rise = square * sums[4 * k + 3];
      while (at <= end) {
        values[j] += height + slope * at;
        variance[j] += base + rise * at;
        if (++j == values.length) return;
        at = edge * factors[j];
      }
    }
  }

  /// Variance of a weighted sum over the velocities, photons that several of them share counted as
  /// shared: exact to first order, where the weights are the derivatives of a measurement.
  ///
  /// @param weights one for each velocity
  public double propagated(Pixels pixels, double[] weights) {
    double[] shares = new double[pixels.count()];
    double[] rises = new double[pixels.count() + 1];
    for (int i = first(pixels.from() / most); i < lines.count(); i++) {
      if (lines.left()[i] * least > pixels.to()) break;
      int first = firstPixel(i, pixels);
      if (first >= 0) {
        share(lines.left()[i], -lines.weight()[i], first, pixels, weights, shares, rises);
        share(lines.right()[i], lines.weight()[i], first, pixels, weights, shares, rises);
      }
    }
    double sum = 0;
    double whole = 0;
    for (int p = 0; p < shares.length; p++) {
      whole += rises[p];
      double share = shares[p] + whole;
      double width = pixels.edges()[p + 1] - pixels.edges()[p];
      sum += share * share * pixels.sums()[4 * p + 3] * width;
    }
    return sum;
  }

  /// Adds the part of each pixel that lies before one edge of a hole, times the weights: whole up
  /// to the pixel that holds it and partial in that. The difference of both edges is what a hole
  /// lets through.
  private void share(
      double edge,
      double weight,
      int first,
      Pixels pixels,
      double[] weights,
      double[] shares,
      double[] rises) {
    double[] edges = pixels.edges();
    int k = first;
    for (int j = 0; j < weights.length; k++) {
      double end = edges[k + 1];
      double at = edge * factors[j];
      if (at > end) continue;
      double start = edges[k];
      double all = 0;
      double part = 0;
      while (at <= end) {
        all += weights[j];
        part += weights[j] * (at - start);
        if (++j == weights.length) break;
        at = edge * factors[j];
      }
      // Before the pixel all lies before the edge.
      rises[k] -= weight * all;
      shares[k] += weight * part / (end - start);
    }
  }
}
