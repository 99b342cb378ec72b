package perek.assistant.adql.scope;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import perek.assistant.adql.plan.Expr;
import perek.tools.adql.schema.ColumnKind;

/// How a column writes times.
public enum TimeForm {
  MJD,
  JD,
  /// Decimal or whole years.
  YEAR,
  /// Seconds since 1970.
  UNIX,
  ISO;

  private static final LocalDateTime MJD_ZERO = LocalDate.of(1858, 11, 17).atStartOfDay();
  private static final LocalDateTime UNIX_ZERO = LocalDate.of(1970, 1, 1).atStartOfDay();
  private static final double JD_MINUS_MJD = 2_400_000.5;
  private static final double DAY_S = 86_400;

  /// By type, unit, name and description; MJD where they do not tell.
  public static TimeForm of(Col col) {
    ColumnKind kind = col.info().kind();
    if (kind == ColumnKind.TIMESTAMP || kind == ColumnKind.TEXT) return ISO;
    String unit = col.info().unit().strip();
    if (unit.matches("yr|a|year") || col.says("(^|_)year|year of|decimal year")) return YEAR;
    if (unit.equals("s") && col.says("unix|1970")) return UNIX;
    if (col.says("mjd|modified")) return MJD;
    return col.says("(?:^|[^a-z])[hb]?jd|julian") ? JD : MJD;
  }

  /// Whether neither type, unit nor words tell.
  public static boolean guessed(Col col) {
    return of(col) == MJD && !col.says("mjd|modified");
  }

  /// Whether a column tells moments as numbers of days or seconds, so that they can be turned into
  /// years: ADQL has no function for the year of a timestamp.
  public static boolean counts(Col col) {
    boolean moment = col.ucd("time.epoch") || col.ucd("time.start") || col.ucd("time.end");
    return (moment || col.info().kind().number()) && of(col) != YEAR && of(col) != ISO;
  }

  /// A moment (UTC) as the column writes it.
  public Expr at(LocalDateTime time, Col col) {
    return switch (this) {
      case MJD -> Expr.number(days(time) - offset(col));
      case JD -> Expr.number(days(time) + JD_MINUS_MJD - offset(col));
      case YEAR -> Expr.number(year(time));
      case UNIX -> Expr.number((double) Duration.between(UNIX_ZERO, time).toSeconds());
      case ISO ->
          new Expr.Text(
              time.toLocalTime().toSecondOfDay() == 0
                  ? time.toLocalDate().toString()
                  : time.withNano(0).toString());
    };
  }

  /// The year of a value of a column, as a whole number.
  public Expr yearOf(Expr value, Col col) {
    double zero =
        switch (this) {
          case MJD -> days(LocalDate.of(2000, 1, 1).atStartOfDay()) - offset(col);
          case JD -> days(LocalDate.of(2000, 1, 1).atStartOfDay()) + JD_MINUS_MJD - offset(col);
          default -> 0;
        };
    return this == YEAR
        ? Expr.call("FLOOR", value)
        : Expr.call(
            "FLOOR",
            Expr.number(2000).plus(value.minus(Expr.number(zero)).over(Expr.number(365.25))));
  }

  private static double days(LocalDateTime time) {
    return Duration.between(MJD_ZERO, time).toSeconds() / DAY_S;
  }

  /// Services shorten dates: `BJD - 2454833`.
  private static double offset(Col col) {
    var m =
        java.util.regex.Pattern.compile("[-−–]\\s?(2,?4\\d\\d,?\\d{3}(?:\\.\\d+)?)")
            .matcher(col.info().description() + " " + col.info().unit());
    return m.find() ? Double.parseDouble(m.group(1).replace(",", "")) : 0;
  }

  private static double year(LocalDateTime time) {
    double length = Year.isLeap(time.getYear()) ? 366 : 365;
    return time.getYear()
        + (time.getDayOfYear() - 1 + time.toLocalTime().toSecondOfDay() / DAY_S) / length;
  }
}
