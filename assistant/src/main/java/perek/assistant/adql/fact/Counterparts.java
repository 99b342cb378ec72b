package perek.assistant.adql.fact;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import perek.assistant.adql.plan.Condition;
import perek.assistant.adql.plan.Expr;
import perek.assistant.adql.plan.Query;
import perek.assistant.adql.plan.Source;
import perek.assistant.adql.read.Amount;
import perek.assistant.adql.read.Draft;
import perek.assistant.adql.read.Talk;
import perek.assistant.adql.scope.Col;
import perek.assistant.adql.scope.Described;
import perek.assistant.adql.scope.Keys;
import perek.assistant.adql.scope.Meaning;
import perek.assistant.adql.scope.Scope;
import perek.assistant.adql.word.Measure;
import perek.assistant.adql.word.Units;

/// How rows of two tables belong together: by place on the sky, or by what identifies them.
public final class Counterparts {

  private static final String WORDS =
      "counterparts?|match|matches|matched|matching|cross-?match(?:ed)?|crossmatch|cross|associated|association|neighbou?rs?|detected|entry|pairs?|companions?|nearby|close|correspond|corresponding|joined?|linked";
  private static final double EPOCH_GAIA = 2016;
  private static final double USUAL_DEG = 1 / 3600.;

  /// How the second table is used.
  public sealed interface Joined {

    record None() implements Joined {}

    /// Pairs of rows.
    record Pairs(Condition on) implements Joined {}

    /// Rows of the first table for which there is none, or one, in the second.
    record Asked(Condition on, boolean there) implements Joined {}
  }

  private Counterparts() {}

  /// Reads how the tables of a talk are joined.
  public static Joined read(Talk talk, Draft draft) {
    if (!talk.scope().several()) return new Joined.None();
    Scope.Part a = talk.scope().parts().get(0);
    Scope.Part b = talk.scope().parts().get(1);
    boolean near = speaks(talk);
    Optional<Amount> radius =
        talk.amounts().stream().filter(Amount::angle).filter(x -> led(talk, x)).findFirst();
    Optional<Condition> key = Keys.between(a, b);
    boolean sky = radius.isPresent() || (near && key.isEmpty());
    Optional<Condition> on = sky ? place(talk, draft, a, b, radius) : key;
    if (on.isEmpty()) {
      draft.problem(
          "%s and %s have nothing by which their rows belong together"
              .formatted(a.table().name(), b.table().name()));
      return new Joined.None();
    }
    if (talk.scope().twice()) return new Joined.Pairs(once(talk, a, b, on.get()));
    boolean no = absent(talk, b);
    words(talk);
    return no ? new Joined.Asked(on.get(), false) : new Joined.Pairs(on.get());
  }

  /// How two tables are joined as a plan says.
  ///
  /// @param near by place on the sky, and not by what identifies rows
  /// @param without rows of the first are wanted for which there is none in the second
  /// @param radius how near; empty where nobody said
  public static Joined planned(
      Talk talk, Draft draft, boolean near, boolean without, Optional<Amount> radius) {
    Scope.Part a = talk.scope().parts().get(0);
    Scope.Part b = talk.scope().parts().get(1);
    Optional<Condition> on = near ? place(talk, draft, a, b, radius) : Keys.between(a, b);
    words(talk);
    if (on.isPresent())
      return without ? new Joined.Asked(on.get(), false) : new Joined.Pairs(on.get());
    draft.problem(
        "%s and %s have nothing by which their rows belong together"
            .formatted(a.table().name(), b.table().name()));
    return new Joined.None();
  }

  /// Each pair of one table once, and no row with itself.
  private static Condition once(Talk talk, Scope.Part a, Scope.Part b, Condition on) {
    words(talk);
    for (int i = 0; i < talk.size(); i++)
      if (talk.word(i).matches("each|one") && talk.word(i + 1).matches("other|another"))
        talk.take(i, i + 2);
    Optional<Col> first = talk.scope().id(a);
    Optional<Col> second = talk.scope().id(b);
    if (first.isEmpty() || second.isEmpty()) return on;
    return new Condition.All(
        List.of(on, new Condition.Compare(first.get().expr(), "<", second.get().expr())));
  }

  /// Whether words ask for what lies near in another table.
  public static boolean speaks(Talk talk) {
    return talk.tokens().stream().anyMatch(t -> t.lower().matches(WORDS));
  }

  private static boolean led(Talk talk, Amount a) {
    for (int i = a.from() - 1; i >= a.from() - 3; i--)
      if (talk.word(i).matches("within|radius|than|inside|tolerance|separation|to")) return true;
    return talk.word(a.to()).matches("of|radius|from|crossmatch|match|around|cross");
  }

  private static Optional<Condition> place(
      Talk talk, Draft draft, Scope.Part a, Scope.Part b, Optional<Amount> radius) {
    Optional<Expr> first = point(talk.scope(), a);
    Optional<Expr> second = point(talk.scope(), b);
    if (first.isEmpty() || second.isEmpty()) return Optional.empty();
    if (radius.isEmpty()) draft.note("no radius of the crossmatch is said: 1 arcsec is taken");
    double deg = radius.map(Amount::degrees).orElse(USUAL_DEG);
    radius.ifPresent(r -> {
      int from = r.from();
      while (talk.word(from - 1).matches("within|a|radius|of|the|with|than|closer|tolerance"))
        from--;
      talk.take(from, r.to());
    });
    if (!talk.scope().twice()) motion(talk, draft, deg);
    Expr distance = Expr.call("DISTANCE", first.get(), second.get());
    draft.aside(separation(distance, radius.flatMap(Amount::unit)));
    return Optional.of(new Condition.Compare(distance, "<", Expr.number(deg)));
  }

  /// How far the rows of a pair stand apart, in the unit in which the radius was given.
  private static Meaning separation(Expr distance, Optional<Measure> unit) {
    Measure deg = Units.read("deg").orElseThrow();
    Measure given = unit.orElse(deg);
    double factor = deg.to(given, 1).map(Measure.Converted::value).orElse(1.);
    Expr value = factor == 1 ? distance : distance.times(Expr.number(factor));
    return new Meaning("separation", value, List.of(), Optional.of(given), List.of(), List.of());
  }

  private static Optional<Expr> point(Scope scope, Scope.Part part) {
    Optional<Col> ra = scope.measuring("ra", c -> c.alias().equals(part.alias()));
    Optional<Col> dec = scope.measuring("dec", c -> c.alias().equals(part.alias()));
    return ra.isPresent() && dec.isPresent()
        ? Optional.of(Expr.call("POINT", ra.get().expr(), dec.get().expr()))
        : Optional.empty();
  }

  /// What it costs to leave out proper motion.
  private static void motion(Talk talk, Draft draft, double deg) {
    Optional<Col> pm = talk.scope().measuring("pmra");
    boolean dated =
        talk.scope().columns().stream()
            .map(Described::col)
            .anyMatch(c -> c.says("j20\\d\\d|epoch"));
    if (pm.isEmpty() && !dated) return;
    draft.note(
        "positions are compared as they stand%s: over 16 years (J2000 to J%s) a star that moves more than %.0f mas/yr is missed"
            .formatted(
                pm.isPresent()
                    ? ", without proper motion (" + pm.get().info().name() + " is there)"
                    : "",
                Math.round(EPOCH_GAIA),
                deg * 3.6e6 / 16));
  }

  /// Whether rows without any in the second table are asked for.
  private static boolean absent(Talk talk, Scope.Part b) {
    for (int i = 0; i < talk.size(); i++) {
      boolean none =
          talk.word(i).matches("no|without|lack|lacks|lacking")
              || (talk.word(i).equals("not")
                  && talk.word(i + 1)
                      .matches(
                          "have|detected|matched|in|found|appear|observed|present|listed|covered"));
      if (!none || talk.taken(i)) continue;
      for (int k = i + 1; k < Math.min(talk.size(), i + 8); k++)
        if (talk.word(k).matches(WORDS) || b.words().contains(talk.stem(k))) {
          talk.take(i, i + 1);
          return true;
        }
    }
    return false;
  }

  private static void words(Talk talk) {
    for (int i = 0; i < talk.size(); i++) if (talk.word(i).matches(WORDS)) talk.take(i, i + 1);
  }

  /// Rows of the second table that belong to one of the first.
  public static Condition exists(
      Scope.Part part, Condition on, List<Condition> more, boolean there) {
    List<Condition> where = new java.util.ArrayList<>();
    where.add(on);
    where.addAll(more);
    Query inner =
        new Query(
            false,
            OptionalInt.empty(),
            List.of(new Query.Item(new Expr.Numeral(1), "one")),
            new Source.Table(part.table().name(), part.alias()),
            where,
            List.of(),
            List.of(),
            List.of());
    return new Condition.Exists(inner, there);
  }
}
