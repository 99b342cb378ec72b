package perek.assistant.adql.fact;

import java.util.Optional;
import perek.assistant.adql.plan.Condition;
import perek.assistant.adql.plan.Expr;
import perek.assistant.adql.read.Amount;
import perek.assistant.adql.read.Draft;
import perek.assistant.adql.read.Talk;
import perek.assistant.adql.scope.Col;
import perek.assistant.adql.scope.Meaning;

/// `more than 60 degrees from the galactic plane`: a limit of the galactic latitude, whichever its
/// sign; `in the southern sky`, `within 2 degrees of the north celestial pole`: limits of the
/// declination. To be read before columns are looked for.
public final class Plane {

  private Plane() {}

  public static void read(Talk talk, Draft draft) {
    for (int i = 0; i < talk.size(); i++)
      if (talk.word(i).matches("(?:north|south)(?:ern)?")) side(talk, draft, i);
    for (Amount a : talk.amounts()) {
      int end = a.to();
      while (talk.word(end).matches("from|of|to|off|away|above|below|or|the|around")) end++;
      boolean plane = talk.says(end, "galactic", "plane") || talk.says(end, "milky", "way");
      if (!a.angle() || !plane || end == a.to()) continue;
      int from = lead(talk, a);
      boolean near =
          talk.said(from, a.to()).matches("(?is).*\\b(?:within|closer|nearer|less|most)\\b.*");
      Optional<Col> latitude = talk.scope().measuring("glat");
      if (latitude.isEmpty()) {
        draft.problem("no column tells the galactic latitude");
        return;
      }
      Expr height = Expr.call("ABS", latitude.get().expr());
      draft.where(
          Meaning.of(latitude.get()),
          new Condition.Compare(height, near ? "<=" : ">", Expr.number(a.degrees())));
      draft.aside(Meaning.of(latitude.get()));
      talk.take(from, end + 2);
    }
  }

  private static int lead(Talk talk, Amount a) {
    int from = a.from();
    while (talk.word(from - 1)
        .matches("than|within|least|most|at|closer|nearer|less|more|further|farther|over|beyond"))
      from--;
    return from;
  }

  /// One side of the celestial equator, or what lies around its pole.
  private static void side(Talk talk, Draft draft, int i) {
    boolean north = talk.word(i).startsWith("north");
    boolean pole = talk.says(i + 1, "celestial", "pole");
    boolean half = talk.word(i + 1).matches("sky|hemisphere|declinations?");
    Optional<Col> dec = talk.scope().measuring("dec");
    if (dec.isEmpty() || !(pole || half)) return;
    Optional<Amount> angle = talk.amounts().stream().filter(Amount::angle).findFirst();
    if (pole && angle.isEmpty()) return;
    double limit = pole ? 90 - angle.orElseThrow().degrees() : 0;
    Expr signed = Expr.number(north ? limit : -limit);
    String operator = north ? (pole ? ">=" : ">") : pole ? "<=" : "<";
    draft.where(Meaning.of(dec.get()), new Condition.Compare(dec.get().expr(), operator, signed));
    draft.aside(Meaning.of(dec.get()));
    if (pole) talk.take(lead(talk, angle.orElseThrow()), angle.orElseThrow().to());
    int from = i;
    while (talk.word(from - 1).matches("the|in|on|near|around|of|to|from|with")) from--;
    talk.take(from, i + (pole ? 3 : 2));
  }
}
