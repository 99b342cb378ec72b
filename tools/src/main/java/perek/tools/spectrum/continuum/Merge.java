package perek.tools.spectrum.continuum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.correct.Rebin;

/// Joins the orders of a spectrum.
public final class Merge {

  private Merge() {}

  /// One order on a grid of equal steps of velocity, the median step of the orders. Where orders
  /// overlap they are averaged by their inverse variances, else by their distance from their ends.
  /// Gaps between orders are NaN.
  public static Spectrum orders(Spectrum spectrum) {
    if (spectrum.orders().size() == 1) return spectrum;
    List<Order> orders = new ArrayList<>(spectrum.orders().stream().map(Rebin::measured).toList());
    orders.sort(Comparator.comparingDouble(o -> o.from().orElse(0)));
    double[] grid =
        Rebin.logarithmic(
            spectrum.from().orElseThrow(), spectrum.to().orElseThrow(), stepKms(orders));
    double[] sum = new double[grid.length];
    double[] weights = new double[grid.length];
    double[] variance = new double[grid.length];
    boolean known = orders.stream().allMatch(o -> o.variance().isPresent());
    for (Order order : orders) add(order, grid, known, sum, weights, variance);
    for (int i = 0; i < grid.length; i++) {
      boolean empty = weights[i] == 0;
      sum[i] = empty ? Double.NaN : sum[i] / weights[i];
      variance[i] = empty ? Double.NaN : variance[i] / (weights[i] * weights[i]);
    }
    Order merged = Order.of(0, grid, sum);
    return spectrum.with(List.of(known ? merged.variance(variance) : merged));
  }

  private static void add(
      Order order,
      double[] grid,
      boolean known,
      double[] sum,
      double[] weights,
      double[] variance) {
    int first = place(grid, order.from().orElse(0));
    int last = place(grid, order.to().orElse(0));
    if (last - first < 2) return;
    Order on = Rebin.to(order, Arrays.copyOfRange(grid, first, last), Rebin.Flux.DENSITY);
    Optional<double[]> errors = on.variance();
    for (int i = 0; i < on.size(); i++) {
      double v = errors.map(e -> e).orElse(on.flux())[i];
      double weight = known ? 1 / v : Math.min(i + 1, on.size() - i);
      if (!Double.isFinite(on.flux()[i]) || !(weight > 0) || Double.isInfinite(weight)) continue;
      sum[first + i] += weight * on.flux()[i];
      weights[first + i] += weight;
      variance[first + i] += weight * weight * v;
    }
  }

  private static int place(double[] grid, double wavelength) {
    int found = Arrays.binarySearch(grid, wavelength);
    return found < 0 ? -found - 1 : found;
  }

  private static double stepKms(List<Order> orders) {
    double[] steps =
        orders.stream()
            .filter(o -> o.size() > 1)
            .mapToDouble(o -> (o.to().orElse(0) / o.from().orElse(1) - 1) / (o.size() - 1))
            .sorted()
            .toArray();
    return steps[steps.length / 2] * perek.tools.unit.Spectral.C / 1000;
  }
}
