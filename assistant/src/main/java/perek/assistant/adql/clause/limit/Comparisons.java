package perek.assistant.adql.clause.limit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import perek.assistant.adql.clause.Counting;
import perek.assistant.adql.plan.Condition;
import perek.assistant.adql.plan.Expr;
import perek.assistant.adql.read.Amount;
import perek.assistant.adql.read.Draft;
import perek.assistant.adql.read.Mention;
import perek.assistant.adql.read.Talk;
import perek.assistant.adql.scope.Col;
import perek.assistant.adql.scope.Described;
import perek.assistant.adql.scope.Meaning;
import perek.assistant.adql.word.Phrases;

/// Words of comparison with an amount: `above 5 mas`, `brighter than 10`, `more than three
/// planets`.
final class Comparisons {

  /// `which classes occur more than 50 times`.
  private static final java.util.regex.Pattern OCCUR =
      java.util.regex.Pattern.compile(
          "(?i)\\b(?:occur|appear|observed|seen|listed|visited|measured|found)\\w*\\b[^.?!]*\\btimes\\b");

  private Comparisons() {}

  /// A phrase of comparison with the tokens that it takes.
  ///
  /// @param rest where what is compared may begin, up to the amount
  private record Said(int from, int rest, int to, String operator, String concept) {}

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
            new Said(
                i,
                i + match.get().length(),
                a.to(),
                match.get().fields().get(0),
                match.get().fields().get(1)));
    }
    return Phrases.AFTER
        .at(talk.tokens(), a.to())
        .map(m -> new Said(a.from(), a.from(), a.to() + m.length(), m.fields().get(0), ""));
  }

  private static boolean measured(Talk talk, int k) {
    return talk.free(Mention.Measured.class).stream().anyMatch(m -> m.from() <= k && k < m.to());
  }

  static Optional<Meaning> read(Talk talk, Draft draft, Amount a, Optional<Meaning> before) {
    Optional<Said> said = operator(talk, a);
    if (said.isEmpty()) return Optional.empty();
    Said s = said.get();
    if (talk.word(s.to).equals("times") && group(talk, draft, a, s)) return Optional.empty();
    if (Counting.column(talk, s.to).isPresent() && group(talk, draft, a, s))
      return Optional.empty();
    if (Compared.stranger(talk, s.concept, s.from)) {
      draft.problem("no column tells " + Words.of(s.concept) + " of stars");
      return Optional.empty();
    }
    Optional<Mention.Measured> inner =
        talk.next(s.rest, 4, Mention.Measured.class).filter(m -> m.to() <= a.from());
    Optional<Mention.Measured> m =
        Compared.error(talk, s.from)
            ? Optional.empty()
            : inner
                .or(() -> Compared.aside(talk, s.from, s.to, s.concept, a))
                .filter(x -> Bounds.fitting(x, a).isPresent());
    if (m.isEmpty() && group(talk, draft, a, s)) return Optional.empty();
    Optional<Meaning> meaning =
        m.map(x -> Bounds.fitting(x, a).orElseThrow())
            .or(() ->
                Compared.error(talk, s.from) ? Compared.errorOf(talk, s.from, a) : Optional.empty())
            .or(() -> Compared.concept(talk, s.concept, s.from, a))
            .or(() -> continued(talk, s, before))
            .or(() ->
                a.unit().isPresent()
                        && Compared.unknown(talk, s.from) == 0
                        && !Compared.error(talk, s.from)
                    ? Bounds.byUnit(talk, a)
                    : Optional.empty());
    if (meaning.isEmpty()) {
      if (Compared.unknown(talk, s.from) > 0)
        draft.problem(
            "no column tells '" + talk.said(s.from - Compared.unknown(talk, s.from), s.from) + "'");
      else if (!s.concept.isEmpty())
        draft.problem(
            "no column tells "
                + Words.of(s.concept)
                + ", which '"
                + talk.said(s.from, s.to)
                + "' asks for");
      return Optional.empty();
    }
    int start = Math.min(s.from, m.map(Mention::from).orElse(s.from));
    m.ifPresent(talk::take);
    boolean either = either(talk, start) && !draft.where().isEmpty();
    Optional<Condition> first = either ? Optional.of(draft.where().removeLast()) : Optional.empty();
    String words = talk.said(s.from, s.to).toLowerCase(Locale.ROOT);
    Optional<Sense.Turned> sense =
        Sense.of(talk, draft, words, s.concept, banded(talk, s, a, meaning.get()), s.operator);
    if (sense.isEmpty()) return Optional.empty();
    Bounds.compare(draft, sense.get().meaning(), sense.get().operator(), a);
    first.ifPresent(b -> draft.where(new Condition.Any(List.of(b, draft.where().removeLast()))));
    talk.take(s.from, s.to);
    return meaning;
  }

  /// `brighter than magnitude 10 in J`: the band behind the amount tells which magnitude.
  private static Meaning banded(Talk talk, Said s, Amount a, Meaning m) {
    boolean magnitude = m.plain() && m.column().ucd("phot.mag");
    Optional<Mention.Measured> band =
        magnitude && talk.word(s.to).matches("in|at")
            ? talk.next(s.to + 1, 1, Mention.Measured.class)
                .filter(x -> x.to() - x.from() == 1 && x.meaning().plain())
                .filter(x -> x.meaning().column().ucd("phot.mag") && Bounds.fits(x.meaning(), a))
            : Optional.empty();
    band.ifPresent(x -> {
      talk.take(x);
      talk.take(s.to, x.from());
    });
    return band.map(Mention.Measured::meaning).orElse(m);
  }

  /// Whether a comparison is another possibility than the one before: `above 20 or below -20`.
  private static boolean either(Talk talk, int start) {
    int i = start - 1;
    while (talk.word(i).matches("with|an?|the|whose|have|has|is|are|that|which")) i--;
    return talk.word(i).equals("or");
  }

  /// `above 5 and below 10`.
  private static Optional<Meaning> continued(Talk talk, Said s, Optional<Meaning> before) {
    return before.filter(b -> talk.word(s.from - 1).matches("and|but|or"));
  }

  /// `stars with two planets` of a table of stars, whose rows are no planets.
  private static boolean strangers(Talk talk, int noun) {
    return talk.stem(noun).matches("planet|companion|spectrum|image|galaxy|cluster|exposure")
        && Counting.column(talk, noun).isEmpty()
        && talk.scope().parts().stream().noneMatch(p -> p.rowsAre(talk.stem(noun)));
  }

  /// `hosts with more than three planets`: a condition on how many rows a group has.
  private static boolean group(Talk talk, Draft draft, Amount a, Said s) {
    boolean counted = a.unit().isEmpty() && a.value() == Math.rint(a.value());
    if (counted && strangers(talk, s.to)) return false;
    int noun = s.to;
    while (talk.word(noun).matches("different|distinct|known|such")) noun++;
    int at = noun;
    boolean entity =
        Described.ENTITIES.contains(talk.stem(noun))
            || talk.mentions().stream().anyMatch(m -> m.from() == at && m instanceof Mention.Named)
            || talk.stem(noun)
                .matches("exposure|visit|member|companion|component|transit|epoch|night")
            || OCCUR.matcher(talk.text()).find()
            || Counting.column(talk, at).isPresent();
    if (!counted || !entity) return false;
    Optional<Col> number = Counting.column(talk, noun);
    if (number.isPresent()) {
      Meaning m = Meaning.of(number.get());
      draft.where(m, new Condition.Compare(m.expr(), s.operator, Expr.number(a.value())));
      draft.aside(m);
      talk.take(s.from, noun + 1);
      return true;
    }
    Expr count = Expr.call("COUNT", new Expr.Star());
    draft.having(new Condition.Compare(count, s.operator, Expr.number(a.value())));
    draft.aggregate(count, "n");
    talk.take(s.from, noun + 1);
    return true;
  }
}
