package perek.assistant.adql.clause.limit;

import java.util.List;
import java.util.Optional;
import perek.assistant.adql.plan.Condition;
import perek.assistant.adql.plan.Expr;
import perek.assistant.adql.read.Amount;
import perek.assistant.adql.read.Clause;
import perek.assistant.adql.read.Draft;
import perek.assistant.adql.read.Mention;
import perek.assistant.adql.read.Talk;
import perek.assistant.adql.scope.Meaning;

/// Comparisons with numbers and ranges of them, in the units of the columns.
public final class Limits implements Clause {

  private static final int REACH = 6;

  @Override
  public void read(Talk talk, Draft draft) {
    Meaning last = null;
    signs(talk, draft);
    Bodies.read(talk, draft);
    Against.read(talk, draft);
    for (Amount a : List.copyOf(talk.amounts())) {
      if (!talk.free(a.from(), a.to())) continue;
      Optional<Meaning> read = chain(talk, draft, a).or(() -> range(talk, draft, a));
      Meaning before = last;
      last =
          read.or(() -> Comparisons.read(talk, draft, a, Optional.ofNullable(before)))
              .or(() -> equal(talk, draft, a))
              .orElse(last);
    }
  }

  /// `negative parallaxes`.
  private static void signs(Talk talk, Draft draft) {
    for (int i = 0; i < talk.size(); i++) {
      Optional<Mention.Measured> m = talk.next(i + 1, 0, Mention.Measured.class);
      if (m.isEmpty() || talk.taken(i) || !talk.word(i).matches("negative|positive")) continue;
      Meaning meaning = m.get().meaning();
      String operator = talk.word(i).equals("negative") ? "<" : ">";
      draft.where(meaning, new Condition.Compare(meaning.expr(), operator, Expr.number(0)));
      draft.aside(meaning);
      talk.take(i, m.get().to());
    }
  }

  /// `150 < ra < 152`.
  private static Optional<Meaning> chain(Talk talk, Draft draft, Amount a) {
    if (!talk.word(a.to()).matches("<|<=|≤")) return Optional.empty();
    Optional<Mention.Measured> m = talk.next(a.to() + 1, 0, Mention.Measured.class);
    if (m.isEmpty()) return Optional.empty();
    Meaning meaning = m.get().meaning();
    Bounds.compare(draft, meaning, talk.word(a.to()).equals("<") ? ">" : ">=", a);
    talk.take(a.from(), m.get().to());
    Optional<Amount> high = talk.amount(m.get().to() + 1);
    if (high.isPresent() && talk.word(m.get().to()).matches("<|<=|≤")) {
      Bounds.compare(draft, meaning, talk.word(m.get().to()).equals("<") ? "<" : "<=", high.get());
      talk.take(m.get().to(), high.get().to());
    }
    return Optional.of(meaning);
  }

  private static Optional<Meaning> range(Talk talk, Draft draft, Amount a) {
    if (!talk.word(a.to()).matches("and|to|-|–|—|through|until")) return Optional.empty();
    Optional<Mention.Measured> again = talk.next(a.to() + 1, 0, Mention.Measured.class);
    Optional<Amount> high =
        talk.amount(a.to() + 1)
            .or(() -> again.filter(x -> repeated(talk, x)).flatMap(x -> talk.amount(x.to())));
    if (high.isEmpty()) return Optional.empty();
    Amount low =
        a.unit().isPresent()
            ? a
            : new Amount(a.from(), a.to(), a.value(), high.get().unit(), false);
    int lead = a.from();
    while (talk.word(lead - 1).matches("range|interval|of|the|in")) lead--;
    boolean between = talk.word(lead - 1).matches("between|from");
    int start = between ? lead - 1 : lead;
    Optional<Mention.Measured> m =
        last(talk, start, low)
            .or(() -> years(low, high.get()) ? Optional.empty() : next(talk, high.get().to(), low));
    Optional<Meaning> meaning =
        m.map(x -> Bounds.fitting(x, low).orElseThrow())
            .or(() ->
                between || low.unit().isPresent() ? Bounds.byUnit(talk, low) : Optional.empty());
    if (meaning.isEmpty()) return Optional.empty();
    int from = start;
    if (m.isPresent()) {
      talk.take(m.get());
      if (talk.word(m.get().from() - 1).equals("between")) from = m.get().from() - 1;
    }
    Bounds.between(draft, meaning.get(), low, high.get());
    talk.take(from, high.get().to());
    return meaning;
  }

  /// `between 2010 and 2015 with …`: years, and no values of what follows.
  private static boolean years(Amount low, Amount high) {
    return year(low) && year(high);
  }

  private static boolean year(Amount a) {
    return a.unit().isEmpty() && a.value() >= 1800 && a.value() < 2100 && a.value() % 1 == 0;
  }

  /// `between MJD 55000 and MJD 55100`.
  private static boolean repeated(Talk talk, Mention.Measured again) {
    return talk.free(Mention.Measured.class).stream()
        .anyMatch(m ->
            m.to() < again.from()
                && m.to() >= again.from() - 3
                && m.meaning().equals(again.meaning()));
  }

  static Optional<Mention.Measured> last(Talk talk, int before, Amount a) {
    return talk.last(before, REACH, Mention.Measured.class)
        .filter(m -> Bounds.fitting(m, a).isPresent());
  }

  static Optional<Mention.Measured> next(Talk talk, int from, Amount a) {
    return talk.next(from, 2, Mention.Measured.class).filter(m -> Bounds.fitting(m, a).isPresent());
  }

  /// `flag 0`, `a redshift of 0.5`, `calibration level 2`.
  private static Optional<Meaning> equal(Talk talk, Draft draft, Amount a) {
    if (a.counts()) return Optional.empty();
    int before = a.from();
    while (talk.word(before - 1).matches("of|is|at|was")) before--;
    Optional<Mention.Measured> m = talk.last(before, 0, Mention.Measured.class);
    Optional<Meaning> meaning = m.flatMap(x -> Bounds.fitting(x, a));
    if (meaning.isEmpty()) return Optional.empty();
    String lead = talk.word(m.get().from() - 1);
    String operator =
        switch (lead) {
          case "after" -> ">";
          case "since", "from" -> ">=";
          case "before" -> "<";
          case "until" -> "<=";
          default -> "=";
        };
    Bounds.compare(draft, meaning.get(), operator, a);
    talk.take(operator.equals("=") ? m.get().from() : m.get().from() - 1, a.to());
    return meaning;
  }
}
