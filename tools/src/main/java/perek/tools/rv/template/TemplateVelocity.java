package perek.tools.rv.template;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import perek.tools.measure.Measurement;
import perek.tools.plot.Curve;
import perek.tools.plot.Picture;
import perek.tools.rv.order.OrderVelocity;

/// A velocity measured against a template; null what cannot be known.
///
/// @param rvKms barycentric, away from us positive: that against the template, and the template's
///   own by the relativistic sum
/// @param rvErrKms its standard error; noise of the template and the error of its velocity are not
///   in it
/// @param relativeKms against the template
/// @param roughKms the peak of the correlation in the logarithm of wavelength, against the template
/// @param chi2 of the orders about their mean, reduced
/// @param ordersUsed how many entered the mean
/// @param driftMs of the spectrograph, subtracted; null where none was
/// @param bervKms c zB that was applied
/// @param bjdTdb barycentric Julian date of the middle of the exposure
/// @param secularMs secular acceleration since the epoch of the place, not taken out
/// @param template name of its file
/// @param mode how wavelengths were shifted
/// @param orders each order's own, against the template
public record TemplateVelocity(
    double rvKms,
    double rvErrKms,
    double relativeKms,
    double roughKms,
    double chi2,
    long ordersUsed,
    @Nullable Double driftMs,
    @Nullable Double bervKms,
    @Nullable Double bjdTdb,
    @Nullable Double secularMs,
    String template,
    String mode,
    List<OrderVelocity> orders,
    List<String> notes)
    implements Measurement {

  public TemplateVelocity {
    orders = List.copyOf(orders);
    notes = List.copyOf(notes);
  }

  @Override
  public List<Picture> pictures() {
    double[] order = orders.stream().mapToDouble(OrderVelocity::order).toArray();
    double[] velocity = orders.stream().mapToDouble(OrderVelocity::rvKms).toArray();
    double[] error = orders.stream().mapToDouble(OrderVelocity::rvErrKms).toArray();
    double[] ends = IntStream.of(0, order.length - 1).mapToDouble(i -> order[i]).toArray();
    return List.of(
        new Picture(
            "Orders against %s: %.4f +- %.4f km/s".formatted(template, relativeKms, rvErrKms),
            "order",
            "velocity (km/s)",
            List.of(
                Curve.dots("orders", order, velocity, error, 0),
                Curve.line("mean", ends, new double[] {relativeKms, relativeKms}, 1))));
  }
}
