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
/// sign. To be read before columns are looked for.
public final class Plane {

  private Plane() {}

  public static void read(Talk talk, Draft draft) {
    for (Amount a : talk.amounts()) {
      int end = a.to();
      while (talk.word(end).matches("from|of|to|off|away|above|below|or|the|around")) end++;
      boolean plane = talk.says(end, "galactic", "plane") || talk.says(end, "milky", "way");
      if (!a.angle() || !plane || end == a.to()) continue;
      int from = a.from();
      while (talk.word(from - 1)
          .matches("than|within|least|most|at|closer|nearer|less|more|further|farther|over|beyond"))
        from--;
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
}
