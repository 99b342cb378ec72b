package perek.tools.rv.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import perek.tools.rv.ccf.Grid;
import perek.tools.rv.ccf.Shift;
import perek.tools.rv.order.OrderFit;
import perek.tools.rv.order.OrderVelocity;
import perek.tools.rv.order.Smooth;
import perek.tools.spectrum.Order;

/// A spectrum met with a template, order by order.
///
/// @param rvKms mean of the orders by their weights
/// @param rvErrKms its error; grown where orders scatter more than their errors say
/// @param roughKms where the correlation had its peak
/// @param orders each order's own
/// @param chi2 of the orders about their mean, reduced
record Match(
    double rvKms, double rvErrKms, double roughKms, List<OrderVelocity> orders, double chi2) {

  private static final double LEAST_KMS = -300;

  Match {
    orders = List.copyOf(orders);
  }

  /// @param orders of the spectrum, NaN where the atmosphere absorbs
  /// @param factors barycentric over observed wavelength, one for each
  /// @param grid where to look; null for 300 km/s to both sides
  /// @throws IllegalArgumentException where they do not match, or no order can be met
  static Match of(
      List<Order> orders, double[] factors, Template template, Shift shift, @Nullable Grid grid) {
    double low = grid == null ? LEAST_KMS : grid.startKms();
    double high = grid == null ? -LEAST_KMS : grid.stopKms();
    double rough = Rough.kms(orders, factors, template, shift, low, high);
    List<OrderVelocity> met = new ArrayList<>();
    for (int i = 0; i < orders.size(); i++) {
      Order order = orders.get(i);
      if (order.from().isEmpty()) continue;
      double factor = factors[i];
      double stretch = factor / shift.factor(rough);
      Optional<Smooth> over =
          template.over(order.from().getAsDouble() * stretch, order.to().getAsDouble() * stretch);
      over.flatMap(smooth -> OrderFit.of(order, factor, smooth, shift, rough)).ifPresent(met::add);
    }
    if (met.isEmpty())
      throw new IllegalArgumentException(
          "no order has 100 pixels that the template covers at %.1f km/s".formatted(rough));
    return mean(rough, OrderFit.sifted(met));
  }

  private static Match mean(double rough, List<OrderVelocity> orders) {
    List<OrderVelocity> used = orders.stream().filter(OrderVelocity::used).toList();
    double weights = 0;
    double sum = 0;
    for (OrderVelocity o : used) {
      double weight = 1 / (o.rvErrKms() * o.rvErrKms());
      weights += weight;
      sum += weight * o.rvKms();
    }
    double mean = sum / weights;
    double chi2 = 0;
    for (OrderVelocity o : used) {
      double apart = (o.rvKms() - mean) / o.rvErrKms();
      chi2 += apart * apart;
    }
    double reduced = used.size() > 1 ? chi2 / (used.size() - 1) : 1;
    double error = Math.sqrt(Math.max(1, reduced) / weights);
    return new Match(mean, error, rough, orders, reduced);
  }
}
