package perek.tools.rv.template;

import java.util.List;
import java.util.Optional;
import perek.tools.fit.Fourier;
import perek.tools.rv.ccf.Shift;
import perek.tools.rv.order.Smooth;
import perek.tools.spectrum.Order;

/// Where a spectrum lies against a template: both on steps of equal velocity, what is broad taken
/// out, correlated by the fast Fourier transform order by order and added up.
final class Rough {

  private static final double C_KMS = 299_792.458;

  /// So far to both sides chance is looked at.
  static final double WIDE_KMS = 300;

  /// Half of the window whose mean is the continuum, km/s.
  private static final double BROAD_KMS = 150;

  /// A peak stands so many times out of the scatter of the rest.
  private static final double LEAST_PEAK = 5;

  private static final int LEAST_SAMPLES = 64;

  private final Template template;
  private final double stepKms;
  private final int lags;
  private final double[] sums;

  private Rough(Template template, double stepKms, double lowKms, double highKms) {
    this.template = template;
    this.stepKms = stepKms;
    double far = Math.max(WIDE_KMS, Math.max(Math.abs(lowKms), Math.abs(highKms)));
    this.lags = (int) Math.ceil(far / stepKms) + 1;
    this.sums = new double[2 * lags + 1];
  }

  /// @param orders of the spectrum
  /// @param factors barycentric over observed wavelength
  /// @param lowKms least velocity; what is beyond both only tells how high chance rises
  /// @param highKms greatest
  /// @return velocity of the peak, km/s
  /// @throws IllegalArgumentException where no peak stands out, with what was seen
  static double kms(
      List<Order> orders,
      double[] factors,
      Template template,
      Shift shift,
      double lowKms,
      double highKms) {
    Rough rough = new Rough(template, step(orders), lowKms, highKms);
    for (int i = 0; i < orders.size(); i++) rough.add(orders.get(i), factors[i]);
    return rough.peak(shift, lowKms, highKms);
  }

  /// The usual width of a pixel.
  private static double step(List<Order> orders) {
    double[] widths =
        orders.stream()
            .filter(o -> o.size() > 1)
            .mapToDouble(o -> {
              double span = o.to().orElse(1) / o.from().orElse(1);
              return C_KMS * Math.log(span) / (o.size() - 1);
            })
            .filter(width -> width > 0)
            .sorted()
            .toArray();
    if (widths.length == 0) throw new IllegalArgumentException("no order has wavelengths");
    return widths[widths.length / 2];
  }

  private void add(Order order, double factor) {
    Optional<Smooth> over =
        order.size() < 2 || order.from().isEmpty()
            ? Optional.empty()
            : template.over(order.from().getAsDouble() * factor, order.to().getAsDouble() * factor);
    if (over.isEmpty() || !Smooth.possible(order)) return;
    Smooth own = Smooth.of(order, factor);
    double from = Math.max(own.from(), over.get().from());
    double to = Math.min(own.to(), over.get().to());
    int count = to > from ? (int) (C_KMS * Math.log(to / from) / stepKms) : 0;
    if (count < LEAST_SAMPLES) return;
    double[] spectrum = sampled(own, from, count);
    double[] reference = sampled(over.get(), from, count);
    Fourier fourier = Fourier.holding(count + 2 * lags + 1);
    double[][] moved = fourier.of(spectrum);
    double[][] held = fourier.of(reference);
    // The sum over i of template(i) spectrum(i + lag): the spectrum is held.
    double[] products = fourier.correlations(held, moved, held, moved)[0];
    double scale = Math.sqrt(square(spectrum) * square(reference) / count);
    if (!(scale > 0)) return;
    for (int lag = -lags; lag <= lags; lag++)
      sums[lag + lags] += products[Math.floorMod(lag, fourier.size())] / scale;
  }

  private static double square(double[] values) {
    double sum = 0;
    for (double value : values) sum += value * value;
    return sum;
  }

  /// On equal steps of the logarithm, over the mean around each sample, less 1; 0 where there is
  /// nothing.
  private double[] sampled(Smooth order, double from, int count) {
    double[] values = new double[count];
    double[] sum = new double[count + 1];
    int[] held = new int[count + 1];
    double[] both = new double[2];
    for (int i = 0; i < count; i++) {
      boolean there = order.at(from * Math.exp(i * stepKms / C_KMS), both);
      values[i] = there ? both[0] : Double.NaN;
      sum[i + 1] = sum[i] + (there ? both[0] : 0);
      held[i + 1] = held[i] + (there ? 1 : 0);
    }
    int half = (int) (BROAD_KMS / stepKms) + 1;
    double[] flat = new double[count];
    for (int i = 0; i < count; i++) {
      int low = Math.max(0, i - half);
      int high = Math.min(count, i + half + 1);
      double mean = (sum[high] - sum[low]) / Math.max(1, held[high] - held[low]);
      flat[i] = Double.isFinite(values[i]) && mean > 0 ? values[i] / mean - 1 : 0;
    }
    return flat;
  }

  private double peak(Shift shift, double lowKms, double highKms) {
    int first = Math.max(1, lags + (int) Math.floor(lowKms / stepKms));
    int last = Math.min(sums.length - 2, lags + (int) Math.ceil(highKms / stepKms));
    int best = first;
    for (int i = first; i <= last; i++) if (sums[i] > sums[best]) best = i;
    double square = 0;
    for (double sum : sums) square += sum * sum;
    double scatter = Math.sqrt((square - sums[best] * sums[best]) / (sums.length - 1));
    boolean end = best == first || best == last;
    if (end || !(sums[best] > LEAST_PEAK * scatter))
      throw new IllegalArgumentException(
          "the spectrum matches the template nowhere from %.0f to %.0f km/s: the highest peak of their correlation, at %.0f km/s, stands %.1f times out of the rest and must %s; take a template of a star like this one, or give --grid around its velocity"
              .formatted(
                  lowKms,
                  highKms,
                  (best - lags) * stepKms,
                  sums[best] / scatter,
                  end ? "lie within the range" : "stand %.0f times".formatted(LEAST_PEAK)));
    double bend = sums[best - 1] - 2 * sums[best] + sums[best + 1];
    double part = bend < 0 ? (sums[best - 1] - sums[best + 1]) / (2 * bend) : 0;
    double logarithm = (best - lags + part) * stepKms / C_KMS;
    return velocity(Math.exp(logarithm), shift);
  }

  private static double velocity(double factor, Shift shift) {
    return switch (shift) {
      case DRS -> C_KMS * (factor - 1);
      case RELATIVISTIC -> C_KMS * (factor * factor - 1) / (factor * factor + 1);
    };
  }
}
