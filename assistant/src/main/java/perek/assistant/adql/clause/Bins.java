package perek.assistant.adql.clause;

import java.util.Optional;
import perek.assistant.adql.plan.Expr;
import perek.assistant.adql.read.Amount;
import perek.assistant.adql.read.Clause;
import perek.assistant.adql.read.Draft;
import perek.assistant.adql.read.Mention;
import perek.assistant.adql.read.Talk;
import perek.assistant.adql.scope.Meaning;
import perek.assistant.adql.word.Measure;

/// Histograms: how many rows in each step of a column.
public final class Bins implements Clause {

  @Override
  public void read(Talk talk, Draft draft) {
    int cue = cue(talk);
    if (cue < 0) return;
    Optional<Mention.Measured> m = column(talk, cue);
    if (m.isEmpty()) {
      draft.problem("no column fits what is to be put into bins");
      return;
    }
    Optional<Amount> width = width(talk);
    talk.take(m.get());
    width.ifPresent(w -> talk.take(w.from(), w.to()));
    if (width.isEmpty()) draft.note("no width of a bin is said: 1 is taken");
    group(draft, m.get().meaning(), width.map(w -> step(w, m.get().meaning())).orElse(1.));
    draft.count();
    words(talk);
  }

  /// A group for each step of a width in the column's own unit, in order.
  static void group(Draft draft, Meaning m, double step) {
    Expr scaled = step == 1 ? m.expr() : m.expr().over(Expr.number(step));
    Expr floor = Expr.call("FLOOR", scaled);
    Meaning bin = m.as(step == 1 ? floor : floor.times(Expr.number(step)), "bin", m.unit());
    draft.group(bin);
    m.known().stream().filter(c -> !draft.bound(m.column())).forEach(draft::where);
    draft.order(bin, false);
    draft.note("a bin is given by its lower edge; rows without a value are in none");
  }

  static double step(Amount w, Meaning m) {
    return w.unit().isPresent() && m.unit().isPresent()
        ? w.unit()
            .get()
            .to(m.unit().get(), w.value())
            .map(Measure.Converted::value)
            .orElse(w.value())
        : w.value();
  }

  private static int cue(Talk talk) {
    for (int i = 0; i < talk.size(); i++)
      if (talk.word(i).matches("histogram|bins?|binned|bin-?width|histogramme")
          || (talk.word(i).matches("distribution")
              && talk.text().matches("(?is).*\\b(?:steps?|intervals?|width) of\\b.*"))) return i;
    return -1;
  }

  private static Optional<Mention.Measured> column(Talk talk, int cue) {
    Optional<Mention.Measured> after =
        talk.next(cue + 1, 3, Mention.Measured.class).filter(Bins::number);
    return after.or(
        () -> talk.free(Mention.Measured.class).stream().filter(Bins::number).findFirst());
  }

  private static boolean number(Mention.Measured m) {
    return !m.meaning().plain() || m.meaning().column().info().kind().number();
  }

  /// The amount next to a word for bins.
  private static Optional<Amount> width(Talk talk) {
    for (Amount a : talk.amounts()) {
      int i = a.to();
      while (talk.word(i).matches("-|wide|width|size")) i++;
      boolean before = talk.word(i).matches("bins?|steps?|intervals?");
      boolean after = false;
      for (int k = a.from() - 1; k >= a.from() - 4; k--)
        after |= talk.word(k).matches("bins?|width|steps?|binned|binning");
      if (before || after) return Optional.of(a);
    }
    return Optional.empty();
  }

  /// All words that speak of bins, and how they may be explained in brackets.
  private static void words(Talk talk) {
    for (int i = 0; i < talk.size(); i++) {
      if (talk.word(i).equals("(") && talk.word(i + 1).startsWith("bin")) {
        int end = i;
        while (end < talk.size() && !talk.word(end).equals(")")) end++;
        talk.take(i, end + 1);
      }
      if (talk.word(i)
          .matches(
              "histogram|distribution|bins?|binned|wide|width|bin-?width|size|steps?|intervals?|-"))
        talk.take(i, i + 1);
      if (talk.word(i).matches("ordered|sorted|order")
          && talk.word(i + 1).equals("by")
          && talk.word(i + 2).matches("bins?")) talk.take(i, i + 3);
    }
  }
}
