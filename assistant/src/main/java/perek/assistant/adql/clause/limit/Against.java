package perek.assistant.adql.clause.limit;

import java.util.Optional;
import perek.assistant.adql.plan.Condition;
import perek.assistant.adql.plan.Expr;
import perek.assistant.adql.read.Draft;
import perek.assistant.adql.read.Mention;
import perek.assistant.adql.read.Talk;
import perek.assistant.adql.scope.Meaning;
import perek.assistant.adql.word.Measure;
import perek.assistant.adql.word.Phrases;

/// One column against another: `whose hard flux exceeds their soft flux`.
final class Against {

  private static final String OWN = "the|their|its|that|of|in|a|an|is|are|was|were";

  private Against() {}

  static void read(Talk talk, Draft draft) {
    for (int i = 0; i < talk.size(); i++) {
      Optional<Phrases.Match> match = Phrases.COMPARE.at(talk.tokens(), i);
      if (match.isEmpty() || !talk.free(i, i + match.get().length())) continue;
      int to = i + match.get().length();
      int before = i;
      while (talk.word(before - 1).matches(OWN)) before--;
      int after = to;
      while (talk.word(after).matches(OWN)) after++;
      Optional<Mention.Measured> left = talk.last(before, 0, Mention.Measured.class);
      Optional<Mention.Measured> right = talk.next(after, 0, Mention.Measured.class);
      if (left.isEmpty() || right.isEmpty() || talk.amount(right.get().to()).isPresent()) continue;
      compare(talk, draft, left.get(), match.get().fields().getFirst(), right.get());
      talk.take(i, to);
    }
  }

  private static void compare(
      Talk talk, Draft draft, Mention.Measured left, String operator, Mention.Measured right) {
    Meaning l = left.meaning();
    Meaning r = right.meaning();
    Optional<Double> factor = factor(l, r);
    talk.take(left);
    talk.take(right);
    if (factor.isEmpty()) {
      draft.problem(
          "'%s' and '%s' are of different units and cannot be compared"
              .formatted(l.label(), r.label()));
      return;
    }
    Expr other = factor.get() == 1 ? r.expr() : r.expr().times(Expr.number(factor.get()));
    draft.where(l, new Condition.Compare(l.expr(), operator, other));
    draft.aside(l);
    draft.aside(r);
  }

  /// What makes the second one the unit of the first; empty where that cannot be.
  private static Optional<Double> factor(Meaning l, Meaning r) {
    if (l.unit().isEmpty() || r.unit().isEmpty())
      return l.unit().isEmpty() && r.unit().isEmpty() ? Optional.of(1.) : Optional.empty();
    return r.unit()
        .get()
        .to(l.unit().get(), 1)
        .filter(c -> !c.turned())
        .map(Measure.Converted::value);
  }
}
