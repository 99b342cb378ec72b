package perek.tools.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import perek.tools.data.Cell;
import perek.tools.table.Columns;
import uk.ac.starlink.table.ColumnInfo;

/// One axis: what it says, and which way it runs.
///
/// @param label name and unit
/// @param dates true where values are days since 1970 that came as ISO dates
/// @param downwards true for magnitudes, whose values are drawn with the other sign
record Axis(String label, boolean dates, boolean downwards) {

  private static final double SECONDS_PER_DAY = 86_400;
  private static final MathContext TICK_DIGITS = new MathContext(8);

  /// @throws IllegalArgumentException where the column holds neither numbers nor texts
  static Axis of(ColumnInfo info) {
    Class<?> type = info.getContentClass();
    if (!Number.class.isAssignableFrom(type) && type != String.class)
      throw new IllegalArgumentException(
          "column %s holds %s: only numbers and dates are drawn"
              .formatted(info.getName(), type.getSimpleName()));
    String ucd = String.valueOf(info.getUCD()).toLowerCase(Locale.ROOT);
    boolean magnitude = ucd.startsWith("phot.mag") || ucd.startsWith("phot_mag");
    return new Axis(Columns.label(info), type == String.class, magnitude);
  }

  /// Where a cell is drawn; NaN where it is no number and no date.
  double at(@Nullable Object cell) {
    double value =
        dates
            ? day(Cell.text(cell).strip())
            : cell instanceof Number n ? n.doubleValue() : Double.NaN;
    return downwards ? -value : value;
  }

  private static double day(String iso) {
    try {
      String text = iso.endsWith("Z") ? iso.substring(0, iso.length() - 1) : iso;
      if (text.length() == 10) return LocalDate.parse(text).toEpochDay();
      return LocalDateTime.parse(text.replace(' ', 'T')).toEpochSecond(ZoneOffset.UTC)
          / SECONDS_PER_DAY;
    } catch (DateTimeException e) {
      return Double.NaN;
    }
  }

  /// What a tick says.
  String tick(double drawn) {
    if (dates) return LocalDate.ofEpochDay(Math.round(drawn)).toString();
    double value = downwards ? -drawn : drawn;
    double rounded = new BigDecimal(value).round(TICK_DIGITS).doubleValue();
    return rounded == 0 ? "0" : Cell.text(rounded);
  }
}
