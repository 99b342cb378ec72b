package perek.tools.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import perek.tools.dal.Checks;

/// A closed range of numbers; an end may be infinite.
record Interval(double low, double high) {

  private static final Pattern BETWEEN = Pattern.compile("\\s*/\\s*|\\s+");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final double SECONDS_A_DAY = 86_400;
  private static final double MJD_OF_1970 = 40_587;

  /// `low high` or `low/high`, where an end may be missing, `-Inf` or `+Inf`; or one number.
  ///
  /// @throws IllegalArgumentException for another text
  static Interval of(String text) {
    return of(text, Interval::number, Interval::number);
  }

  /// The same in MJD, where dates stand for their days, from the start of the first to the end of
  /// the last.
  ///
  /// @throws IllegalArgumentException for another text
  static Interval ofDays(String text) {
    return of(text, e -> moment(e, false), e -> moment(e, true));
  }

  private static Interval of(
      String text,
      Function<String, Optional<Double>> first,
      Function<String, Optional<Double>> last) {
    List<String> ends = List.of(BETWEEN.split(text.strip(), -1));
    String from = ends.getFirst();
    String to = ends.getLast();
    boolean nothing = from.isBlank() && to.isBlank();
    Optional<Double> low = from.isBlank() ? Optional.of(-1.0 / 0) : first.apply(from);
    Optional<Double> high = to.isBlank() ? Optional.of(1.0 / 0) : last.apply(to);
    if (ends.size() > 2 || nothing || low.isEmpty() || high.isEmpty() || low.get() > high.get())
      throw new IllegalArgumentException(
          "one number, or two from low to high with a blank between");
    return new Interval(low.get(), high.get());
  }

  boolean single() {
    return low == high;
  }

  private static Optional<Double> number(String text) {
    return switch (text.toLowerCase(java.util.Locale.ROOT)) {
      case "-inf" -> Optional.of(Double.NEGATIVE_INFINITY);
      case "inf", "+inf" -> Optional.of(Double.POSITIVE_INFINITY);
      default -> Checks.number(text);
    };
  }

  private static Optional<Double> moment(String text, boolean end) {
    try {
      if (DATE.matcher(text).matches())
        return Optional.of(LocalDate.parse(text).toEpochDay() + MJD_OF_1970 + (end ? 1 : 0));
      if (!text.contains("T")) return number(text);
      LocalDateTime time = LocalDateTime.parse(text.replace("Z", ""));
      return Optional.of(time.toEpochSecond(ZoneOffset.UTC) / SECONDS_A_DAY + MJD_OF_1970);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
