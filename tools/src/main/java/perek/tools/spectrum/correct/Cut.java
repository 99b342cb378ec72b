package perek.tools.spectrum.correct;

import java.util.Arrays;
import java.util.List;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;

/// Cuts spectra out.
public final class Cut {

  private Cut() {}

  /// The pixels within a range, of all orders that have some.
  ///
  /// @throws IllegalArgumentException where none has
  public static Spectrum to(Spectrum spectrum, Range range) {
    List<Order> orders =
        spectrum.orders().stream().map(o -> to(o, range)).filter(o -> o.size() > 1).toList();
    if (orders.isEmpty())
      throw new IllegalArgumentException(
          "nothing lies between %s and %s Angstrom; the spectrum goes from %.2f to %.2f"
              .formatted(
                  range.from(),
                  range.to(),
                  spectrum.from().orElse(Double.NaN),
                  spectrum.to().orElse(Double.NaN)));
    return spectrum.with(orders);
  }

  private static Order to(Order order, Range range) {
    double[] w = order.wavelengths();
    int from = 0;
    int to = w.length;
    while (from < to && !(w[from] >= range.from())) from++;
    while (to > from && !(w[to - 1] <= range.to())) to--;
    Order cut =
        Order.of(
            order.index(),
            Arrays.copyOfRange(w, from, to),
            Arrays.copyOfRange(order.flux(), from, to));
    int low = from;
    int high = to;
    if (order.echelle().isPresent()) cut = cut.echelle(order.echelle().getAsInt());
    if (order.mid().isPresent()) cut = cut.mid(order.mid().get());
    if (order.quality().isPresent())
      cut = cut.quality(Arrays.copyOfRange(order.quality().get(), low, high));
    if (order.blaze().isPresent())
      cut = cut.blaze(Arrays.copyOfRange(order.blaze().get(), low, high));
    return order.variance().isPresent()
        ? cut.variance(Arrays.copyOfRange(order.variance().get(), low, high))
        : cut;
  }
}
