package perek.assistant.adql.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import perek.assistant.adql.plan.Expr;
import perek.assistant.adql.read.Clause;
import perek.assistant.adql.read.Draft;
import perek.assistant.adql.read.Mention;
import perek.assistant.adql.read.Talk;
import perek.assistant.adql.scope.Col;
import perek.assistant.adql.scope.Meaning;
import perek.assistant.adql.scope.TimeForm;
import perek.tools.adql.schema.ColumnKind;

/// Counts, means, extremes and spreads (ADQL 2.1, section 2.2.2: COUNT, AVG, MIN, MAX, SUM).
public final class Aggregates implements Clause {

  @Override
  public void read(Talk talk, Draft draft) {
    for (int i = 0; i < talk.size(); i++) {
      if (talk.taken(i)) continue;
      if (talk.word(i).matches("fraction|percentage|share|proportion")
          && talk.word(i + 1).equals("of")) {
        draft.share();
        talk.take(i, i + 2);
      } else if (talk.says(i, "how", "many")
          || talk.says(i, "number", "of")
          || talk.says(i, "count", "of")) counted(talk, draft, i, i + 2);
      else if (talk.word(i).matches("count|counts|counting")) counted(talk, draft, i, i + 1);
      else if (function(talk, i) != null) listed(talk, draft, i);
    }
  }

  private static void counted(Talk talk, Draft draft, int from, int to) {
    int at = to;
    while (talk.word(at).matches("the|all|of|are|is")) at++;
    if (nights(talk, draft, from, at)) return;
    if (talk.word(at).matches("different|distinct|unique")) {
      Optional<Meaning> m =
          talk.next(at + 1, 1, Mention.Measured.class)
              .map(x -> {
                talk.take(x);
                return x.meaning();
              });
      String noun = talk.stem(at + 1);
      Optional<Meaning> named =
          m.or(() -> Groups.named(talk.scope(), noun).map(Meaning::of))
              .or(() -> talk.scope().id(talk.scope().first()).map(Meaning::of));
      named.ifPresent(x -> draft.aggregate(new Expr.Distinct("COUNT", x.expr()), "n"));
      talk.take(from, at + 2);
      return;
    }
    Optional<Col> things = things(talk, at);
    if (things.isPresent()) {
      draft.aggregate(new Expr.Distinct("COUNT", things.get().expr()), "n");
      draft.note("different values of " + things.get().info().name() + " are counted");
      talk.take(from, at + 1);
      return;
    }
    Optional<Mention.Measured> m = talk.next(at, 0, Mention.Measured.class);
    boolean names =
        m.isPresent()
            && m.get().meaning().plain()
            && !own(talk, m.get())
            && m.get().meaning().column().info().kind() == ColumnKind.TEXT;
    boolean valued =
        m.isPresent()
            && talk.free(Mention.Held.class).stream().anyMatch(h -> h.from() == m.get().to());
    if (names && !valued) {
      draft.aggregate(new Expr.Distinct("COUNT", m.get().meaning().expr()), "n");
      draft.note("different values of " + m.get().meaning().label() + " are counted");
      talk.take(m.get());
    } else draft.count();
    talk.take(from, to);
  }

  private static boolean own(Talk talk, Mention.Measured m) {
    return talk.scope().id(talk.scope().first()).equals(Optional.of(m.meaning().column()));
  }

  /// `mean and maximum redshift`, `average mass and radius`.
  private static void listed(Talk talk, Draft draft, int from) {
    List<String> functions = new ArrayList<>();
    int at = from;
    while (true) {
      String function = function(talk, at);
      if (function != null) {
        functions.add(function);
        at += talk.word(at).equals("standard") || talk.word(at).equals("root") ? 2 : 1;
      } else if (talk.word(at)
              .matches(
                  "and|,|or|the|of|value|values|for|both|all|their|its|in|is|was|measured|observed")
          && at < from + 9) at++;
      else if (held(talk, at) > at) at = held(talk, at);
      else break;
    }
    Optional<Mention.Measured> m = talk.next(at, 1, Mention.Measured.class);
    if (m.isEmpty() && talk.stem(at).equals("observe") && moments(talk, draft, functions)) {
      talk.take(from, at + 1);
      return;
    }
    if (m.isEmpty()) {
      if (functions.stream().noneMatch(f -> f.matches("MAX|MIN|SUM")))
        draft.problem("no column fits '" + talk.said(from, Math.min(talk.size(), at + 2)) + "'");
      return;
    }
    int end = all(talk, draft, functions, m.get());
    talk.take(from, end);
  }

  /// What names the things that are counted, where a row is not one of them: stars in a table of
  /// observations, systems in one of planets.
  private static Optional<Col> things(Talk talk, int at) {
    String noun = talk.stem(at);
    boolean held =
        talk.mentions().stream()
            .anyMatch(m -> m instanceof Mention.Held && m.from() <= at && at < m.to());
    if (held || !noun.matches("star|system|host|target") || talk.scope().several())
      return Optional.empty();
    return talk.scope().first().rowsAre(noun)
        ? Optional.empty()
        : Groups.named(talk.scope(), noun).filter(c -> c.info().kind() == ColumnKind.TEXT);
  }

  /// `first and last observation`: when they were.
  private static boolean moments(Talk talk, Draft draft, List<String> functions) {
    Optional<Meaning> time = Orders.time(talk);
    time.ifPresent(t -> functions.forEach(f -> add(draft, f, t)));
    return time.isPresent();
  }

  /// `How many nights`: different whole days of a time in days.
  private static boolean nights(Talk talk, Draft draft, int from, int at) {
    if (!talk.stem(at).equals("night")) return false;
    Optional<Meaning> time =
        Orders.time(talk)
            .filter(m ->
                m.plain()
                    && (TimeForm.of(m.column()) == TimeForm.MJD
                        || TimeForm.of(m.column()) == TimeForm.JD));
    time.ifPresent(m -> {
      Expr day = Expr.call("FLOOR", m.expr());
      draft.aggregate(new Expr.Distinct("COUNT", day), "n");
      draft.note(
          "nights are counted as different whole days of " + m.label() + ", from zero hours");
      talk.take(from, at + 1);
    });
    return time.isPresent();
  }

  /// Where a value ends that stands between, as `V` in `mean V magnitude`.
  private static int held(Talk talk, int at) {
    return talk.free(Mention.Held.class).stream()
        .filter(h -> h.from() == at)
        .mapToInt(Mention.Held::to)
        .findFirst()
        .orElse(at);
  }

  private static int all(Talk talk, Draft draft, List<String> functions, Mention.Measured first) {
    Mention.Measured m = first;
    int end = m.to();
    while (true) {
      for (String f : functions) add(draft, f, m.meaning());
      talk.take(m);
      end = m.to();
      int next =
          talk.word(end).matches(",") && talk.word(end + 1).equals("and") ? end + 2 : end + 1;
      boolean joined = talk.word(end).matches("and|,") && function(talk, next) == null;
      Optional<Mention.Measured> other =
          joined
              ? talk.next(next, 0, Mention.Measured.class)
                  .filter(x -> !x.meaning().plain() || x.meaning().column().info().kind().number())
              : Optional.empty();
      if (other.isEmpty()) return end;
      m = other.get();
    }
  }

  /// @param function COUNT, AVG, MIN, MAX, SUM or STD
  public static void add(Draft draft, String function, Meaning m) {
    Expr value =
        function.equals("STD")
            ? Expr.call(
                "SQRT",
                Expr.call("AVG", m.expr().times(m.expr()))
                    .minus(Expr.call("AVG", m.expr()).times(Expr.call("AVG", m.expr()))))
            : Expr.call(function, m.expr());
    draft.aggregate(value, function.toLowerCase(Locale.ROOT) + "_" + m.label());
    m.needs().forEach(draft::where);
    m.notes().forEach(draft::note);
    if (function.equals("STD"))
      draft.note(
          "the standard deviation is that of all rows, made from means, since ADQL has no function for it");
  }

  private static @org.jspecify.annotations.Nullable String function(Talk talk, int i) {
    if (talk.taken(i)) return null;
    return switch (talk.word(i)) {
      case "mean", "average", "avg", "averaged" -> "AVG";
      case "maximum", "max", "maximal" -> "MAX";
      case "minimum", "min", "minimal" -> "MIN";
      case "sum", "total" -> "SUM";
      case "standard" -> talk.word(i + 1).equals("deviation") ? "STD" : null;
      case "stddev", "scatter", "dispersion", "rms", "std" -> "STD";
      case "first", "earliest" ->
          talk.word(i + 1).equals("and") && talk.word(i + 2).matches("last|latest") ? "MIN" : null;
      case "last", "latest" ->
          talk.word(i - 1).equals("and") && talk.word(i - 2).matches("first|earliest")
              ? "MAX"
              : null;
      default -> null;
    };
  }
}
