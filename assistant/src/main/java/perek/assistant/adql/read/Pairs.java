package perek.assistant.adql.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import perek.assistant.adql.plan.Expr;
import perek.assistant.adql.scope.Col;
import perek.assistant.adql.scope.Meaning;
import perek.assistant.adql.word.Measure;

/// Two columns that stand for one number: `ratio of K1 to K2`, `K1/K2`, `difference between the
/// redshifts of source and lens`, `B minus V`.
final class Pairs {

  private static final double SURE = 8;

  private Pairs() {}

  /// The mentions with each such pair as one.
  static List<Mention> joined(Talk talk, List<Mention> found) {
    List<Mention.Measured> measured =
        found.stream()
            .filter(Mention.Measured.class::isInstance)
            .map(Mention.Measured.class::cast)
            .filter(m -> number(m.meaning()))
            .sorted(java.util.Comparator.comparingInt(Mention::from))
            .toList();
    List<Mention> all = new ArrayList<>(found);
    int i = 0;
    while (i + 1 < measured.size()) {
      Optional<Mention> pair = pair(talk, measured.get(i), measured.get(i + 1));
      pair.ifPresent(both -> {
        all.removeIf(m -> m.from() < both.to() && both.from() < m.to());
        all.add(both);
      });
      i += pair.isPresent() ? 2 : 1;
    }
    return all;
  }

  private static Optional<Mention> pair(Talk talk, Mention.Measured a, Mention.Measured b) {
    if (b.from() - a.to() > 2) return Optional.empty();
    int lead = a.from() - 1;
    while (talk.word(lead).matches("the|of|between|in|a|an")) lead--;
    String between = a.to() == b.from() ? "" : talk.said(a.to(), b.from()).toLowerCase(Locale.ROOT);
    String bare = between.replaceFirst("\\s*\\b(?:the|its|their)$", "").strip();
    boolean ratio = talk.word(lead).equals("ratio") && bare.matches("to|and|over|/");
    boolean over = bare.matches("/|divided by") || (bare.equals("over") && !ratio);
    boolean difference =
        (talk.word(lead).equals("difference") && bare.matches("and|to|from"))
            || bare.matches("minus");
    if (!(ratio || over || difference)) return Optional.empty();
    int from = ratio || talk.word(lead).equals("difference") ? lead : a.from();
    int to = talk.word(b.to()).equals("ratio") ? b.to() + 1 : b.to();
    Meaning x = a.meaning();
    Meaning y = b.meaning();
    boolean alike = x.unit().map(u -> y.unit().filter(u::like).isPresent()).orElse(true);
    if (!alike) return Optional.empty();
    return Optional.of(
        new Mention.Measured(from, to, SURE, difference ? minus(x, y) : over(x, y), List.of()));
  }

  private static boolean number(Meaning m) {
    return !m.plain() || m.column().info().kind().number();
  }

  private static Meaning over(Meaning x, Meaning y) {
    double factor =
        x.unit()
            .flatMap(u -> y.unit().flatMap(v -> u.to(v, 1)))
            .map(Measure.Converted::value)
            .orElse(1.);
    Expr expr = x.expr().over(y.expr());
    return made(
        x,
        y,
        x.label() + "_over_" + y.label(),
        factor == 1 ? expr : expr.times(Expr.number(factor)),
        Optional.empty());
  }

  private static Meaning minus(Meaning x, Meaning y) {
    return made(x, y, x.label() + "_minus_" + y.label(), x.expr().minus(y.expr()), x.unit());
  }

  private static Meaning made(
      Meaning x, Meaning y, String label, Expr expr, Optional<Measure> unit) {
    List<Col> columns = new ArrayList<>(x.columns());
    columns.addAll(y.columns());
    return new Meaning(label, expr, columns, unit, x.needs(), x.notes());
  }
}
