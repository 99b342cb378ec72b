package perek.assistant.adql.clause;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import perek.assistant.adql.plan.Condition;
import perek.assistant.adql.plan.Expr;
import perek.assistant.adql.read.Clause;
import perek.assistant.adql.read.Draft;
import perek.assistant.adql.read.Masks;
import perek.assistant.adql.read.Mention;
import perek.assistant.adql.read.Talk;
import perek.assistant.adql.scope.Col;
import perek.assistant.adql.scope.Meaning;
import perek.assistant.adql.scope.TimeForm;
import perek.assistant.talk.read.Remaining;
import perek.assistant.talk.read.Slot;
import perek.assistant.talk.read.Slots;
import perek.tools.adql.schema.ColumnKind;

/// Spans of time, as MJD, JD, years or ISO 8601 as the column wants them.
public final class Times implements Clause {

  private static final Pattern DATED =
      Pattern.compile(
          "(?<!\\d)(?:1[89]|20|21)\\d\\d(?!\\d)|MJD|JD|year|month|week", Pattern.CASE_INSENSITIVE);

  /// `2016 or 2017`, which for years that follow each other is a span.
  private static final Pattern EITHER =
      Pattern.compile("\\b((?:19|20)\\d\\d) or ((?:19|20)\\d\\d)\\b");

  /// What is asked of the beginning is not asked of the whole time.
  private static final Pattern STARTS =
      Pattern.compile("(?i)\\b(?:start|begin|began)(?:s|ed|ing)?\\b");

  private static final Pattern VERBS =
      Pattern.compile(
          "(?i)taken|observed|obtained|recorded|exposed|discovered|found|announced|published|detected|made|dated|started");
  private final LocalDate today;

  public Times(LocalDate today) {
    this.today = today;
  }

  @Override
  public void read(Talk talk, Draft draft) {
    String open = EITHER.matcher(Masks.open(talk)).replaceAll(Times::either);
    if (!DATED.matcher(open).find()) return;
    Remaining rest = new Remaining(open);
    Optional<Slot.Period> period =
        Slots.period(rest, today).stream().map(Slot.Period.class::cast).findFirst();
    if (period.isEmpty()) return;
    Optional<Col> column = column(talk);
    if (column.isEmpty()) {
      draft.problem("no column tells a time, which '" + period.get().words() + "' asks for");
      return;
    }
    Masks.take(talk, rest);
    verbs(talk);
    boolean starts = STARTS.matcher(talk.text()).find();
    Optional<Col> end =
        column.get().ucd("time.start") && !starts
            ? talk.scope().measuring("tend")
            : Optional.empty();
    constrain(draft, period.get(), column.get(), end.orElse(column.get()));
  }

  private static String either(java.util.regex.MatchResult m) {
    boolean next = Integer.parseInt(m.group(2)) == Integer.parseInt(m.group(1)) + 1;
    return next ? m.group(1) + " to " + m.group(2) : m.group();
  }

  private static Optional<Col> column(Talk talk) {
    boolean discovery = talk.tokens().stream().anyMatch(t -> t.stem().equals("discover"));
    Optional<Col> year = discovery ? talk.scope().measuring("discyear") : Optional.empty();
    if (year.isPresent()) return year;
    for (Mention.Measured m : talk.free(Mention.Measured.class))
      if (m.meaning().plain() && time(m.meaning().column())) {
        boolean near =
            talk.taken(m.to()) || talk.word(m.from() - 1).matches("by|in|on|from|since|of");
        if (near) return Optional.of(m.meaning().column());
      }
    return talk.scope()
        .measuring("obstime", Times::time)
        .or(() -> talk.scope().measuring("discyear"))
        .or(() -> talk.scope().measuring("year"));
  }

  /// Whether a column tells moments.
  public static boolean time(Col col) {
    return col.ucd("time.epoch")
        || col.ucd("time.start")
        || col.info().kind() == ColumnKind.TIMESTAMP
        || (col.ucd("time")
            && !col.ucd("time.period")
            && !col.ucd("time.duration")
            && !col.ucd("time.age")
            && !col.ucd("time.resolution")
            && !col.ucd("time.equinox"));
  }

  private static void verbs(Talk talk) {
    for (int i = 0; i < talk.size(); i++)
      if (VERBS.matcher(talk.word(i)).matches() && !named(talk, i)) talk.take(i, i + 1);
  }

  /// Whether a word is one of several that name a column.
  private static boolean named(Talk talk, int i) {
    return talk.mentions().stream()
        .anyMatch(m -> m.from() <= i && i < m.to() && m instanceof Mention.Measured);
  }

  /// From the first moment up to the end of the last day, which is not in it.
  ///
  /// @param from when something began
  /// @param to when it ended, the same where that is not told
  public static void constrain(Draft draft, Slot.Period period, Col from, Col to) {
    TimeForm form = TimeForm.of(from);
    if (TimeForm.guessed(from))
      draft.note(from.info().name() + " does not say how it writes times: MJD is taken");
    Meaning meaning = Meaning.of(from);
    draft.aside(meaning);
    Optional<LocalDateTime> start = moment(period.from());
    Optional<LocalDateTime> end =
        moment(period.to())
            .map(t ->
                period.to().length() > 10 && t.getSecond() != 59
                    ? t
                    : t.plusSeconds(t.getSecond() == 59 ? 1 : 86_400));
    boolean years = form == TimeForm.YEAR && from.info().kind() == ColumnKind.INTEGER;
    if (years) {
      years(draft, meaning, start, end);
      return;
    }
    start.ifPresent(
        t -> draft.where(meaning, new Condition.Compare(to.expr(), ">=", form.at(t, from))));
    end.ifPresent(
        t -> draft.where(meaning, new Condition.Compare(from.expr(), "<", form.at(t, from))));
    draft.note("%s is written as %s in %s".formatted(period.words(), form, from.info().name()));
  }

  private static void years(
      Draft draft, Meaning m, Optional<LocalDateTime> start, Optional<LocalDateTime> end) {
    Optional<Integer> first = start.map(LocalDateTime::getYear);
    Optional<Integer> last = end.map(t -> t.minusSeconds(1).getYear());
    Expr e = m.expr();
    if (first.isPresent() && first.equals(last))
      draft.where(m, new Condition.Compare(e, "=", Expr.number(first.get())));
    else {
      first.ifPresent(y -> draft.where(m, new Condition.Compare(e, ">=", Expr.number(y))));
      last.ifPresent(y -> draft.where(m, new Condition.Compare(e, "<=", Expr.number(y))));
    }
  }

  private static Optional<LocalDateTime> moment(String iso) {
    if (iso.isEmpty()) return Optional.empty();
    return Optional.of(
        iso.length() == 10
            ? LocalDate.parse(iso).atStartOfDay()
            : LocalDateTime.parse(iso.replace("Z", "")));
  }
}
