package perek.assistant.adql.fact;

import java.util.Optional;
import perek.assistant.adql.plan.Condition;
import perek.assistant.adql.plan.Expr;
import perek.assistant.adql.read.Amount;
import perek.assistant.adql.read.Clause;
import perek.assistant.adql.read.Draft;
import perek.assistant.adql.read.Masks;
import perek.assistant.adql.read.Talk;
import perek.assistant.adql.scope.Col;
import perek.assistant.adql.scope.Meaning;
import perek.assistant.adql.word.Measure;
import perek.assistant.adql.word.Units;
import perek.assistant.talk.read.Remaining;
import perek.assistant.talk.read.Slot;
import perek.assistant.talk.read.Slots;

/// Wavelengths, frequencies and energies that data cover, where a table has their limits.
public final class Coverage implements Clause {

  private static final Measure METRE = Units.read("m").orElseThrow();

  @Override
  public void read(Talk talk, Draft draft) {
    Optional<Col> low = talk.scope().measuring("emin");
    Optional<Col> high = talk.scope().measuring("emax");
    if (low.isEmpty() || high.isEmpty()) return;
    boolean read = amounts(talk, draft, low.get(), high.get());
    if (covers(talk) || read) line(talk, draft, low.get(), high.get(), read);
  }

  private static boolean covers(Talk talk) {
    return talk.text()
        .matches(
            "(?is).*\\b(?:cover\\w*|contain\\w*|includ\\w*|at|around|line|region|range|reach\\w*|show\\w*)\\b.*");
  }

  private static boolean amounts(Talk talk, Draft draft, Col low, Col high) {
    for (Amount a : talk.amounts()) {
      Optional<Double> from = metres(a);
      Optional<Amount> other =
          talk.word(a.to()).matches("to|and|-|–") ? talk.amount(a.to() + 1) : Optional.empty();
      if (from.isEmpty() && a.unit().isEmpty())
        from = other.flatMap(o -> metres(new Amount(a.from(), a.to(), a.value(), o.unit(), false)));
      boolean far = a.unit().filter(u -> u.written().matches(".*pc|lyr|AU|R.*|solRad")).isPresent();
      if (from.isEmpty() || far) continue;
      double first = from.get();
      double second = other.flatMap(Coverage::metres).orElse(first);
      limit(talk, draft, low, high, Math.min(first, second), Math.max(first, second));
      int end = other.map(Amount::to).orElse(a.to());
      int start = a.from();
      while (talk.word(start - 1)
          .matches(
              "at|from|between|range|of|the|wavelengths?|in|around|covers?|covering|near|to|region|interval"))
        start--;
      talk.take(start, end);
      return true;
    }
    return false;
  }

  private static Optional<Double> metres(Amount a) {
    return a.unit().flatMap(u -> u.to(METRE, a.value())).map(Measure.Converted::value);
  }

  private static void limit(Talk talk, Draft draft, Col low, Col high, double from, double to) {
    boolean whole =
        talk.text().matches("(?is).*\\b(?:cover|entire|whole|full|all of)\\w*\\b.*") || from == to;
    Expr inner = Expr.number(unit(low, whole ? from : to));
    Expr outer = Expr.number(unit(high, whole ? to : from));
    draft.where(Meaning.of(low), new Condition.Compare(low.expr(), "<=", inner));
    draft.where(Meaning.of(high), new Condition.Compare(high.expr(), ">=", outer));
    draft.aside(Meaning.of(low));
    draft.aside(Meaning.of(high));
    if (from != to)
      draft.note(
          whole ? "the whole range has to be covered" : "some of the range has to be covered");
  }

  private static double unit(Col col, double metres) {
    return col.unit()
        .flatMap(u -> METRE.to(u, metres))
        .map(Measure.Converted::value)
        .orElse(metres);
  }

  /// A line by its name; where its wavelength is given too, that one counts.
  private static void line(Talk talk, Draft draft, Col low, Col high, boolean given) {
    Remaining rest = new Remaining(Masks.open(talk));
    Optional<Slot.Band> band = Slots.band(rest).stream().map(Slot.Band.class::cast).findFirst();
    if (band.isEmpty()) return;
    Masks.take(talk, rest);
    for (int i = 0; i < talk.size(); i++)
      if (talk.word(i).matches("line|wavelength|wavelengths|region")) talk.take(i, i + 1);
    if (given) return;
    boolean open = band.get().lowM() <= 0 || !Double.isFinite(band.get().highM());
    if (!open) limit(talk, draft, low, high, band.get().lowM(), band.get().highM());
    if (!band.get().note().isEmpty()) draft.note(band.get().note());
  }
}
