package perek.tools.plot.heat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// Round numbers along an axis.
///
/// @param step between them
record Ticks(List<Double> values, double step) {

  /// @param about how many are wanted
  static Ticks of(double from, double to, int about) {
    double raw = (to - from) / about;
    double decade = Math.pow(10, Math.floor(Math.log10(raw)));
    double share = raw / decade;
    double step = decade * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
    List<Double> values = new ArrayList<>();
    for (double k = Math.ceil(from / step - 1e-9); k * step <= to + 1e-9 * step; k++)
      values.add(k * step);
    return new Ticks(values, step);
  }

  /// With as many decimals as the step has.
  String text(double value) {
    if (Math.abs(value) < step * 1e-6) return "0";
    int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    if (decimals > 5) return "%.2g".formatted(value);
    return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }
}
