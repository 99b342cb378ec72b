package perek.tools.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How a value is compared with columns, as ADQL. A value that cannot be compared so is answered by
/// an [IllegalArgumentException] whose message says what it must be.
enum How {
  /// The column has this value.
  EXACT((columns, value) -> columns.getFirst() + " = " + Literal.of(value.strip())),
  /// The column has this value, or one of those between commas.
  ONE_OF((columns, value) -> {
    List<String> all = Comparing.COMMA.splitAsStream(value.strip()).map(Literal::of).toList();
    return columns.getFirst()
        + (all.size() == 1 ? " = " + all.getFirst() : " IN (" + String.join(", ", all) + ")");
  }),
  /// The column has this text in any case; `*` stands for anything.
  TEXT((columns, value) -> {
    String text = value.strip().toLowerCase(Locale.ROOT);
    String how = text.contains("*") ? " LIKE " : " = ";
    return "LOWER(" + columns.getFirst() + ")" + how + Literal.of(text.replace('*', '%'));
  }),
  /// One of the column's values, which have hashes between, is this or one of those between commas,
  /// in any case.
  MEMBER((columns, value) ->
      Comparing.COMMA
          .splitAsStream(value.strip().toLowerCase(Locale.ROOT))
          .map(v -> Literal.of("%#" + v.replace('*', '%') + "#%"))
          .map(v -> "LOWER('#' || " + columns.getFirst() + " || '#') LIKE " + v)
          .collect(Collectors.joining(" OR ", "(", ")"))),
  /// The column lies in the range, or is the number.
  WITHIN((columns, value) ->
      Comparing.within(columns.getFirst(), columns.getFirst(), Interval.of(value))),
  /// The column is the number or more, or lies in the range.
  LEAST((columns, value) -> {
    Interval range = Interval.of(value);
    Interval open = range.single() ? new Interval(range.low(), 1.0 / 0) : range;
    return Comparing.within(columns.getFirst(), columns.getFirst(), open);
  }),
  /// The range between two columns has something in common with the range.
  OVERLAPS((columns, value) -> Comparing.overlaps(columns, Interval.of(value))),
  /// The same for days, where the columns are in MJD.
  OVERLAPS_MJD((columns, value) -> {
    Interval days = Interval.ofDays(value);
    if (Double.isFinite(days.low()) && days.low() > Comparing.JD_FROM)
      throw new IllegalArgumentException("in MJD or a date: subtract 2400000.5 from a Julian Date");
    return Comparing.overlaps(columns, days);
  }),
  /// The same for days, where the columns are in Julian Days.
  OVERLAPS_JD((columns, value) ->
      Comparing.overlaps(columns, Comparing.julian(value, Interval.ofDays(value)))),
  /// The same for wavelengths in metres, where the columns are in hertz.
  OVERLAPS_HZ((columns, value) -> {
    Interval metres = Interval.of(value);
    if (metres.low() <= 0 && Double.isFinite(metres.low()))
      throw new IllegalArgumentException("wavelengths in metres above 0");
    double low = Double.isFinite(metres.low()) ? Comparing.C_M_S / metres.low() : 1.0 / 0;
    return Comparing.overlaps(columns, new Interval(Comparing.C_M_S / metres.high(), low));
  }),
  /// The place, or the region in a third column, meets the shape.
  SHAPE(Shape::adql);

  /// The functions above hold nothing that could change.
  @SuppressWarnings("ImmutableEnumChecker")
  private final BiFunction<List<String>, String, String> written;

  How(BiFunction<List<String>, String, String> written) {
    this.written = written;
  }

  /// @throws IllegalArgumentException with what the value must be
  String adql(List<String> columns, String value) {
    return written.apply(columns, value);
  }

  /// What several of the above have in common.
  private static final class Comparing {

    static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    static final double C_M_S = 299_792_458;
    static final double JD_FROM = 1_000_000;
    static final double JD_OF_MJD = 2_400_000.5;

    private Comparing() {}

    static String overlaps(List<String> columns, Interval range) {
      return within(columns.getLast(), columns.getFirst(), range);
    }

    /// @param upper not below the low end
    /// @param lower not above the high end
    static String within(String upper, String lower, Interval range) {
      if (range.single() && upper.equals(lower)) return upper + " = " + Literal.of(range.low());
      List<String> both = new ArrayList<>();
      if (Double.isFinite(range.low())) both.add(upper + " >= " + Literal.of(range.low()));
      if (Double.isFinite(range.high())) both.add(lower + " <= " + Literal.of(range.high()));
      return both.isEmpty() ? upper + " IS NOT NULL" : String.join(" AND ", both);
    }

    /// Numbers are Julian Days as they stand; dates were read as MJD.
    static Interval julian(String value, Interval days) {
      if (value.matches(".*\\d{4}-\\d\\d-\\d\\d.*"))
        return new Interval(days.low() + JD_OF_MJD, days.high() + JD_OF_MJD);
      if (Double.isFinite(days.high()) && days.high() < JD_FROM)
        throw new IllegalArgumentException("in Julian Days or a date: add 2400000.5 to an MJD");
      return days;
    }
  }
}
