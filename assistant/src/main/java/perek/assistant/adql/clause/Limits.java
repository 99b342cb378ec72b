package perek.assistant.adql.clause;

import java.util.List;
import java.util.Optional;
import perek.assistant.adql.plan.Condition;
import perek.assistant.adql.plan.Expr;
import perek.assistant.adql.read.Amount;
import perek.assistant.adql.read.Clause;
import perek.assistant.adql.read.Draft;
import perek.assistant.adql.read.Mention;
import perek.assistant.adql.read.Talk;
import perek.assistant.adql.scope.Described;
import perek.assistant.adql.scope.Meaning;
import perek.assistant.adql.word.Phrases;

/// Comparisons with numbers and ranges of them, in the units of the columns.
public final class Limits implements Clause {

  private static final int REACH = 6;

  @Override
  public void read(Talk talk, Draft draft) {
    Meaning last = null;
    signs(talk, draft);
    for (Amount a : List.copyOf(talk.amounts())) {
      if (!talk.free(a.from(), a.to())) continue;
      Optional<Meaning> read = chain(talk, draft, a).or(() -> range(talk, draft, a));
      Meaning before = last;
      last =
          read.or(() -> compared(talk, draft, a, Optional.ofNullable(before)))
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
    boolean between = talk.word(a.from() - 1).matches("between|from");
    int start = between ? a.from() - 1 : a.from();
    Optional<Mention.Measured> m =
        last(talk, start, low).or(() -> next(talk, high.get().to(), low));
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

  /// `between MJD 55000 and MJD 55100`.
  private static boolean repeated(Talk talk, Mention.Measured again) {
    return talk.free(Mention.Measured.class).stream()
        .anyMatch(m ->
            m.to() < again.from()
                && m.to() >= again.from() - 3
                && m.meaning().equals(again.meaning()));
  }

  private static Optional<Mention.Measured> last(Talk talk, int before, Amount a) {
    return talk.last(before, REACH, Mention.Measured.class)
        .filter(m -> Bounds.fitting(m, a).isPresent());
  }

  private static Optional<Mention.Measured> next(Talk talk, int from, Amount a) {
    return talk.next(from, 2, Mention.Measured.class).filter(m -> Bounds.fitting(m, a).isPresent());
  }

  /// A phrase of comparison with the tokens that it takes.
  private record Said(int from, int to, String operator, String concept) {}

  private static Optional<Said> operator(Talk talk, Amount a) {
    for (int i = Math.max(0, a.from() - 6); i < a.from(); i++) {
      Optional<Phrases.Match> match = Phrases.COMPARE.at(talk.tokens(), i);
      if (match.isEmpty() || !talk.free(i, i + match.get().length())) continue;
      boolean near = true;
      for (int k = i + match.get().length(); k < a.from(); k++)
        near &=
            measured(talk, k)
                || talk.word(k)
                    .matches("a|an|the|of|about|approximately|than|to|or|equal|is|=|value|[a-z]");
      if (near)
        return Optional.of(
            new Said(i, a.to(), match.get().fields().get(0), match.get().fields().get(1)));
    }
    return Phrases.AFTER
        .at(talk.tokens(), a.to())
        .map(m -> new Said(a.from(), a.to() + m.length(), m.fields().get(0), ""));
  }

  private static boolean measured(Talk talk, int k) {
    return talk.free(Mention.Measured.class).stream().anyMatch(m -> m.from() <= k && k < m.to());
  }

  private static Optional<Meaning> compared(
      Talk talk, Draft draft, Amount a, Optional<Meaning> before) {
    Optional<Said> said = operator(talk, a);
    if (said.isEmpty()) return Optional.empty();
    Said s = said.get();
    Optional<Mention.Measured> inner =
        talk.next(s.from, 4, Mention.Measured.class).filter(m -> m.to() <= a.from());
    Optional<Mention.Measured> m =
        inner
            .or(() -> last(talk, s.from, a))
            .or(() -> next(talk, s.to, a))
            .filter(x -> Bounds.fitting(x, a).isPresent());
    if (m.isEmpty() && group(talk, draft, a, s)) return Optional.empty();
    Optional<Meaning> meaning =
        m.map(x -> Bounds.fitting(x, a).orElseThrow())
            .or(() -> concept(talk, s, a))
            .or(() -> continued(talk, s, before))
            .or(() -> a.unit().isPresent() ? Bounds.byUnit(talk, a) : Optional.empty());
    if (meaning.isEmpty()) {
      if (!s.concept.isEmpty())
        draft.problem(
            "no column tells "
                + Words.of(s.concept)
                + ", which '"
                + talk.said(s.from, s.to)
                + "' asks for");
      return Optional.empty();
    }
    m.ifPresent(talk::take);
    Bounds.compare(draft, meaning.get(), s.operator, a);
    talk.take(s.from, s.to);
    return meaning;
  }

  private static Optional<Meaning> concept(Talk talk, Said s, Amount a) {
    if (s.concept.isEmpty()) return Optional.empty();
    boolean star =
        talk.stem(s.from - 1).matches("star|host")
            || (talk.word(s.from - 1).matches("are|is")
                && talk.stem(s.from - 2).matches("star|host"));
    String own =
        switch (s.concept) {
          case "temperature" -> "teff";
          case "mass" -> "stmass";
          case "radius" -> "stradius";
          default -> s.concept;
        };
    Optional<Meaning> ofStar =
        star
            ? talk.scope().measuring(own).map(Meaning::of).filter(m -> Bounds.fits(m, a))
            : Optional.empty();
    if (ofStar.isPresent()) return ofStar;
    return talk.derived()
        .of(s.concept)
        .filter(m -> Bounds.fits(m, a))
        .or(() ->
            s.concept.equals("radius")
                ? talk.derived().of("size").filter(m -> Bounds.fits(m, a))
                : Optional.empty());
  }

  /// `above 5 and below 10`.
  private static Optional<Meaning> continued(Talk talk, Said s, Optional<Meaning> before) {
    return before.filter(b -> talk.word(s.from - 1).matches("and|but|or"));
  }

  /// `hosts with more than three planets`: a condition on how many rows a group has.
  private static boolean group(Talk talk, Draft draft, Amount a, Said s) {
    boolean counted = a.unit().isEmpty() && a.value() == Math.rint(a.value());
    int noun = s.to;
    while (talk.word(noun).matches("different|distinct|known|such")) noun++;
    int at = noun;
    boolean entity =
        Described.ENTITIES.contains(talk.stem(noun))
            || talk.mentions().stream().anyMatch(m -> m.from() == at && m instanceof Mention.Named)
            || talk.stem(noun).matches("exposure|visit|member|companion|component|transit|epoch");
    if (!counted || !entity) return false;
    Expr count = Expr.call("COUNT", new Expr.Star());
    draft.having(new Condition.Compare(count, s.operator, Expr.number(a.value())));
    draft.aggregate(count, "n");
    talk.take(s.from, noun + 1);
    return true;
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
