package perek.tools.rv.todcor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import perek.tools.rv.ccf.Grid;
import perek.tools.rv.ccf.Shift;
import perek.tools.rv.order.Smooth;
import perek.tools.rv.template.Template;
import perek.tools.rv.velocity.EarthShift;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;

/// Two stars found in a spectrum.
///
/// @param orders that the fit used
/// @param notes a sentence each
record Pair(Plane plane, Plane.Peak peak, BlendFit fit, int orders, List<String> notes) {

  private static final double START = .3;

  /// Light under so many errors is no star.
  private static final double LEAST = 5;

  /// @param spectrum over its continuum, clear of tellurics
  /// @throws IllegalArgumentException where a second star is not seen
  static Pair of(
      Spectrum spectrum,
      EarthShift earth,
      Template first,
      Template second,
      TodcorQuery query,
      Grid grid) {
    Shift shift = query.setting().shift();
    @Nullable Double ratio = query.lightRatio();
    Plane plane = new Plane(grid, ratio).with(spectrum.orders(), earth.factors(), first, second);
    Plane.Peak peak = plane.peak(shift);
    boolean known =
        spectrum.orders().stream().allMatch(o -> o.variance().map(Pair::says).orElse(false));
    List<BlendOrder> orders = orders(spectrum, earth, first, second, peak, shift, known);
    double light = ratio == null ? START : ratio / (1 + ratio);
    BlendFit fit =
        BlendFit.of(
            orders, new double[] {peak.firstKms(), peak.secondKms(), light}, ratio != null, known);
    if (ratio == null) check(fit);
    return new Pair(plane, peak, fit, orders.size(), notes(fit, peak));
  }

  private static boolean says(double[] variance) {
    for (double each : variance) if (each > 0) return true;
    return false;
  }

  private static List<BlendOrder> orders(
      Spectrum spectrum,
      EarthShift earth,
      Template first,
      Template second,
      Plane.Peak peak,
      Shift shift,
      boolean known) {
    List<BlendOrder> orders = new ArrayList<>();
    for (int i = 0; i < spectrum.orders().size(); i++) {
      Order order = spectrum.orders().get(i);
      if (order.from().isEmpty()) continue;
      double factor = earth.factors()[i];
      double from = order.from().getAsDouble() * factor;
      double to = order.to().orElse(0) * factor;
      Optional<Smooth> one = first.over(from, to);
      Optional<Smooth> two = second.over(from, to);
      if (one.isEmpty() || two.isEmpty()) continue;
      BlendOrder.of(
              order, factor, one.get(), two.get(), shift, peak.firstKms(), peak.secondKms(), known)
          .ifPresent(orders::add);
    }
    if (orders.isEmpty())
      throw new IllegalArgumentException("no order has 100 good pixels that both templates cover");
    return orders;
  }

  private static void check(BlendFit fit) {
    double light = fit.shared()[2];
    double error = Math.sqrt(fit.covariance()[2][2]);
    double least = Math.min(light, 1 - light);
    if (!(least > LEAST * error))
      throw new IllegalArgumentException(
          "a %s star is not seen: its part of the light would be %.4f +- %.4f, which is not %.0f errors; give --light-ratio where it is known, or use one template"
              .formatted(light < .5 ? "second" : "first", least, error, LEAST));
  }

  private static List<String> notes(BlendFit fit, Plane.Peak peak) {
    List<String> notes = new ArrayList<>();
    if (fit.clipped() > 0)
      notes.add(
          "%d pixels stand more than five errors off and are left out.".formatted(fit.clipped()));
    if (fit.chi2() > 1.2)
      notes.add(
          "Residuals are %.2f times the noise, so that templates and stars differ: errors are that many times larger."
              .formatted(Math.sqrt(fit.chi2())));
    double correlated =
        fit.covariance()[0][1] / Math.sqrt(fit.covariance()[0][0] * fit.covariance()[1][1]);
    if (Math.abs(correlated) > .5)
      notes.add(
          "The errors of both velocities go together (%.2f): the lines overlap, and the difference rests on the templates."
              .formatted(correlated));
    if (peak.correlation() - peak.alone() < .01)
      notes.add(
          "The second template lifts the correlation by %.4f only, from %.4f."
              .formatted(peak.correlation() - peak.alone(), peak.alone()));
    return notes;
  }
}
