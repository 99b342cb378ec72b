package perek.tools.adql.rule;

import java.util.Locale;
import java.util.Optional;
import perek.tools.adql.problem.Code;
import perek.tools.adql.problem.Span;
import perek.tools.adql.schema.ColumnKind;
import perek.tools.adql.scope.Meaning;
import perek.tools.adql.tree.Expr;
import perek.tools.unit.VoUnit;

/// Whether what is compared or added is in the same unit and measures the same.
public final class Units {

  private Units() {}

  /// Warns where two values that are compared have other units, or are of other nature.
  public static void compared(Meaning left, Meaning right, Span at, Ground ground) {
    if (different(left, right)) {
      ground.warn(Code.UNIT, at, words(left.unit(), right.unit(), "compared"));
      return;
    }
    if (!left.column() || !right.column()) return;
    String a = nature(left.ucd());
    String b = nature(right.ucd());
    if (!a.isEmpty() && !b.isEmpty() && !a.equals(b) && !loose(a) && !loose(b))
      ground.warn(
          Code.UCD,
          at,
          "The columns that are compared measure different things: %s and %s"
              .formatted(left.ucd(), right.ucd()));
  }

  /// Warns where values in other units are added or subtracted.
  public static void sum(Meaning left, Meaning right, Expr.Step step, Ground ground) {
    if (different(left, right))
      ground.warn(Code.UNIT, step.at(), words(left.unit(), right.unit(), "added or subtracted"));
  }

  private static boolean different(Meaning left, Meaning right) {
    if (left.unit().isBlank() || right.unit().isBlank()) return false;
    if (left.unit().equals(right.unit())) return false;
    Optional<VoUnit> a = VoUnit.of(left.unit());
    Optional<VoUnit> b = VoUnit.of(right.unit());
    return a.isEmpty() || b.isEmpty() || !same(a.get(), b.get());
  }

  private static boolean same(VoUnit a, VoUnit b) {
    return a.like(b) && Math.abs(a.factor() / b.factor() - 1) < 1e-6;
  }

  private static String words(String left, String right, String done) {
    Optional<VoUnit> a = VoUnit.of(left);
    Optional<VoUnit> b = VoUnit.of(right);
    if (a.isEmpty() || b.isEmpty() || !a.get().like(b.get()))
      return "%s and %s are %s, units that cannot be turned into each other"
          .formatted(left, right, done);
    return String.format(
        Locale.ROOT,
        "%s and %s are %s: 1 %s is %.6g %s",
        left,
        right,
        done,
        left,
        a.get().factor() / b.get().factor(),
        right);
  }

  /// The first two words of a UCD: `pos.eq.ra;meta.main` is of the nature `pos.eq.ra`.
  private static String nature(String ucd) {
    String main = ucd.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
    return main.startsWith("stat.") ? "" : main;
  }

  /// Names, codes and numbers are compared with whatever holds them.
  private static boolean loose(String nature) {
    return nature.startsWith("meta")
        || nature.startsWith("arith")
        || nature.startsWith("time")
        || nature.startsWith("em.")
        || nature.startsWith("phot")
        || nature.startsWith("src.class")
        || nature.startsWith("obs");
  }

  /// The value of `IN_UNIT`, whose unit must be one, and be like that of the column (4.9.1).
  public static Meaning converted(Expr.Call call, Meaning value, Ground ground) {
    if (call.arguments().size() != 2) return Meaning.of(ColumnKind.REAL);
    Expr wanted = call.arguments().get(1);
    if (!(wanted instanceof Expr.Literal(Expr.Kind kind, String text, Span span))
        || kind != Expr.Kind.TEXT) {
      ground.error(
          Code.ARGUMENTS, wanted.span(), "The unit of IN_UNIT is a text in single quotes (4.9.1)");
      return Meaning.of(ColumnKind.REAL);
    }
    String unit = text.replaceAll("^'|'$", "");
    Optional<VoUnit> target = VoUnit.of(unit);
    Optional<VoUnit> source = VoUnit.of(value.unit());
    boolean bare = call.arguments().getFirst().bare() instanceof Expr.Literal;
    if (target.isEmpty() || unit.isBlank())
      ground.error(Code.UNIT, span, "'" + unit + "' is no unit of VOUnits");
    else if (bare || (value.column() && value.unit().isBlank()))
      ground.error(
          Code.UNIT,
          call.arguments().getFirst().span(),
          "What has no unit cannot be converted to " + unit + " (4.9.1)");
    else if (!value.unit().isBlank() && source.isPresent() && !source.get().like(target.get()))
      ground.error(Code.UNIT, span, "%s cannot be converted to %s".formatted(value.unit(), unit));
    return Meaning.of(ColumnKind.REAL).in(unit);
  }
}
