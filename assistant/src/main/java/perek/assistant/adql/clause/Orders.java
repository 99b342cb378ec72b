package perek.assistant.adql.clause;

import java.util.List;
import java.util.Optional;
import perek.assistant.adql.plan.Expr;
import perek.assistant.adql.read.Amount;
import perek.assistant.adql.read.Clause;
import perek.assistant.adql.read.Draft;
import perek.assistant.adql.read.Mention;
import perek.assistant.adql.read.Talk;
import perek.assistant.adql.scope.Meaning;

/// The order of the rows: `sorted by`, `by increasing`, `in time order`.
public final class Orders implements Clause {

  private static final String UP = "increasing|ascending|rising|growing|asc";
  private static final String DOWN = "decreasing|descending|falling|declining|desc|reverse";

  @Override
  public void read(Talk talk, Draft draft) {
    for (int i = 0; i < talk.size(); i++) {
      if (talk.taken(i)) continue;
      if (talk.word(i).matches("sorted|ordered|order|ranked|sort|arranged|rank|ordering"))
        sorted(talk, draft, i);
      else if (talk.word(i).matches("by|with|in") && talk.word(i + 1).matches(UP + "|" + DOWN))
        by(talk, draft, i, i + 1);
      else if (talk.word(i).equals("by")
          && !Groups.COUNTED.matcher(talk.text()).find()
          && talk.next(i + 1, 0, Mention.Measured.class).isPresent()) by(talk, draft, i, i + 1);
      else if (talk.word(i).matches("chronologically|chronological|alphabetically"))
        plain(talk, draft, i);
      else if (talk.word(i).equals("starting") && talk.word(i + 1).equals("with"))
        Superlatives.first(talk, draft, i + 2);
    }
  }

  private static void sorted(Talk talk, Draft draft, int i) {
    if (talk.word(i).equals("order")
        && talk.word(i - 1).matches("time|date")
        && talk.word(i - 2).equals("in")) {
      time(talk)
          .ifPresent(m -> {
            draft.order(m, false);
            talk.take(i - 2, i + 1);
          });
      return;
    }
    int at = i + 1;
    while (talk.word(at).matches("by|of|in|the|them|it|order|from|results?|" + UP + "|" + DOWN))
      at++;
    if (at == i + 1 && !talk.word(at).equals("by")) return;
    by(talk, draft, i, at);
  }

  /// @param start of the words that tell of an order
  /// @param at where the column may stand
  private static void by(Talk talk, Draft draft, int start, int at) {
    int column = at;
    while (talk.word(column).matches(UP + "|" + DOWN + "|order|of|the")) column++;
    boolean down = down(talk, start, column);
    int end = keyed(talk, draft, column, down);
    if (end < 0) {
      draft.problem(
          "no column fits what rows are to be ordered by: '"
              + talk.said(start, Math.min(talk.size(), column + 1))
              + "'");
      return;
    }
    talk.take(start, end);
    while (talk.says(end, "and") || talk.says(end, ",") || talk.says(end, "then")) {
      int next = end + 1;
      while (talk.word(next).matches("then|by|and")) next++;
      Optional<Mention.Measured> m = talk.next(next, 0, Mention.Measured.class);
      if (m.isEmpty()) break;
      draft.order(m.get().meaning(), down(talk, next, m.get().to()));
      talk.take(end, m.get().to());
      end = m.get().to();
    }
    if (talk.word(start - 1).equals("in")) talk.take(start - 1, start);
  }

  /// Orders by what begins at a token; where it ends, or -1.
  private static int keyed(Talk talk, Draft draft, int at, boolean down) {
    int i = talk.word(at).matches("the|their|its") ? at + 1 : at;
    if (talk.word(i).matches("count|counts|number|n|frequency")) {
      Expr count = Expr.call("COUNT", new Expr.Star());
      draft.aggregate(count, "n");
      draft.order(new Meaning("n", count, List.of(), Optional.empty(), List.of(), List.of()), down);
      int end = i + 1;
      while (talk.word(end).matches("of|the") || (end == i + 2 && talk.word(i + 1).equals("of")))
        end++;
      return tail(talk, end);
    }
    if (talk.word(i).matches("bins?")) return i + 1;
    Optional<Mention.Measured> m = talk.next(i, 1, Mention.Measured.class);
    Optional<Meaning> distance = centre(talk, draft, i);
    if (distance.isPresent()) {
      draft.order(distance.get(), down);
      return Math.max(i + 1, m.map(Mention.Measured::to).orElse(i + 1));
    }
    Optional<Meaning> meaning =
        m.map(Mention.Measured::meaning)
            .or(() -> shown(talk, draft, i))
            .or(() -> talk.word(i).matches("time|date") ? time(talk) : Optional.empty());
    if (meaning.isEmpty()) return -1;
    draft.order(meaning.get(), down);
    return tail(talk, m.map(Mention.Measured::to).orElse(i + 1));
  }

  /// A column that was said before, as `sorted by it`, or that groups have.
  private static Optional<Meaning> shown(Talk talk, Draft draft, int i) {
    return draft.groups().values().stream()
        .filter(
            g -> g.plain() && g.label().toLowerCase(java.util.Locale.ROOT).contains(talk.stem(i)))
        .findFirst();
  }

  /// Where a place was given, its distance is the one on the sky.
  private static Optional<Meaning> centre(Talk talk, Draft draft, int i) {
    boolean said =
        talk.word(i).matches("separation|distance|angular")
            && (talk.word(i).matches("separation|angular") || talk.word(i + 1).matches("from|to"));
    Meaning separation = draft.beside().get("separation");
    return said && separation != null ? Optional.of(separation) : Optional.empty();
  }

  private static int tail(Talk talk, int end) {
    int at = end;
    while (talk.word(at).matches("\\(|\\)|in|order|first|" + UP + "|" + DOWN)
        && at < end + 4
        && !(talk.word(at).equals("in") && !talk.word(at + 1).matches(UP + "|" + DOWN))) at++;
    return at;
  }

  private static boolean down(Talk talk, int from, int column) {
    for (int i = from; i < column; i++) if (talk.word(i).matches(DOWN)) return true;
    for (int i = column; i < Math.min(talk.size(), column + 5); i++) {
      if (talk.word(i).matches(DOWN)) return true;
      if (talk.word(i).matches("largest|highest|greatest|newest|latest|most")
          && talk.word(i + 1).equals("first")) return true;
      if (talk.word(i).matches(UP + "|[,.;]")) return false;
    }
    return false;
  }

  private static void plain(Talk talk, Draft draft, int i) {
    Optional<Meaning> by =
        talk.word(i).startsWith("alpha")
            ? talk.scope().name(talk.scope().first()).map(Meaning::of)
            : time(talk);
    by.ifPresent(m -> {
      draft.order(m, false);
      talk.take(
          talk.word(i - 1).equals("in") ? i - 1 : i,
          talk.word(i + 1).equals("order") ? i + 2 : i + 1);
    });
  }

  /// The column by which rows follow each other in time.
  public static Optional<Meaning> time(Talk talk) {
    return talk.scope()
        .measuring("obstime", Times::time)
        .or(() -> talk.scope().measuring("discyear"))
        .or(() -> talk.scope().measuring("year"))
        .map(Meaning::of);
  }

  /// A number that tells how many rows are wanted.
  static Optional<Amount> counting(Talk talk, int before) {
    return talk.amountBefore(before)
        .filter(a -> a.unit().isEmpty() && a.value() >= 1 && a.value() == Math.rint(a.value()));
  }
}
