package perek.assistant.talk.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds spans of time in a sentence. An end date means its whole day; "after 2005" begins with
/// 2006, "since 2005" with 2005.
final class Periods {

  private static final String JOIN =
      "\\s*(?:-|–|—|/|\\.\\.|\\bto\\b|\\band\\b|\\buntil\\b|\\btill\\b|\\bthrough\\b|\\bup to\\b)\\s*";
  private static final Pattern RANGE =
      pattern(
          "(?:\\bTIME\\s*=\\s*|\\b(?:from|between|in|during|dated)\\s+)?(?<a>"
              + plain(Dates.ANY)
              + "|"
              + plain(Dates.DAY + "(?: of)? " + Dates.MONTH)
              + "|"
              + plain(Dates.MONTH)
              + "|\\d{1,2})"
              + JOIN
              + "(?<b>"
              + plain(Dates.ANY)
              + ")(?:\\s+inclusive)?");
  private static final Pattern SINCE =
      pattern(
          "\\b(?<w>since|after|later than|newer than|from|starting(?: in| from| on)?|beginning(?: in| from)?)\\s+(?<a>"
              + plain(Dates.ANY)
              + ")(?<on>\\s+(?:on(?:wards?)?|onwards?))?");
  private static final Pattern LATER =
      pattern(
          "(?:\\b(?:from|in|of)\\s+)?(?<a>"
              + plain(Dates.ANY)
              + ")\\s+(?:or|and)\\s+(?:(?<on>later|newer|after|onwards?)|(?:earlier|older|before))\\b");
  private static final Pattern UNTIL =
      pattern(
          "\\b(?<w>before|until|till|up to|prior to|earlier than|older than|by)\\s+(?<a>"
              + plain(Dates.ANY)
              + ")");
  private static final Pattern WITHIN =
      pattern(
          "(?:\\b(?:taken|observed|obtained|dated|recorded|made)\\s+)?(?:\\b(?:in|on|of|during|at|for|the night of|around)\\s+)*(?<![\\w.+-])(?<a>"
              + plain(Dates.ANY)
              + ")(?![\\w])");
  private static final Pattern RECENT =
      pattern(
          "\\b(?:in|of|from|during|over|within)?\\s*(?:the\\s+)?(?:(?<n>this|last)\\s+year|(?:last|past)\\s+(?<k>\\d+|two|three|five|ten)\\s+(?<u>year|month|week|day)s?)\\b");
  private static final Pattern JULIAN =
      pattern(
          "(?:\\b(?:from|between)\\s+)?\\b(?<k>MJD|JD)s?\\s*(?<a>\\d{4,7}(?:\\.\\d+)?)"
              + JOIN
              + "(?:MJD\\s*|JD\\s*)?(?<b>\\d{4,7}(?:\\.\\d+)?)");
  private static final Pattern UNCLEAR = pattern("\\b\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d\\d)\\b");

  /// Days that have not come.
  private static final Pattern TO_COME =
      pattern("\\b(?:tomorrow|next (?:night|week|month|year))(?:'s|’s)?\\b");

  /// Years before anything was photographed.
  private static final Pattern BEFORE_PLATES =
      pattern(
          "\\b(?:taken|observed|obtained|made) (?:in|on|during|before|since|after) (?:the year )?(1[0-7]\\d\\d)\\b(?!\\s*(?:[a-zµÅ]*m\\b|Å|A\\b|Angstroms?\\b))");

  private final LocalDate today;

  Periods(LocalDate today) {
    this.today = today;
  }

  List<Slot> read(Remaining text) {
    unclear(text);
    never(text);
    try {
      Optional<Slot> slot =
          Dates.part(text)
              .or(() -> recent(text))
              .or(() -> julian(text))
              .or(() -> range(text))
              .or(() -> later(text))
              .or(() -> since(text))
              .or(() -> until(text))
              .or(() -> within(text));
      slot.ifPresent(s -> future(text, (Slot.Period) s));
      return slot.<List<Slot>>map(List::of).orElse(List.of());
    } catch (DateTimeException e) {
      text.refuse("there is no such date: " + e.getMessage());
      return List.of();
    }
  }

  private static void unclear(Remaining text) {
    text.find(UNCLEAR)
        .ifPresent(m -> {
          text.take(m, Remaining.Mark.TIME);
          text.ask(
              "Is %s the day or the month first? Write it as 2008-05-01.".formatted(m.group()));
        });
  }

  private static void never(Remaining text) {
    text.find(TO_COME)
        .ifPresent(m -> {
          text.take(m, Remaining.Mark.TIME);
          text.refuse(m.group() + " is in the future: nothing has been observed then yet");
        });
    text.find(BEFORE_PLATES)
        .ifPresent(m -> {
          text.take(m, Remaining.Mark.TIME);
          text.refuse(
              "nothing was taken in %s: photography of the sky began in the 1840s"
                  .formatted(m.group(1)));
        });
  }

  private void future(Remaining text, Slot.Period period) {
    if (!period.from().isEmpty() && period.from().substring(0, 10).compareTo(today.toString()) > 0)
      text.refuse(
          "%s is in the future: nothing has been observed then yet".formatted(period.words()));
  }

  private Optional<Slot> recent(Remaining text) {
    return text.find(RECENT)
        .map(m -> {
          LocalDate first = today.withDayOfYear(1);
          LocalDate last = today;
          if ("last".equalsIgnoreCase(group(m, "n"))) {
            first = first.minusYears(1);
            last = today.withDayOfYear(1).minusDays(1);
          } else if (group(m, "k") != null)
            first = back(count(String.valueOf(group(m, "k"))), String.valueOf(group(m, "u")));
          return slot(
              text,
              m,
              first.atStartOfDay(),
              last.atTime(23, 59, 59),
              "from " + first + " to " + last);
        });
  }

  private LocalDate back(int n, String unit) {
    return switch (unit.toLowerCase(java.util.Locale.ROOT)) {
      case "year" -> today.minusYears(n);
      case "month" -> today.minusMonths(n);
      case "week" -> today.minusWeeks(n);
      default -> today.minusDays(n);
    };
  }

  /// `MJD 53000 to 54000`: both are of the kind that is named once.
  private static Optional<Slot> julian(Remaining text) {
    return text.find(JULIAN)
        .flatMap(m -> {
          String kind = m.group("k") + " ";
          Optional<Dates.Span> first = Dates.read(kind + m.group("a"));
          Optional<Dates.Span> last = Dates.read(kind + m.group("b"));
          if (first.isEmpty() || last.isEmpty()) return Optional.empty();
          String words = "from %s%s to %s%s".formatted(kind, m.group("a"), kind, m.group("b"));
          return Optional.of(slot(text, m, first.get().from(), last.get().to(), words));
        });
  }

  private Optional<Slot> range(Remaining text) {
    for (MatchResult m : text.all(RANGE)) {
      Optional<Dates.Span> last = Dates.read(String.valueOf(group(m, "b")));
      Optional<Dates.Span> first = last.flatMap(l -> first(String.valueOf(group(m, "a")), l));
      if (first.isPresent() && !first.get().from().isAfter(last.get().to()))
        return Optional.of(slot(text, m, first.get().from(), last.get().to(), said(m)));
      if (first.isPresent())
        return Optional.of(slot(text, m, last.get().from(), first.get().to(), said(m)));
    }
    return Optional.empty();
  }

  /// `1` or `May` takes what it lacks from the end of the range.
  private static Optional<Dates.Span> first(String written, Dates.Span last) {
    Optional<Dates.Span> whole = Dates.read(written);
    if (whole.isPresent()) return whole;
    Optional<Dates.Span> monthAndDay = Dates.read(written + " " + last.to().getYear());
    if (monthAndDay.isPresent()) return monthAndDay;
    boolean day =
        written.matches("\\d{1,2}") && last.from().toLocalDate().equals(last.to().toLocalDate());
    if (!day) return Optional.empty();
    LocalDate date = last.to().toLocalDate().withDayOfMonth(Integer.parseInt(written));
    return Optional.of(Dates.Span.days(date, date));
  }

  /// `2005 or later`, `2005 or earlier`.
  private static Optional<Slot> later(Remaining text) {
    for (MatchResult m : text.all(LATER)) {
      Optional<Dates.Span> span = Dates.read(String.valueOf(group(m, "a")));
      if (span.isEmpty()) continue;
      String said = group(m, "a") + " or " + (group(m, "on") == null ? "earlier" : "later");
      return Optional.of(
          group(m, "on") == null
              ? slot(text, m, null, span.get().to(), said)
              : slot(text, m, span.get().from(), null, said));
    }
    return Optional.empty();
  }

  private static Optional<Slot> since(Remaining text) {
    for (MatchResult m : text.all(SINCE)) {
      String word = String.valueOf(group(m, "w")).toLowerCase(java.util.Locale.ROOT);
      // "spectra from 2008" are those of 2008; "from 2008 on" has no end.
      if (word.equals("from") && group(m, "on") == null) continue;
      boolean strict = word.matches("after|later than|newer than");
      Optional<Dates.Span> span = Dates.read(String.valueOf(group(m, "a")));
      if (span.isEmpty()) continue;
      LocalDateTime from = strict ? span.get().to().plusSeconds(1) : span.get().from();
      return Optional.of(slot(text, m, from, null, m.group().strip()));
    }
    return Optional.empty();
  }

  private static Optional<Slot> until(Remaining text) {
    for (MatchResult m : text.all(UNTIL)) {
      boolean strict =
          String.valueOf(group(m, "w"))
              .toLowerCase(java.util.Locale.ROOT)
              .matches("before|prior to|earlier than|older than");
      Optional<Dates.Span> span = Dates.read(String.valueOf(group(m, "a")));
      if (span.isEmpty()) continue;
      LocalDateTime to = strict ? span.get().from().minusSeconds(1) : span.get().to();
      return Optional.of(slot(text, m, null, to, m.group().strip()));
    }
    return Optional.empty();
  }

  private static Optional<Slot> within(Remaining text) {
    for (MatchResult m : text.all(WITHIN)) {
      Optional<Dates.Span> span = Dates.read(String.valueOf(group(m, "a")));
      if (span.isPresent())
        return Optional.of(
            slot(text, m, span.get().from(), span.get().to(), "taken in " + group(m, "a")));
    }
    return Optional.empty();
  }

  private static String said(MatchResult m) {
    return "from " + group(m, "a") + " to " + group(m, "b");
  }

  private static Slot slot(
      Remaining text,
      MatchResult m,
      @Nullable LocalDateTime from,
      @Nullable LocalDateTime to,
      String words) {
    text.take(m, Remaining.Mark.TIME);
    return new Slot.Period(iso(from), iso(to), words);
  }

  /// Midnight at the start of a day is that day.
  private static String iso(@Nullable LocalDateTime time) {
    if (time == null) return "";
    if (time.toLocalTime().equals(LocalTime.MIDNIGHT)) return time.toLocalDate().toString();
    return time.withNano(0).toString() + (time.getSecond() == 0 ? ":00" : "");
  }

  private static @Nullable String group(MatchResult m, String name) {
    return m.namedGroups().containsKey(name) ? m.group(name) : null;
  }

  private static int count(String words) {
    return switch (words.toLowerCase(java.util.Locale.ROOT)) {
      case "two" -> 2;
      case "three" -> 3;
      case "five" -> 5;
      case "ten" -> 10;
      default -> Integer.parseInt(words);
    };
  }

  /// Groups of a part are of no use in the whole.
  private static String plain(String regex) {
    return regex.replaceAll("(?<!\\\\)\\((?!\\?)", "(?:");
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
