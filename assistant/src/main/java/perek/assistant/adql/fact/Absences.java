package perek.assistant.adql.fact;

import java.util.Optional;
import perek.assistant.adql.plan.Condition;
import perek.assistant.adql.read.Clause;
import perek.assistant.adql.read.Draft;
import perek.assistant.adql.read.Mention;
import perek.assistant.adql.read.Talk;
import perek.assistant.adql.scope.Col;
import perek.tools.adql.schema.ColumnKind;

/// What rows lack or have at all: `has no redshift`, `without`, `whose mass is unknown`, `with a
/// measured period`.
public final class Absences implements Clause {

  private static final String LACKS =
      "no|without|lack|lacks|lacking|missing|null|lacked|miss|misses|unknown|undefined|unmeasured|undetermined|neither";
  private static final String UNKNOWN =
      "missing|null|unknown|undefined|unavailable|absent|undetermined|unmeasured|empty|blank";
  private static final String THERE =
      "measured|known|available|given|determined|defined|present|recorded|reported|listed|published|derived";

  @Override
  public void read(Talk talk, Draft draft) {
    // Before "have a spectral type" is read, which "have a spectral type B" does not ask.
    SpectralTypes.read(talk, draft);
    for (int i = 0; i < talk.size(); i++) {
      if (talk.taken(i)) continue;
      if (talk.word(i).matches(LACKS)) lacks(talk, draft, i);
      else if (talk.word(i).matches("not|n't|don't|doesn't")
          && talk.word(i + 1).matches("have|has|having|possess")) lacks(talk, draft, i);
      else if (talk.word(i).matches("has|have|having|possess|possessing|got|with"))
        has(talk, draft, i);
    }
    for (Mention.Measured m : talk.free(Mention.Measured.class)) after(talk, draft, m);
    Told.read(talk, draft);
  }

  private static void lacks(Talk talk, Draft draft, int i) {
    int at = i + 1;
    while (talk.word(at)
        .matches(
            "a|an|any|the|have|has|having|measured|known|recorded|value|values|of|for|valid|determined|in|entry|reported|listed|given"))
      at++;
    Optional<Mention.Measured> m = talk.next(at, 1, Mention.Measured.class);
    if (m.isEmpty()) return;
    missing(draft, m.get(), true);
    int from = talk.word(i - 1).matches("has|have|having|with|is|are|do|does") ? i - 1 : i;
    talk.take(from, m.get().to());
    int end = m.get().to();
    while (talk.word(end).matches("or|nor|and|,")
        && talk.next(end + 1, 1, Mention.Measured.class).isPresent()) {
      Mention.Measured other = talk.next(end + 1, 1, Mention.Measured.class).orElseThrow();
      missing(draft, other, true);
      talk.take(end, other.to());
      end = other.to();
    }
    if (talk.word(end).matches("value|values|measurement|entry|given|known|recorded"))
      talk.take(end, end + 1);
  }

  /// `have a radial velocity`, `with a known mass`; plain `with` lists what is to be shown.
  private static void has(Talk talk, Draft draft, int i) {
    int at = i + 1;
    boolean said = false;
    boolean article = false;
    while (talk.word(at).matches("a|an|the|both|valid|value|values|of|for|non|all|any|" + THERE)) {
      said |= talk.word(at).matches(THERE + "|valid|value|values");
      article |= talk.word(at).matches("an?|both|any");
      at++;
    }
    boolean counts = talk.text().matches("(?is)\\s*(?:how many|count|which)\\b.*");
    boolean verb = !talk.word(i).equals("with") && (article || counts);
    boolean bare = talk.word(i).equals("with") && article && counts;
    Optional<Mention.Measured> m =
        talk.next(at, 0, Mention.Measured.class).filter(x -> x.meaning().plain());
    if (m.isPresent() && article && coded(m.get())) said = true;
    if (m.isEmpty() || !(said || verb || bare) || (talk.word(i + 1).equals("the") && !said)) return;
    int behind = m.get().to();
    if (talk.free(Mention.Held.class).stream().anyMatch(h -> h.from() == behind)) return;
    if (talk.word(m.get().to()).matches("of|between|above|below|over|under|=|<|>|than")) return;
    missing(draft, m.get(), false);
    draft.aside(m.get().meaning());
    talk.take(i, m.get().to());
    int end = m.get().to();
    while (talk.word(end).matches("and|,")
        && talk.next(end + 1, 2, Mention.Measured.class).isPresent()) {
      Mention.Measured other = talk.next(end + 1, 2, Mention.Measured.class).orElseThrow();
      missing(draft, other, false);
      draft.aside(other.meaning());
      talk.take(end, other.to());
      end = other.to();
    }
  }

  /// `with an afterglow` of a column that is true or false, or has codes, asks for no column.
  private static boolean coded(Mention.Measured m) {
    Col col = m.meaning().column();
    return col.info().kind() == ColumnKind.BOOLEAN || Codes.of(col).size() > 1 || Told.flag(col);
  }

  /// `redshift is unknown`, `mass missing`, `period is not given`, `radius is known`.
  private static void after(Talk talk, Draft draft, Mention.Measured m) {
    int at = m.to();
    while (talk.word(at).matches("is|are|was|were|value|values|have|has|been|entry")) at++;
    boolean not = talk.word(at).matches("not|n't|isn't");
    if (not) at++;
    while (not && talk.word(at).matches("been|a")) at++;
    boolean absent = talk.word(at).matches(UNKNOWN);
    boolean there = talk.word(at).matches(THERE) && at > m.to();
    if (!absent && !there && !(not && talk.word(at).equals("null"))) return;
    missing(draft, m, absent != not);
    talk.take(m.from(), at + 1);
    int whose = m.from() - 1;
    while (talk.word(whose).matches("the|their|its")) whose--;
    if (talk.word(whose).matches("whose|where|with|if")) talk.take(whose, m.from());
  }

  private static void missing(Draft draft, Mention.Measured m, boolean absent) {
    if (m.meaning().plain() && Told.says(draft, m.meaning(), absent)) return;
    for (Col col : m.meaning().columns())
      if (absent) draft.where(m.meaning(), new Condition.Null(col.expr(), true));
      else draft.where(m.meaning(), new Condition.Null(col.expr(), false));
  }
}
