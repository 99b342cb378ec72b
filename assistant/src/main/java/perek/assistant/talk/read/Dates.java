package perek.assistant.talk.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads dates as people write them: days, months, years, decades, MJD, JD. Months may be short.
final class Dates {

  private static final Pattern PART =
      Pattern.compile(
          "(?:\\b(?:in|during|from)\\s+)?(?:the\\s+)?\\b(?<n>first|second|third|fourth|last)\\s+(?<p>quarter|half)\\s+of\\s+(?<y>(?:19|20)\\d\\d)\\b",
          Pattern.CASE_INSENSITIVE);

  /// From the first to the last second, in UTC.
  record Span(LocalDateTime from, LocalDateTime to) {

    static Span days(LocalDate first, LocalDate last) {
      return new Span(first.atStartOfDay(), last.atTime(23, 59, 59));
    }
  }

  private record Form(Pattern pattern, Function<MatchResult, Span> reading) {}

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  static final String YEAR = "((?:18|19|20|21)\\d\\d)";

  /// As astronomers of the northern hemisphere count them.
  private static final String SEASON = "(?:the )?(spring|summer|autumn|fall)";

  static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
  private static final LocalDateTime MJD_ZERO = LocalDate.of(1858, 11, 17).atStartOfDay();

  private static final List<Form> FORMS =
      List.of(
          form(
              YEAR
                  + "-(\\d\\d)-(\\d\\d)[T ](\\d\\d):(\\d\\d)(?::(\\d\\d)(?:\\.\\d+)?)?Z?(?: UTC?)?",
              Dates::moment),
          form(
              YEAR + "([-/.])(\\d{1,2})\\2(\\d{1,2})",
              m -> day(m.group(1), number(m.group(3)), m.group(4))),
          form(
              "(\\d{1,2})\\. ?(\\d{1,2})\\. ?" + YEAR,
              m -> day(m.group(3), number(m.group(2)), m.group(1))),
          form(
              DAY + "(?: of)? " + MONTH + ",? " + YEAR,
              m -> day(m.group(3), month(m.group(2)), m.group(1))),
          form(
              MONTH + " " + DAY + ",? " + YEAR,
              m -> day(m.group(3), month(m.group(1)), m.group(2))),
          form(YEAR + " " + MONTH + " " + DAY, m -> day(m.group(1), month(m.group(2)), m.group(3))),
          form(MONTH + "(?: of)?,? " + YEAR, m -> whole(m.group(2), month(m.group(1)))),
          form(YEAR + " " + MONTH, m -> whole(m.group(1), month(m.group(2)))),
          form(YEAR + "-(\\d\\d)", m -> whole(m.group(1), number(m.group(2)))),
          form("MJD\\s*=?\\s*(\\d{4,6}(?:\\.\\d+)?)", m -> julian(Double.parseDouble(m.group(1)))),
          form(
              "JD\\s*=?\\s*(24\\d{5}(?:\\.\\d+)?)",
              m -> julian(Double.parseDouble(m.group(1)) - 2400000.5)),
          form(
              SEASON + "(?: of)? " + YEAR,
              m -> season(m.group(1).toLowerCase(Locale.ROOT), number(m.group(2)))),
          form(
              "(?:the )?(first|second) half of " + YEAR,
              m -> half(m.group(1).equalsIgnoreCase("first"), number(m.group(2)))),
          form(
              "(?:the )?((?:19|20)\\d)0'?s",
              m -> years(number(m.group(1)) * 10, number(m.group(1)) * 10 + 9)),
          form("(?:the )?(?:year )?" + YEAR, m -> years(number(m.group(1)), number(m.group(1)))));

  /// Any of these in a sentence.
  static final String ANY =
      "(?:"
          + YEAR
          + "-\\d\\d-\\d\\d(?:[T ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?Z?(?: UTC?)?)?"
          + "|"
          + YEAR
          + "[/.]\\d{1,2}[/.]\\d{1,2}"
          + "|\\d{1,2}\\. ?\\d{1,2}\\. ?"
          + YEAR
          + "|"
          + DAY
          + "(?: of)? "
          + MONTH
          + ",? "
          + YEAR
          + "|"
          + MONTH
          + " "
          + DAY
          + ",? "
          + YEAR
          + "|"
          + YEAR
          + " "
          + MONTH
          + "(?: "
          + DAY
          + ")?\\b"
          + "|"
          + MONTH
          + "(?: of)?,? "
          + YEAR
          + "|"
          + YEAR
          + "-\\d\\d(?!\\d)"
          + "|MJD\\s*=?\\s*\\d{4,6}(?:\\.\\d+)?|JD\\s*=?\\s*24\\d{5}(?:\\.\\d+)?"
          + "|(?:the )?(?:spring|summer|autumn|fall)(?: of)? "
          + YEAR
          + "|(?:the )?(?:first|second) half of "
          + YEAR
          + "|(?:the )?(?:19|20)\\d0'?s"
          + "|(?:the )?(?:year )?"
          + YEAR
          + "(?![\\d.]*\\d|\\s*(?:-|to)?\\s*(?:angstrom|AA?\\b|Å|nm|um|micron)))";

  private Dates() {}

  /// The span that a whole text names.
  ///
  /// @throws DateTimeException for a day that there is not
  static Optional<Span> read(String text) {
    String bare = text.strip();
    for (Form form : FORMS) {
      Matcher m = form.pattern.matcher(bare);
      if (m.matches()) return Optional.of(form.reading.apply(m));
    }
    return Optional.empty();
  }

  /// @param month as words, long or short
  static int month(String month) {
    return MONTHS.indexOf(month.toLowerCase(Locale.ROOT).substring(0, 3)) + 1;
  }

  private static Span moment(MatchResult m) {
    LocalDate day = LocalDate.of(number(m.group(1)), number(m.group(2)), number(m.group(3)));
    boolean exact = m.group(6) != null;
    LocalTime time =
        LocalTime.of(number(m.group(4)), number(m.group(5)), exact ? number(m.group(6)) : 0);
    LocalDateTime from = day.atTime(time);
    return new Span(from, exact ? from : from.plusSeconds(59));
  }

  private static Span day(String year, int month, String day) {
    LocalDate date = LocalDate.of(number(year), month, number(day));
    return Span.days(date, date);
  }

  private static Span whole(String year, int month) {
    YearMonth whole = YearMonth.of(number(year), month);
    return Span.days(whole.atDay(1), whole.atEndOfMonth());
  }

  /// Three whole months.
  private static Span season(String name, int year) {
    int first = name.equals("spring") ? 3 : name.equals("summer") ? 6 : 9;
    return new Span(
        LocalDate.of(year, first, 1).atStartOfDay(),
        YearMonth.of(year, first + 2).atEndOfMonth().atTime(23, 59, 59));
  }

  private static Span half(boolean first, int year) {
    return first
        ? Span.days(LocalDate.of(year, 1, 1), LocalDate.of(year, 6, 30))
        : Span.days(LocalDate.of(year, 7, 1), LocalDate.of(year, 12, 31));
  }

  private static Span years(int first, int last) {
    return Span.days(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
  }

  /// A whole number stands for its day.
  private static Span julian(double mjd) {
    LocalDateTime from = MJD_ZERO.plusSeconds(Math.round(mjd * 86_400));
    return new Span(from, mjd == Math.rint(mjd) ? from.plusSeconds(86_399) : from);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static Form form(String regex, Function<MatchResult, Span> reading) {
    return new Form(Pattern.compile(regex, Pattern.CASE_INSENSITIVE), reading);
  }

  /// `the last quarter of 2011`.
  static Optional<Slot> part(Remaining text) {
    return text.find(PART)
        .map(m -> {
          int months = m.group("p").equalsIgnoreCase("half") ? 6 : 3;
          int last = 12 / months;
          int n =
              switch (m.group("n").toLowerCase(java.util.Locale.ROOT)) {
                case "first" -> 1;
                case "second" -> 2;
                case "third" -> Math.min(3, last);
                default -> last;
              };
          LocalDate from = LocalDate.of(Integer.parseInt(m.group("y")), (n - 1) * months + 1, 1);
          LocalDate to = from.plusMonths(months).minusDays(1);
          text.take(m, Remaining.Mark.TIME);
          return new Slot.Period(from.toString(), to + "T23:59:59", "from " + from + " to " + to);
        });
  }
}
