package perek.assistant.adql.fill;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import perek.assistant.adql.clause.Times;
import perek.assistant.adql.clause.limit.Bounds;
import perek.assistant.adql.plan.Condition;
import perek.assistant.adql.plan.Expr;
import perek.assistant.adql.read.Amount;
import perek.assistant.adql.scope.Col;
import perek.assistant.adql.scope.Meaning;
import perek.assistant.adql.scope.Values;
import perek.assistant.talk.read.Remaining;
import perek.assistant.talk.read.Slot;
import perek.assistant.talk.read.Slots;
import perek.tools.adql.schema.ColumnKind;

/// The conditions of a plan. Numbers with their units, and dates, are those of the words that a
/// condition stands for; texts are what a column holds, or what the question says.
///
/// @param today what "last year" is counted from
record Conditions(Quantities quantities, Values values, LocalDate today) {

  private static final int NEAREST = 6;

  void read(JsonNode plan, Ground ground) {
    int before = ground.draft().where().size();
    for (JsonNode part : plan.path("where")) one(part, ground);
    List<Condition> where = ground.draft().where();
    List<Condition> added = List.copyOf(where.subList(before, where.size()));
    if (!plan.path("any").asBoolean(false) || added.size() < 2) return;
    where.removeAll(added);
    ground.draft().where(new Condition.Any(added));
  }

  private void one(JsonNode part, Ground ground) {
    Optional<Meaning> meaning = quantities.of(part, ground);
    Optional<Said> said = ground.said(part.path("said").asText(""), "a condition");
    if (meaning.isEmpty() || said.isEmpty()) return;
    Meaning m = meaning.get();
    String is = part.path("is").asText("");
    int before = ground.draft().where().size();
    if (!PlanSchema.RELATIONS.contains(is))
      ground.fault("'is' is '" + is + "': it must be one of " + PlanSchema.RELATIONS);
    else if (is.equals("missing") || is.equals("known")) absent(m, is.equals("missing"), ground);
    else if (m.plain() && Times.time(m.column())) during(m, said.get(), ground);
    else if (is.equals("during")) ground.fault(m.label() + " tells no time: use another 'is'");
    else if (m.plain() && text(m.column())) worded(m, is, part, said.get(), ground);
    else number(m, is, part, said.get(), ground);
    List<Condition> where = ground.draft().where();
    where
        .subList(Math.min(before, where.size()), where.size())
        .forEach(c -> ground.tell(said.get(), c));
  }

  private static boolean text(Col col) {
    return col.info().kind() == ColumnKind.TEXT || col.info().kind() == ColumnKind.BOOLEAN;
  }

  private static void absent(Meaning m, boolean missing, Ground ground) {
    for (Col col : m.columns()) ground.draft().where(m, new Condition.Null(col.expr(), missing));
  }

  private void during(Meaning m, Said said, Ground ground) {
    Optional<Slot.Period> period =
        Slots.period(new Remaining(said.words(ground.talk())), today).stream()
            .map(Slot.Period.class::cast)
            .findFirst();
    if (period.isPresent()) Times.constrain(ground.draft(), period.get(), m.column(), m.column());
    else
      ground.fault(
          "'%s' names no date: copy the words with the date and what leads to it, such as 'between 2005 and 2007'"
              .formatted(said.words(ground.talk())));
  }

  private void number(Meaning m, String is, JsonNode part, Said said, Ground ground) {
    List<Amount> amounts =
        said.amounts(ground.talk()).stream().filter(a -> Bounds.fits(m, a)).toList();
    String value = part.path("value").asText("").strip();
    if (is.equals("between") && amounts.size() == 2)
      Bounds.between(ground.draft(), m, amounts.get(0), amounts.get(1));
    else if (is.equals("in") && !amounts.isEmpty())
      ground
          .draft()
          .where(
              m,
              new Condition.In(
                  m.expr(), amounts.stream().map(a -> Expr.number(a.value())).toList()));
    else if (is.matches("between|in|like"))
      ground.fault(
          "'%s' does not have the numbers for '%s' of %s"
              .formatted(said.words(ground.talk()), is, m.label()));
    else if (amounts.isEmpty()) code(m, is, value, said, ground);
    else
      chosen(amounts, value)
          .ifPresentOrElse(
              a -> Bounds.compare(ground.draft(), m, is, a),
              () ->
                  ground.fault(
                      "'%s' has several numbers: copy only the words of this condition"
                          .formatted(said.words(ground.talk()))));
  }

  /// The only amount, or the one that was written as the value.
  private static Optional<Amount> chosen(List<Amount> amounts, String value) {
    if (amounts.size() == 1) return Optional.of(amounts.getFirst());
    return amounts.stream()
        .filter(a -> Expr.number(a.value()).equals(Expr.number(parsed(value))))
        .findFirst();
  }

  private static double parsed(String value) {
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /// A number that the question does not say, but the column's description explains; 0 also where a
  /// sign is meant.
  private static void code(Meaning m, String is, String value, Said said, Ground ground) {
    double number = parsed(value);
    String digits = java.util.regex.Pattern.quote(value);
    boolean explained =
        m.plain()
            && java.util.regex.Pattern.compile("(?<![\\w.])" + digits + "(?![\\w.])")
                .matcher(m.column().info().description())
                .find();
    boolean sign = number == 0 && is.matches("[<>]=?");
    if (Double.isNaN(number) || !(explained || sign))
      ground.fault(
          "'%s' says no number that %s can be compared with%s"
              .formatted(
                  said.words(ground.talk()),
                  m.label(),
                  m.unit().map(u -> " in " + u.written()).orElse("")));
    else ground.draft().where(m, new Condition.Compare(m.expr(), is, Expr.number(number)));
  }

  private void worded(Meaning m, String is, JsonNode part, Said said, Ground ground) {
    String value = part.path("value").asText("").strip();
    List<Expr> held = new ArrayList<>();
    if (is.equals("like")) {
      like(m, value, said, ground);
      return;
    }
    for (String one : is.equals("in") ? List.of(value.split("\\s*,\\s*", 0)) : List.of(value))
      held(m, one, said, ground).ifPresent(held::add);
    if (held.isEmpty()) return;
    if (is.equals("in")) ground.draft().where(m, new Condition.In(m.expr(), held));
    else if (is.matches("=|!="))
      ground.draft().where(m, new Condition.Compare(m.expr(), is, held.getFirst()));
    else ground.fault(m.label() + " holds texts: 'is' must be =, !=, in, like, missing or known");
  }

  /// A text as the column spells it.
  private Optional<Expr> held(Meaning m, String value, Said said, Ground ground) {
    Col col = m.column();
    if (col.info().kind() == ColumnKind.BOOLEAN && value.matches("(?i)t|true|1|f|false|0"))
      return Optional.of(new Expr.Text(value.matches("(?i)t|true|1") ? "T" : "F"));
    Optional<String> spelled =
        value.isEmpty() ? Optional.empty() : values.spelled(col.table(), col.info(), value);
    if (spelled.isPresent()) return Optional.of(new Expr.Text(spelled.get()));
    List<String> some = values.some(col.table(), col.info());
    boolean written = !value.isEmpty() && lower(said.words(ground.talk())).contains(lower(value));
    if (some.isEmpty() && written) return Optional.of(new Expr.Text(value));
    ground.fault(
        "%s does not hold '%s'%s"
            .formatted(
                m.label(),
                value,
                some.isEmpty()
                    ? " as far as is known: copy a text from the question"
                    : ", but such as " + String.join(", ", some.stream().limit(NEAREST).toList())));
    return Optional.empty();
  }

  private void like(Meaning m, String pattern, Said said, Ground ground) {
    String bare = lower(pattern.replaceAll("[%_]", " ")).strip();
    boolean known =
        lower(said.words(ground.talk())).contains(bare)
            || values.some(m.column().table(), m.column().info()).stream()
                .anyMatch(v -> lower(v).contains(bare));
    if (bare.isEmpty() || !known)
      ground.fault("neither the question nor " + m.label() + " has '" + pattern + "'");
    else ground.draft().where(m, new Condition.Like(m.expr(), pattern));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
