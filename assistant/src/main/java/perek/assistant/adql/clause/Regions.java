package perek.assistant.adql.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import perek.assistant.adql.plan.Condition;
import perek.assistant.adql.plan.Expr;
import perek.assistant.adql.read.Amount;
import perek.assistant.adql.read.Clause;
import perek.assistant.adql.read.Draft;
import perek.assistant.adql.read.Masks;
import perek.assistant.adql.read.Talk;
import perek.assistant.adql.scope.Col;
import perek.assistant.adql.scope.Meaning;
import perek.assistant.adql.scope.Scope;
import perek.assistant.adql.word.Units;
import perek.assistant.talk.read.Remaining;
import perek.assistant.talk.read.Slot;
import perek.assistant.talk.read.Slots;
import perek.tools.resolve.Place;

/// Cones, boxes and polygons on the sky (ADQL 2.1, section 4.2).
public final class Regions implements Clause {

  private static final Pattern SAID =
      Pattern.compile(
          "(?i)\\b(?:ra|dec|right ascension|within|around|near|radius|cone|circle|centred|centered|position|at|of|from|galactic)\\b");
  private static final Pattern CUE =
      Pattern.compile(
          "within|radius|circle|cone|inside|around|than|size|side|diameter|width|box|square|to|in");
  private static final Pattern AFTER =
      Pattern.compile(
          "radius|around|of|from|circle|cone|diameter|wide|across|box|square|near|centred|centered");
  private static final Pattern LEADS_TO_NAME =
      Pattern.compile("of|around|from|near|to|on|at|about");
  private static final Pattern COVERS =
      Pattern.compile(
          "(?i)\\b(?:cover(?:s|ing|ed)?|contain(?:s|ing)?|includ(?:e|es|ing)|overlap(?:s|ping)?)\\b");
  private static final Pattern DESIGNATION =
      Pattern.compile(
          "\\b(?:of|around|from|near|to)\\s+(?:the\\s+)?((?:M|Messier|NGC|IC|HD|HIP|HR|UGC|Abell|3C|PSR|GJ|TYC|Mrk|Arp|Melotte|Collinder)\\s?[A-Z]?\\d[\\w.+-]*)");
  private static final double USUAL_DEG = .1;

  private final Function<String, Optional<Place>> resolver;

  /// @param resolver finds objects by their names
  public Regions(Function<String, Optional<Place>> resolver) {
    this.resolver = resolver;
  }

  /// Runs before columns are looked for, since coordinates are no values of columns.
  @Override
  public void read(Talk talk, Draft draft) {
    if (polygon(talk, draft)) return;
    Optional<Slot.Position> given = position(talk);
    Optional<Amount> extent = extent(talk);
    if (given.isPresent()) {
      around(talk, draft, given.get().raDeg(), given.get().decDeg(), extent, "position");
      return;
    }
    if (extent.isEmpty()) return;
    named(talk, extent.get())
        .ifPresentOrElse(
            p -> around(talk, draft, p.raDeg(), p.decDeg(), extent, p.name()),
            () -> unknown(talk, draft));
  }

  private Optional<Slot.Position> position(Talk talk) {
    if (!SAID.matcher(talk.text()).find()) return Optional.empty();
    Remaining rest = new Remaining(talk.text());
    Optional<Slot.Position> found =
        Slots.position(rest).stream().map(Slot.Position.class::cast).findFirst();
    if (found.isPresent()) Masks.take(talk, rest);
    return found;
  }

  /// The angle that tells how large the region is.
  private static Optional<Amount> extent(Talk talk) {
    for (Amount a : talk.amounts()) {
      if (!a.angle()) continue;
      boolean led = false;
      for (int i = a.from() - 1; i >= a.from() - 3; i--) led |= CUE.matcher(talk.word(i)).matches();
      if (talk.word(a.from() - 1).equals("than"))
        led = talk.word(a.from() - 2).matches("closer|nearer|less");
      if (led || AFTER.matcher(talk.word(a.to())).matches()) return Optional.of(a);
    }
    return Optional.empty();
  }

  /// An object named behind the extent: `within 5 arcmin of M 31`, or before `… around`.
  private Optional<Place> named(Talk talk, Amount extent) {
    for (int i = extent.from() - 2; i < Math.min(talk.size(), extent.to() + 6); i++) {
      if (i < 0 || !LEADS_TO_NAME.matcher(talk.word(i)).matches()) continue;
      int start = i + 1;
      while (talk.word(start)
          .matches(
              "the|star|galaxy|cluster|object|position|centre|center|of|quasar|nebula|direction"))
        start++;
      for (int n = 4; n >= 1; n--) {
        if (start + n > talk.size() || !proper(talk, start, start + n)) continue;
        Optional<Place> place = resolver.apply(talk.said(start, start + n));
        if (place.isPresent()) {
          talk.take(i, start + n);
          return place;
        }
      }
    }
    return Optional.empty();
  }

  /// A designation of a catalogue of objects, of which nothing is known.
  private static void unknown(Talk talk, Draft draft) {
    Matcher m = DESIGNATION.matcher(talk.text());
    if (m.find())
      draft.problem("nothing is known of an object '%s': give its position".formatted(m.group(1)));
  }

  private static boolean proper(Talk talk, int from, int to) {
    for (int i = from; i < to; i++) {
      if (talk.taken(i) || talk.tokens().get(i).raw().matches("[,.?;()]")) return false;
      if (talk.word(i).matches("a|an|any|each|some|another|other|its|with|in|and|or")) return false;
    }
    return true;
  }

  /// Rows around a place.
  ///
  /// @param extent how far around; empty where nobody said
  /// @param what name of what stands there, `position` for none
  public static void around(
      Talk talk, Draft draft, double ra, double dec, Optional<Amount> extent, String what) {
    Optional<Expr> point = point(talk.scope(), talk.scope().first());
    if (point.isEmpty()) {
      draft.problem(talk.scope().first().table().name() + " has no columns of a position");
      return;
    }
    if (covered(talk, draft, ra, dec, extent)) return;
    if (extent.isEmpty()) draft.note("no radius is said: 0.1 degrees is taken");
    double size = extent.map(Amount::degrees).orElse(USUAL_DEG);
    boolean wide = extent.filter(e -> wide(talk, e)).isPresent();
    boolean box = extent.filter(e -> box(talk, e)).isPresent();
    extent.ifPresent(e -> talk.take(lead(talk, e), e.to()));
    words(talk);
    if (box) box(talk, draft, ra, dec, size);
    else {
      double radius = wide ? size / 2 : size;
      Expr circle = Expr.call("CIRCLE", Expr.number(ra), Expr.number(dec), Expr.number(radius));
      draft.where(new Condition.Inside(point.get(), circle));
    }
    Expr there = Expr.call("POINT", Expr.number(ra), Expr.number(dec));
    Expr distance = Expr.call("DISTANCE", point.get(), there);
    draft.aside(
        new Meaning("separation", distance, List.of(), Units.read("deg"), List.of(), List.of()));
    if (!what.equals("position"))
      draft.note("%s stands at RA %s, Dec %s degrees (ICRS)".formatted(what, num(ra), num(dec)));
  }

  /// `images covering …`: the place lies in what a row covers on the sky.
  private static boolean covered(
      Talk talk, Draft draft, double ra, double dec, Optional<Amount> extent) {
    Optional<Col> region =
        talk.scope().columns().stream()
            .map(d -> d.col())
            .filter(c -> c.ucd("pos.outline") || c.info().name().matches("(?i)s_region|.*coverage"))
            .findFirst();
    if (region.isEmpty() || extent.isPresent() || !COVERS.matcher(talk.text()).find()) return false;
    Expr there = Expr.call("POINT", Expr.number(ra), Expr.number(dec));
    draft.where(new Condition.Inside(there, region.get().expr()));
    draft.note("the place has to lie in " + region.get().info().name());
    for (int i = 0; i < talk.size(); i++)
      if (COVERS.matcher(talk.word(i)).matches()) talk.take(i, i + 1);
    return true;
  }

  private static String num(double value) {
    return perek.assistant.adql.plan.Adql.write(Expr.number(value));
  }

  private static int lead(Talk talk, Amount e) {
    int i = e.from();
    while (i > 0
        && talk.word(i - 1)
            .matches(
                "within|a|an|radius|of|in|circle|cone|inside|the|with|diameter|closer|nearer|than|less"))
      i--;
    return i;
  }

  private static boolean wide(Talk talk, Amount e) {
    return (talk.word(e.to()).matches("wide|across|diameter|in")
            && !talk.word(e.to() + 1).equals("radius"))
        || talk.word(e.from() - 1).equals("diameter")
        || talk.word(e.from() - 2).equals("diameter");
  }

  private static boolean box(Talk talk, Amount e) {
    for (int i = e.from() - 4; i < e.to() + 3; i++)
      if (talk.word(i).matches("box|square")) return true;
    return false;
  }

  private static void words(Talk talk) {
    for (int i = 0; i < talk.size(); i++)
      if (talk.word(i)
          .matches(
              "radius|cone|circle|centred|centered|around|near|box|square|diameter|wide|across"))
        talk.take(i, i + 1);
  }

  private static void box(Talk talk, Draft draft, double ra, double dec, double width) {
    Col r = talk.scope().measuring("ra").orElseThrow();
    Col d = talk.scope().measuring("dec").orElseThrow();
    double half = width / 2 / Math.cos(Math.toRadians(dec));
    draft.where(new Condition.Between(r.expr(), Expr.number(ra - half), Expr.number(ra + half)));
    draft.where(
        new Condition.Between(
            d.expr(), Expr.number(dec - width / 2), Expr.number(dec + width / 2)));
  }

  /// The place of a row as a point.
  static Optional<Expr> point(Scope scope, Scope.Part part) {
    Optional<Col> ra = scope.measuring("ra", c -> c.alias().equals(part.alias()));
    Optional<Col> dec = scope.measuring("dec", c -> c.alias().equals(part.alias()));
    if (ra.isEmpty() || dec.isEmpty()) return Optional.empty();
    return Optional.of(Expr.call("POINT", ra.get().expr(), dec.get().expr()));
  }

  private static boolean polygon(Talk talk, Draft draft) {
    for (int i = 0; i < talk.size(); i++) {
      if (!talk.word(i).matches("polygon|triangle|quadrilateral")) continue;
      int at = i;
      List<Amount> corners =
          talk.amounts().stream().filter(a -> a.from() > at && !a.counts()).toList();
      Optional<Expr> point = point(talk.scope(), talk.scope().first());
      if (corners.size() < 6 || corners.size() % 2 != 0 || point.isEmpty()) continue;
      List<Expr> numbers = new ArrayList<>();
      corners.forEach(c -> numbers.add(Expr.number(c.degrees())));
      draft.where(new Condition.Inside(point.get(), new Expr.Call("POLYGON", numbers)));
      talk.take(i, corners.getLast().to());
      return true;
    }
    return false;
  }
}
