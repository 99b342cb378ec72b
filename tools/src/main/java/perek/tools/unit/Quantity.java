package perek.tools.unit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// One value, or a range of values, as it stands in a text.
///
/// @param low lower limit as written, in `unit`; equal to `high` for a single value
/// @param high upper limit as written
/// @param unit the unit written
/// @param text the words from which it was read
public record Quantity(double low, double high, Unit unit, String text) {

  public Quantity {
    if (!Double.isFinite(low) || !Double.isFinite(high)) {
      throw new IllegalArgumentException("'" + text + "' is no finite quantity");
    }
  }

  public boolean range() {
    return low != high;
  }

  /// Smaller limit in the unit of the dimension: of a frequency, the one that belongs to its upper
  /// limit.
  public double from() {
    return Math.min(unit.convert(low), unit.convert(high));
  }

  /// Larger limit in the unit of the dimension.
  public double to() {
    return Math.max(unit.convert(low), unit.convert(high));
  }

  /// A number with at most seven significant digits, `6.5E-7` where it is small or large.
  public static String number(double value) {
    if (value == 0) return "0";
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(7)).stripTrailingZeros();
    double size = Math.abs(value);
    if (size >= 1e-3 && size < 1e7) return rounded.toPlainString();
    int exponent = rounded.precision() - rounded.scale() - 1;
    String mantissa = rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString();
    return String.format(Locale.ROOT, "%sE%d", mantissa, exponent);
  }

  /// As a sentence shows it: `6500 to 6600 Angstrom`.
  public String words() {
    String value = range() ? number(low) + " to " + number(high) : number(low);
    return value + " " + unit.symbol();
  }
}
