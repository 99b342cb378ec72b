package perek.assistant.adql.clause.limit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import perek.assistant.adql.clause.Times;
import perek.assistant.adql.plan.Condition;
import perek.assistant.adql.plan.Expr;
import perek.assistant.adql.read.Amount;
import perek.assistant.adql.read.Draft;
import perek.assistant.adql.read.Mention;
import perek.assistant.adql.read.Talk;
import perek.assistant.adql.scope.Col;
import perek.assistant.adql.scope.Described;
import perek.assistant.adql.scope.Meaning;
import perek.assistant.adql.word.Measure;
import perek.tools.adql.schema.ColumnKind;

/// Conditions with amounts, converted into the units of what is compared.
public final class Bounds {

  private static final double CIRCLE_DEG = 360;
  private static final double KM = 1e3;
  private static final double FAR = 1e7;

  /// What is followed over a time, whose length is no exposure.
  private static final java.util.regex.Pattern FOLLOWED =
      java.util.regex.Pattern.compile("(?i)\\b(?:time series|light ?curves?)\\b");

  private Bounds() {}

  /// The reading of a mention that an amount can be compared with.
  static Optional<Meaning> fitting(Mention.Measured mention, Amount a) {
    return Stream.concat(Stream.of(mention.meaning()), mention.others().stream().limit(2))
        .filter(m -> fits(m, a))
        .findFirst();
  }

  /// Whether an amount can be compared with what is meant.
  public static boolean fits(Meaning m, Amount a) {
    if (m.plain()) {
      ColumnKind kind = m.column().info().kind();
      if (!kind.number() && kind != ColumnKind.UNKNOWN && kind != ColumnKind.BOOLEAN) return false;
    }
    if (a.unit().isEmpty() || share(m, a)) return true;
    if (m.plain() && Times.time(m.column())) return false;
    if (m.plain() && logarithm(m).isPresent())
      return a.unit().get().to(logarithm(m).get(), 1).isPresent();
    return m.unit().flatMap(u -> a.unit().get().to(u, 1)).isPresent();
  }

  /// The column whose unit is of the kind of an amount's, and nearest to it in size.
  static Optional<Meaning> byUnit(Talk talk, Amount a) {
    if (a.unit().isEmpty() || a.angle()) return Optional.empty();
    Measure unit = a.unit().get();
    if (FOLLOWED.matcher(talk.text()).find() && talk.derived().made("span").isPresent())
      return talk.derived().made("span").filter(m -> fits(m, a));
    return talk.scope().columns().stream()
        .map(Described::col)
        .filter(c -> c.info().kind().number() && !c.ucd("stat.error") && !c.ucd("pos.eq"))
        .filter(c -> !Times.time(c))
        .filter(c -> c.unit().filter(u -> unit.like(u) && comparable(unit, u)).isPresent())
        .min(
            Comparator.comparingDouble(
                c -> Math.abs(Math.log10(c.unit().orElseThrow().factor() / unit.factor()))))
        .map(Meaning::of)
        .or(() -> talk.derived().made("span").filter(m -> fits(m, a)));
  }

  /// Parsecs are no radii of planets.
  private static boolean comparable(Measure a, Measure b) {
    double large = Math.max(a.factor(), b.factor());
    double ratio = large / Math.min(a.factor(), b.factor());
    return large < KM || ratio < FAR || !a.powers().equals(Map.of("m", 1));
  }

  /// @param operator one of = != < <= > >=
  public static void compare(Draft draft, Meaning m, String operator, Amount a) {
    if (distance(m)) {
      parallax(draft, m, operator, pc(a));
      return;
    }
    Measure.Converted c = converted(draft, m, a);
    String turned = c.turned() ? turned(operator) : operator;
    draft.where(m, new Condition.Compare(m.expr(), turned, Expr.number(c.value())));
    if (m.plain()) draft.aside(m);
    else draft.show(m);
  }

  public static void between(Draft draft, Meaning m, Amount low, Amount high) {
    if (distance(m)) {
      parallax(draft, m, "<=", Math.max(pc(low), pc(high)));
      parallax(draft, m, ">=", Math.min(pc(low), pc(high)));
      return;
    }
    Amount same =
        high.unit().isPresent()
            ? high
            : new Amount(high.from(), high.to(), high.value(), low.unit(), false);
    double a = converted(draft, m, low).value();
    double b = converted(draft, m, same).value();
    if (a > b && m.plain() && m.column().ucd("pos.eq.ra")) {
      draft.where(m, around(m, a, b));
      return;
    }
    draft.where(
        m,
        new Condition.Between(m.expr(), Expr.number(Math.min(a, b)), Expr.number(Math.max(a, b))));
    if (m.plain()) draft.aside(m);
    else draft.show(m);
  }

  /// Right ascensions over the zero point.
  private static Condition around(Meaning m, double from, double to) {
    return new Condition.Any(
        List.of(
            new Condition.Between(m.expr(), Expr.number(from), Expr.number(CIRCLE_DEG)),
            new Condition.Between(m.expr(), Expr.number(0), Expr.number(to))));
  }

  private static boolean distance(Meaning m) {
    return m.label().equals("distance_pc") && !m.plain();
  }

  private static double pc(Amount a) {
    return a.unit()
        .flatMap(u -> u.to(perek.assistant.adql.word.Units.read("pc").orElseThrow(), a.value()))
        .map(Measure.Converted::value)
        .orElse(a.value());
  }

  /// A limit of a distance as one of the parallax, which an index may serve and noise does not
  /// turn.
  private static void parallax(Draft draft, Meaning m, String operator, double pc) {
    Col p = m.column();
    double perMas =
        perek.assistant.adql.word.Units.read("mas")
            .orElseThrow()
            .to(p.unit().orElse(perek.assistant.adql.word.Units.read("mas").orElseThrow()), 1)
            .map(Measure.Converted::value)
            .orElse(1.);
    draft.where(
        new Condition.Compare(p.expr(), turned(operator), Expr.number(round(1000 / pc * perMas))));
    draft.show(m);
    draft.show(Meaning.of(p));
  }

  private static double round(double value) {
    return new java.math.BigDecimal(value).round(new java.math.MathContext(12)).doubleValue();
  }

  static String turned(String operator) {
    return switch (operator) {
      case "<" -> ">";
      case "<=" -> ">=";
      case ">" -> "<";
      case ">=" -> "<=";
      default -> operator;
    };
  }

  /// The unit of which a column has the decadic logarithm: `log(yr)`, `[Sun]`, `dex(cm/s2)`.
  private static Optional<Measure> logarithm(Meaning m) {
    var log =
        java.util.regex.Pattern.compile("(?i)\\s*(?:log(?:10)?|dex)?\\s*[(\\[](.+)[)\\]]\\s*")
            .matcher(m.column().info().unit());
    boolean said = m.column().says("log");
    return log.matches() && said
        ? perek.assistant.adql.word.Units.read(log.group(1))
        : Optional.empty();
  }

  /// Percent of a column that counts from 0 to 1.
  private static boolean share(Meaning m, Amount a) {
    return m.plain()
        && m.column().info().unit().isBlank()
        && !m.column().says("percent|%")
        && a.unit().filter(u -> u.written().equals("%")).isPresent();
  }

  private static Measure.Converted converted(Draft draft, Meaning m, Amount a) {
    if (share(m, a)) return new Measure.Converted(round(a.value() / 100), false);
    Optional<Measure> log = m.plain() ? logarithm(m) : Optional.empty();
    if (log.isPresent() && a.unit().isPresent()) {
      double value = Math.log10(a.unit().get().to(log.get(), a.value()).orElseThrow().value());
      draft.note(
          "%s %s are %s as the logarithm that %s holds"
              .formatted(num(a.value()), a.unit().get().written(), num(round(value)), m.label()));
      return new Measure.Converted(round(value), false);
    }
    if (a.unit().isPresent() && m.unit().isPresent()) {
      Optional<Measure.Converted> there = a.unit().get().to(m.unit().get(), a.value());
      if (there.isPresent()) {
        if (!a.unit().get().written().equals(m.unit().get().written()))
          draft.note(
              "%s %s are %s %s, the unit of %s"
                  .formatted(
                      num(a.value()),
                      a.unit().get().written(),
                      num(there.get().value()),
                      m.unit().get().written(),
                      m.label()));
        return there.get();
      }
    }
    if (m.unit().isPresent() && !m.unit().get().written().matches("mag|deg|yr"))
      draft.note(
          "%s is taken in %s, the unit of %s"
              .formatted(num(a.value()), m.unit().get().written(), m.label()));
    return new Measure.Converted(a.value(), false);
  }

  private static String num(double value) {
    return perek.assistant.adql.plan.Adql.write(Expr.number(value));
  }
}
