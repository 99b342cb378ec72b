package perek.tools.rv.drift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import perek.tools.measure.Measurement;
import perek.tools.plot.Curve;
import perek.tools.plot.Picture;
import perek.tools.rv.ccf.Shift;
import perek.tools.rv.order.OrderFit;
import perek.tools.rv.order.OrderVelocity;
import perek.tools.rv.order.Smooth;
import perek.tools.rv.velocity.Photons;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.SpectrumFile;

/// A drift measured on calibration light. Each order is met with the reference and the reference
/// with it: half the difference is free of what a spline makes of one of them, and both their
/// noises are in the error.
///
/// @param driftMs m/s, positive where lines have moved to the red
/// @param driftErrMs its standard error; grown where orders scatter more than their errors say
/// @param chi2 of the orders about their mean, reduced
/// @param ordersUsed how many entered the mean
/// @param orders each order's own
public record FibreDrift(
    double driftMs,
    double driftErrMs,
    double chi2,
    int ordersUsed,
    List<OrderVelocity> orders,
    List<String> notes)
    implements Measurement {

  /// A drift beyond is another calibration, or another source of light.
  private static final double MOST_KMS = 3;

  public FibreDrift {
    orders = List.copyOf(orders);
    notes = List.copyOf(notes);
  }

  /// @param wanted orders by index; empty for all
  /// @throws IllegalArgumentException where the two have other orders, or no order can be met
  static FibreDrift of(SpectrumFile file, SpectrumFile reference, List<Integer> wanted) {
    List<String> notes = new ArrayList<>(file.notes());
    Spectrum now = Photons.with(file.spectrum(), notes);
    Spectrum then = Photons.with(reference.spectrum(), notes);
    if (now.orders().size() != then.orders().size())
      throw new IllegalArgumentException(
          "%s has %d orders and %s %d: they are of one spectrograph and fibre only where these agree"
              .formatted(
                  file.file().getFileName(),
                  now.orders().size(),
                  reference.file().getFileName(),
                  then.orders().size()));
    List<OrderVelocity> met = new ArrayList<>();
    boolean same = true;
    for (int i = 0; i < now.orders().size(); i++) {
      Order a = now.orders().get(i);
      Order b = then.orders().get(i);
      if (!wanted.isEmpty() && !wanted.contains(a.index())) continue;
      same &= Arrays.equals(a.wavelengths(), b.wavelengths());
      met(a, b).ifPresent(met::add);
    }
    if (met.isEmpty())
      throw new IllegalArgumentException(
          "no order of %s can be met with %s within %.0f km/s: is it the same fibre, with the same lamp?"
              .formatted(file.file().getFileName(), reference.file().getFileName(), MOST_KMS));
    if (!same)
      notes.add(
          "The two have wavelengths of their own: the drift is what those do not hold already.");
    return mean(OrderFit.sifted(met), notes);
  }

  private static Optional<OrderVelocity> met(Order now, Order then) {
    if (now.size() != then.size() || !Smooth.possible(now) || !Smooth.possible(then))
      return Optional.empty();
    @Nullable OrderVelocity there = one(now, then);
    @Nullable OrderVelocity back = one(then, now);
    if (there == null || back == null) return Optional.empty();
    double kms = (there.rvKms() - back.rvKms()) / 2;
    if (Math.abs(kms) > MOST_KMS) return Optional.empty();
    // Both hold the noise of both: it is the same noise.
    double error = (there.rvErrKms() + back.rvErrKms()) / 2;
    return Optional.of(
        new OrderVelocity(
            now.index(), kms, error, there.pixels(), there.clipped(), there.chi2(), true));
  }

  private static @Nullable OrderVelocity one(Order moved, Order held) {
    return OrderFit.of(noisier(moved, held), 1, Smooth.of(held, 1), Shift.RELATIVISTIC, 0)
        .orElse(null);
  }

  /// With the noise of what it is met with added, at its own level of light.
  private static Order noisier(Order moved, Order held) {
    double[] own = moved.variance().orElseGet(() -> new double[moved.size()]);
    double[] other = held.variance().orElseGet(() -> new double[held.size()]);
    double scale = light(moved) / light(held);
    double[] both = new double[own.length];
    for (int i = 0; i < both.length; i++) both[i] = own[i] + scale * scale * other[i];
    return moved.variance(both);
  }

  private static double light(Order order) {
    return Arrays.stream(order.flux()).filter(Double::isFinite).sum();
  }

  private static FibreDrift mean(List<OrderVelocity> orders, List<String> notes) {
    List<OrderVelocity> used = orders.stream().filter(OrderVelocity::used).toList();
    double weights = 0;
    double sum = 0;
    for (OrderVelocity o : used) {
      double weight = 1 / (o.rvErrKms() * o.rvErrKms());
      weights += weight;
      sum += weight * o.rvKms();
    }
    double mean = sum / weights;
    double square = 0;
    for (OrderVelocity o : used) square += Math.pow((o.rvKms() - mean) / o.rvErrKms(), 2);
    double chi2 = used.size() > 1 ? square / (used.size() - 1) : 1;
    if (used.size() < orders.size())
      notes.add(
          "%d orders stand more than five errors off and are left out."
              .formatted(orders.size() - used.size()));
    return new FibreDrift(
        1000 * mean,
        1000 * Math.sqrt(Math.max(1, chi2) / weights),
        chi2,
        used.size(),
        orders,
        notes);
  }

  @Override
  public List<Picture> pictures() {
    double[] order = orders.stream().mapToDouble(OrderVelocity::order).toArray();
    double[] ms = orders.stream().mapToDouble(o -> 1000 * o.rvKms()).toArray();
    double[] error = orders.stream().mapToDouble(o -> 1000 * o.rvErrKms()).toArray();
    return List.of(
        new Picture(
            String.format(Locale.ROOT, "Drift: %.3f +- %.3f m/s", driftMs, driftErrMs),
            "order",
            "drift (m/s)",
            List.of(
                Curve.dots("orders", order, ms, error, 0),
                Curve.line(
                    "mean",
                    new double[] {order[0], order[order.length - 1]},
                    new double[] {driftMs, driftMs},
                    1))));
  }
}
