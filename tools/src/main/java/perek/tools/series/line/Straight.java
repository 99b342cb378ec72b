package perek.tools.series.line;

import java.util.List;
import java.util.Optional;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.correct.Range;

/// The continuum as a straight line through the pixels beside a line, least squares with outliers
/// clipped. Medians of both sides alone lose three quarters of what a slope leaves of them.
final class Straight {

  private static final int ROUNDS = 5;
  private static final double CLIP = 3;
  private static final int FEWEST = 6;

  private Straight() {}

  /// @param sides where there is continuum, Angstrom
  /// @throws IllegalArgumentException where it is not above 0, or pixels are too few
  static Spectrum over(Spectrum spectrum, List<Range> sides) {
    return spectrum.with(spectrum.orders().stream().map(o -> over(o, sides)).toList());
  }

  private static Order over(Order order, List<Range> sides) {
    double middle = (sides.getFirst().to() + sides.getLast().from()) / 2;
    double[] line = fitted(order, sides, middle);
    double[] flux = new double[order.size()];
    double[] level = new double[order.size()];
    for (int i = 0; i < flux.length; i++) {
      level[i] = line[0] + line[1] * (order.wavelengths()[i] - middle);
      flux[i] = order.flux()[i] / level[i];
    }
    for (Range side : sides)
      for (double end : new double[] {side.from(), side.to()})
        if (!(line[0] + line[1] * (end - middle) > 0))
          throw new IllegalArgumentException(
              "the continuum beside the line is %.4g at %.2f Angstrom: it must be above 0"
                  .formatted(line[0] + line[1] * (end - middle), end));
    Optional<double[]> variance =
        order
            .variance()
            .map(v -> {
              double[] scaled = new double[v.length];
              for (int i = 0; i < v.length; i++) scaled[i] = v[i] / (level[i] * level[i]);
              return scaled;
            });
    return order.holding(flux, variance);
  }

  private static double[] fitted(Order order, List<Range> sides, double middle) {
    double[] line = {0, 0};
    double limit = Double.POSITIVE_INFINITY;
    for (int round = 0; round < ROUNDS; round++) {
      double[] s = new double[6];
      for (int i = 0; i < order.size(); i++) {
        double x = order.wavelengths()[i];
        double y = order.flux()[i];
        boolean used = Double.isFinite(y) && sides.stream().anyMatch(r -> r.holds(x));
        double off = y - line[0] - line[1] * (x - middle);
        if (!used || Math.abs(off) > limit) continue;
        s[0]++;
        s[1] += x - middle;
        s[2] += (x - middle) * (x - middle);
        s[3] += y;
        s[4] += (x - middle) * y;
        s[5] += off * off;
      }
      if (s[0] < FEWEST)
        throw new IllegalArgumentException(
            "%.0f pixels of continuum lie beside the line: %d are needed".formatted(s[0], FEWEST));
      double determinant = s[0] * s[2] - s[1] * s[1];
      line =
          new double[] {
            (s[2] * s[3] - s[1] * s[4]) / determinant, (s[0] * s[4] - s[1] * s[3]) / determinant
          };
      if (round > 0) limit = CLIP * Math.sqrt(s[5] / s[0]);
    }
    return line;
  }
}
