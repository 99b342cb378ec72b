package perek.tools.spectrum;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import perek.tools.spectrum.fits.Keys;

/// A spectrum that knows what its wavelengths mean. Immutable, as long as nobody alters the arrays
/// of its orders.
///
/// @param observation what, when, where
/// @param medium of the wavelengths
/// @param frame in which they are
/// @param fluxUnit as the file writes it, blank for counts or unknown
/// @param orders in the order of the file; one for a spectrum of one piece
/// @param keys all keywords of the file that belong to it
public record Spectrum(
    Observation observation,
    Medium medium,
    Frame frame,
    String fluxUnit,
    List<Order> orders,
    Keys keys) {

  public Spectrum {
    orders = List.copyOf(orders);
    if (orders.isEmpty()) throw new IllegalArgumentException("a spectrum must have an order");
  }

  /// The same with every order changed.
  public Spectrum map(UnaryOperator<Order> change) {
    return with(orders.stream().map(change).toList());
  }

  /// The same with other orders.
  public Spectrum with(List<Order> others) {
    return new Spectrum(observation, medium, frame, fluxUnit, others, keys);
  }

  /// The same, its wavelengths declared to stand in another medium or frame; nothing is converted.
  public Spectrum declared(Medium otherMedium, Frame otherFrame) {
    return new Spectrum(observation, otherMedium, otherFrame, fluxUnit, orders, keys);
  }

  /// The same with the flux in another unit; nothing is converted.
  public Spectrum measuredIn(String otherUnit) {
    return new Spectrum(observation, medium, frame, otherUnit, orders, keys);
  }

  /// Pixels in all orders.
  public int pixels() {
    return orders.stream().mapToInt(Order::size).sum();
  }

  /// Shortest wavelength, Angstrom.
  public OptionalDouble from() {
    return orders.stream().flatMapToDouble(o -> o.from().stream()).min();
  }

  /// Longest wavelength, Angstrom.
  public OptionalDouble to() {
    return orders.stream().flatMapToDouble(o -> o.to().stream()).max();
  }

  /// Median of flux over its error, over all pixels; nothing where no errors are known.
  public OptionalDouble medianSnr() {
    double[] ratios = orders.stream().flatMapToDouble(Spectrum::ratios).sorted().toArray();
    return ratios.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(ratios[ratios.length / 2]);
  }

  private static DoubleStream ratios(Order order) {
    double[] flux = order.flux();
    return order.variance().stream()
        .flatMapToDouble(
            v -> IntStream.range(0, v.length).mapToDouble(i -> flux[i] / Math.sqrt(v[i])))
        .filter(Double::isFinite);
  }
}
