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
      if (!usable(i, pixels)) {
        skipped++;
        continue;
      }
      add(i, pixels, values, variance);
      used++;
    }
    return new OrderCcf(pixels.index(), values, variance, used, skipped);
  }

  private int first(double wavelength) {
    int at = Arrays.binarySearch(lines.right(), wavelength);
    return at >= 0 ? at : -at - 1;
  }

  private boolean usable(int line, Pixels pixels) {
    double low = lines.left()[line] * least * pixels.factor();
    double high = lines.right()[line] * most * pixels.factor();
    if (low < pixels.from() || high > pixels.to()) return false;
    double left = lines.left()[line] * factors[0];
    double right = lines.right()[line] * factors[factors.length - 1];
    if (left < pixels.from() || right > pixels.to()) return false;
    return pixels.bad()[pixels.holding(right) + 1] == pixels.bad()[pixels.holding(left)];
  }

  private void add(int line, Pixels pixels, double[] values, double[] variance) {
    double[] edges = pixels.edges();
    double[] sums = pixels.sums();
    double left = lines.left()[line];
    double right = lines.right()[line];
    double weight = lines.weight()[line];
    double square = weight * weight;
    int k = pixels.holding(left * factors[0]);
    int m = pixels.holding(right * factors[0]);
    for (int j = 0; j < values.length; j++) {
      double low = left * factors[j];
      double high = right * factors[j];
      while (edges[k + 1] < low) k++;
      while (edges[m + 1] < high) m++;
      int a = 4 * k;
      int b = 4 * m;
      values[j] += weight * (sums[b] + sums[b + 1] * high - sums[a] - sums[a + 1] * low);
      variance[j] += square * (sums[b + 2] + sums[b + 3] * high - sums[a + 2] - sums[a + 3] * low);
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
      if (usable(i, pixels)) share(i, pixels, weights, shares, rises);
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

  /// Adds the part of each pixel that a line's holes let through, times the weights: as the
  /// difference of two running sums, each whole up to a pixel and partial in it.
  private void share(int line, Pixels pixels, double[] weights, double[] shares, double[] rises) {
    double[] edges = pixels.edges();
    double left = lines.left()[line];
    double right = lines.right()[line];
    int k = pixels.holding(left * factors[0]);
    int m = pixels.holding(right * factors[0]);
    for (int j = 0; j < weights.length; j++) {
      double weight = weights[j] * lines.weight()[line];
      double low = left * factors[j];
      double high = right * factors[j];
      while (edges[k + 1] < low) k++;
      while (edges[m + 1] < high) m++;
      // From the left edge of pixel k to the left edge of pixel m all is let through.
      rises[k] += weight;
      rises[m] -= weight;
      shares[k] -= weight * (low - edges[k]) / (edges[k + 1] - edges[k]);
      shares[m] += weight * (high - edges[m]) / (edges[m + 1] - edges[m]);
    }
  }
}
