package perek.tools.rv.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A time as a Julian date in two parts (UTC in SOFA's quasi-JD form), exact to a nanosecond.
///
/// @param day a Julian date that ends in .5
/// @param fraction of the day
public record Moment(double day, double fraction, TimeScale scale) {

  private static final Pattern WRITTEN =
      Pattern.compile("(.*?)\\s*(UTC|TDB|TT|Z)?", Pattern.CASE_INSENSITIVE);
  private static final double UNIX_DAY = 2_440_587.5;
  private static final double NANOS_PER_DAY = 86_400e9;
  private static final double EARLIEST = 2_441_317.5;

  /// Reads `2003-12-13T06:24:04.1` (UTC unless TDB or TT follows) or `2452986.769625 TDB`.
  ///
  /// @throws IllegalArgumentException where it is neither, or a Julian date without a scale
  public static Moment of(String text) {
    Matcher written = WRITTEN.matcher(text.strip());
    if (!written.matches()) throw unreadable(text);
    String number = written.group(1);
    String said = written.group(2) == null ? "" : written.group(2).toUpperCase(Locale.ROOT);
    TimeScale scale = said.isEmpty() || said.equals("Z") ? TimeScale.UTC : TimeScale.valueOf(said);
    if (number.matches("[0-9.]+")) {
      if (said.isEmpty())
        throw new IllegalArgumentException(
            "the time '%s' says no scale: add UTC or TDB after a Julian date (they are %s apart)"
                .formatted(text, "64 to 69 s"));
      return julian(Double.parseDouble(number), scale);
    }
    return iso(text, number, scale);
  }

  /// @param date Julian date, or a modified one below 400,000
  public static Moment julian(double date, TimeScale scale) {
    double whole = date < 400_000 ? date + 2_400_000.5 : date;
    double day = Math.floor(whole - 0.5) + 0.5;
    double fraction = date < 400_000 ? date - Math.floor(date) : whole - day;
    return new Moment(day, fraction, scale).checked();
  }

  private static Moment iso(String text, String date, TimeScale scale) {
    try {
      String spaced = date.strip().replace(' ', 'T');
      LocalDateTime time =
          spaced.length() == 10
              ? LocalDate.parse(spaced).atStartOfDay()
              : LocalDateTime.parse(spaced);
      double fraction = time.toLocalTime().toNanoOfDay() / NANOS_PER_DAY;
      return new Moment(UNIX_DAY + time.toLocalDate().toEpochDay(), fraction, scale).checked();
    } catch (DateTimeException _) {
      throw unreadable(text);
    }
  }

  /// UTC has whole leap seconds since 1972; earlier times are refused.
  private Moment checked() {
    if (day >= EARLIEST && day < 2_488_070) return this;
    throw new IllegalArgumentException(
        "the time is JD %s: it must lie from 1972-01-01 (before, UTC ran at other rates) to 2100"
            .formatted(day + fraction));
  }

  private static IllegalArgumentException unreadable(String text) {
    return new IllegalArgumentException(
        "'%s' is no time: write 2003-12-13T06:24:04.1 (UTC; add TDB where it is) or JD UTC|TDB"
            .formatted(text));
  }

  /// As one number, exact to 40 microseconds.
  public double value() {
    return day + fraction;
  }
}
