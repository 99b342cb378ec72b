package perek.assistant.adql.write;

import java.util.List;
import java.util.Optional;
import perek.assistant.adql.clause.Groups;
import perek.assistant.adql.clause.Orders;
import perek.assistant.adql.plan.Expr;
import perek.assistant.adql.read.Clause;
import perek.assistant.adql.read.Draft;
import perek.assistant.adql.read.Mention;
import perek.assistant.adql.read.Talk;
import perek.assistant.adql.scope.Col;
import perek.assistant.adql.scope.Meaning;
import perek.assistant.adql.word.Measure;
import perek.assistant.adql.word.Units;

/// What is to be given of each row: all that was mentioned and serves for nothing else.
final class Shown implements Clause {

  private static final int LONGEST_UNIT = 3;

  @Override
  public void read(Talk talk, Draft draft) {
    boolean counted = draft.counts() || !draft.aggregates().isEmpty() || !draft.groups().isEmpty();
    if (!counted) asked(talk, draft);
    if (talk.word(0).equals("when")) Orders.time(talk).ifPresent(draft::show);
    for (Mention.Measured m : talk.free(Mention.Measured.class)) {
      if (!talk.free(m.from(), m.to())) continue;
      Meaning meaning = m.meaning();
      Optional<Measure> unit = unit(talk, m.to());
      draft.show(unit.map(u -> in(meaning, u)).orElse(meaning));
      talk.take(m);
    }
    separation(talk, draft);
    positions(talk, draft);
    errors(talk, draft);
  }

  /// "Redshift and its error": the error of what was said last.
  private static void errors(Talk talk, Draft draft) {
    for (int i = 0; i < talk.size(); i++) {
      if (talk.taken(i) || !talk.stem(i).equals("error") || draft.shown().isEmpty()) continue;
      Meaning last = List.copyOf(draft.shown().values()).getLast();
      for (Mention m : talk.mentions())
        if (m.to() <= i && m instanceof Mention.Measured x) last = x.meaning();
      Optional<Col> error = last.plain() ? talk.derived().error(last.column()) : Optional.empty();
      if (error.isEmpty()) draft.problem("no column tells the error of '" + last.label() + "'");
      else draft.show(Meaning.of(error.get()));
      talk.take(i, i + 1);
    }
  }

  /// "Which instruments …" asks for the different ones.
  private static void asked(Talk talk, Draft draft) {
    String text = talk.text().strip().toLowerCase(java.util.Locale.ROOT);
    boolean which =
        text.matches(
            "(?s)(?:which|what|(?:different|distinct|unique) |list (?:the|all) (?:different|distinct|unique)|(?:give|list|show|find)(?: me)?(?: all)?(?: the)? (?:different|distinct|unique|names of)).*");
    if (!which
        || text.matches(
            "(?s)what (?:is|are|was|were) the (?!different|distinct|unique|possible|available).*"))
      return;
    Optional<Meaning> asked = Groups.asked(talk);
    if (asked.isEmpty()) return;
    draft.show(asked.get());
    Optional<Col> id = talk.scope().id(talk.scope().first());
    boolean row = asked.get().columns().equals(id.map(List::of).orElse(List.of()));
    if (!row && talk.free(Mention.Measured.class).isEmpty() && draft.orders().isEmpty())
      draft.distinct();
  }

  private static Optional<Measure> unit(Talk talk, int at) {
    boolean in = talk.word(at).matches("in|\\[|\\(");
    if (!in) return Optional.empty();
    for (int n = LONGEST_UNIT; n >= 1; n--) {
      if (at + 1 + n > talk.size()) continue;
      Optional<Measure> unit = Units.said(talk.said(at + 1, at + 1 + n));
      if (unit.isPresent()) {
        talk.take(at, at + 1 + n);
        return unit;
      }
    }
    return Optional.empty();
  }

  private static Meaning in(Meaning m, Measure unit) {
    if (m.unit().isEmpty() || m.unit().get().written().equals(unit.written())) return m;
    Optional<Measure.Converted> c = m.unit().get().to(unit, 1);
    if (c.isEmpty() || c.get().turned() || c.get().value() == 1) return m;
    Expr scaled = m.expr().times(Expr.number(c.get().value()));
    String label = m.label() + "_" + unit.written().replaceAll("[^A-Za-z0-9]+", "_");
    return m.as(scaled, label, Optional.of(unit));
  }

  private static void separation(Talk talk, Draft draft) {
    Meaning separation = draft.beside().get("separation");
    for (int i = 0; separation != null && i < talk.size(); i++) {
      boolean angular = talk.word(i).equals("angular") && talk.word(i + 1).startsWith("distance");
      if (talk.taken(i) || !(angular || talk.word(i).startsWith("separation"))) continue;
      int end = angular ? i + 2 : i + 1;
      draft.show(unit(talk, end).map(u -> in(separation, u)).orElse(separation));
      talk.take(i, end);
    }
  }

  /// "Positions" are two columns.
  private static void positions(Talk talk, Draft draft) {
    for (int i = 0; i < talk.size(); i++) {
      if (talk.taken(i) || !talk.word(i).matches("positions?|coordinates|coords")) continue;
      Optional<Col> ra = talk.scope().measuring("ra");
      Optional<Col> dec = talk.scope().measuring("dec");
      if (ra.isEmpty() || dec.isEmpty()) continue;
      draft.show(Meaning.of(ra.get()));
      draft.show(Meaning.of(dec.get()));
      talk.take(i, i + 1);
    }
  }
}
