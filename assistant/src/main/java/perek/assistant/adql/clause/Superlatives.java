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
import perek.assistant.adql.word.Phrases;

/// `the five stars with the largest parallax`, `ten brightest stars`, `nearest first`, `the highest
/// redshift`, `top 20`.
public final class Superlatives implements Clause {

  @Override
  public void read(Talk talk, Draft draft) {
    for (int i = 0; i < talk.size(); i++) if (!talk.taken(i)) first(talk, draft, i);
    top(talk, draft);
  }

  /// Reads a superlative that begins at a token, where one does.
  static void first(Talk talk, Draft draft, int i) {
    if (moment(talk, draft, i)) return;
    Optional<Phrases.Match> match = Phrases.SUPERLATIVES.at(talk.tokens(), i);
    if (match.isEmpty() || !talk.free(i, i + match.get().length())) return;
    int end = i + match.get().length();
    String concept = match.get().fields().get(0);
    boolean low =
        talk.word(i).matches("best|worst")
            && talk.word(end).matches("seeing|airmass|error|errors|uncertainty|ruwe|resolution");
    boolean down = match.get().fields().get(1).equals("desc") != low;
    if (common(talk, draft, i, end, down)) return;
    Optional<Mention.Measured> m =
        talk.next(end, talk.word(end).equals("value") ? 2 : 0, Mention.Measured.class)
            .filter(x -> numeric(x.meaning()))
            .filter(x -> !concept.equals("mag") || light(x.meaning()));
    boolean first = talk.word(m.map(Mention.Measured::to).orElse(end)).equals("first");
    Optional<Meaning> meaning =
        m.map(Mention.Measured::meaning).or(() -> concept(talk, draft, concept, i));
    if (meaning.isEmpty()) {
      // `Smallest first` orders by what is told.
      if (talk.word(end).equals("first")) return;
      if (!concept.isEmpty())
        draft.problem("no column tells what '" + talk.said(i, end) + "' asks for");
      else if (strange(talk, end))
        draft.problem("no column fits '" + talk.said(i, Math.min(talk.size(), end + 2)) + "'");
      return;
    }
    if (talk.word(i).matches("most|least|best|worst")
        && meaning.get().plain()
        && Times.time(meaning.get().column())
        && !concept.equals("time")) {
      draft.problem(
          "'%s' cannot be had of moments".formatted(talk.said(i, Math.min(talk.size(), end + 2))));
      return;
    }
    if (each(talk, draft, i)) {
      draft.problem("one row for each of many cannot be had");
      return;
    }
    boolean reversed = down != upside(concept, meaning.get());
    int to = Math.max(end, m.map(Mention.Measured::to).orElse(end));
    if (first) {
      draft.order(meaning.get(), reversed);
      talk.take(i, to + 1);
    } else if (grouped(draft)) {
      if (Orders.counting(talk, i).isPresent())
        draft.problem("several rows of each group, '" + talk.said(i, to) + "', cannot be had");
      draft.note("the extreme value of each group is given, and not the row that has it");
      extreme(talk, draft, i, to, meaning.get(), reversed);
    } else if (m.isPresent() && !ofRow(talk, m.get().to()) && single(talk, i, draft))
      extreme(talk, draft, i, to, meaning.get(), reversed);
    else ranked(talk, draft, i, to, meaning.get(), reversed);
  }

  /// `the brightest magnitude of each supernova` of a table with one row for each.
  private static boolean each(Talk talk, Draft draft, int i) {
    if (!draft.groups().isEmpty()) return false;
    for (int k = i; k < talk.size(); k++)
      if (talk.word(k).equals("each") && !talk.taken(k) && !talk.word(k + 1).equals("other"))
        return true;
    return false;
  }

  /// `the first observation`, `her last spectrum`: by time.
  private static boolean moment(Talk talk, Draft draft, int i) {
    boolean said = talk.word(i).matches("first|last|earliest|latest");
    boolean thing =
        noun(talk, i + 1) || talk.stem(i + 1).matches("exposure|measure|discover|detect|visit");
    if (!said || !thing || plural(talk.word(i + 1)) || talk.word(i + 1).equals("time"))
      return false;
    Optional<Meaning> time = Orders.time(talk);
    time.ifPresent(t -> {
      if (grouped(draft)) extreme(talk, draft, i, i + 1, t, talk.word(i).matches("la.*"));
      else ranked(talk, draft, i, i + 1, t, talk.word(i).matches("la.*"));
    });
    return time.isPresent();
  }

  private static void extreme(
      Talk talk, Draft draft, int i, int to, Meaning meaning, boolean largest) {
    String function = largest ? "MAX" : "MIN";
    draft.aggregate(
        Expr.call(function, meaning.expr()),
        function.toLowerCase(java.util.Locale.ROOT) + "_" + meaning.label());
    talk.take(i, to);
  }

  /// Whether something is told of each group, so that a superlative is a value of each.
  private static boolean grouped(Draft draft) {
    return !draft.groups().isEmpty()
        && draft.groups().values().stream().allMatch(g -> g.plain())
        && draft.having().isEmpty();
  }

  /// `the highest redshift quasar` is a row, `the highest redshift` a value.
  private static boolean ofRow(Talk talk, int at) {
    return noun(talk, at)
        || talk.mentions().stream()
            .anyMatch(x -> x.from() == at && !(x instanceof Mention.Measured));
  }

  private static boolean strange(Talk talk, int i) {
    return i < talk.size()
        && talk.tokens().get(i).word()
        && !perek.assistant.adql.word.Vocabulary.filler(talk.tokens().get(i));
  }

  /// Only what is measured of light is bright or faint.
  private static boolean light(Meaning m) {
    return m.columns().stream().anyMatch(c -> c.ucd("phot") || c.ucd("phys.magAbs"));
  }

  private static boolean numeric(Meaning m) {
    return !m.plain() || m.column().info().kind() != perek.tools.adql.schema.ColumnKind.TEXT;
  }

  /// `the most common class`, `most frequent first`: by how many rows there are.
  private static boolean common(Talk talk, Draft draft, int i, int end, boolean down) {
    if (!talk.word(end).matches("common|frequent|numerous|populous|populated")) return false;
    Expr count = Expr.call("COUNT", new Expr.Star());
    draft.aggregate(count, "n");
    draft.order(new Meaning("n", count, List.of(), Optional.empty(), List.of(), List.of()), down);
    talk.take(i, end + (talk.word(end + 1).equals("first") ? 2 : 1));
    Optional<Mention.Measured> m = talk.next(end + 1, 0, Mention.Measured.class);
    if (m.isPresent() && draft.groups().isEmpty()) {
      draft.group(m.get().meaning());
      talk.take(m.get());
      draft.top(Orders.counting(talk, i).map(a -> (int) a.value()).orElse(1));
      Orders.counting(talk, i).ifPresent(a -> talk.take(a.from(), a.to()));
    }
    return true;
  }

  private static Optional<Meaning> concept(Talk talk, Draft draft, String concept, int i) {
    if (concept.isEmpty() || (concept.equals("mag") && bare(talk, i))) return Optional.empty();
    Meaning separation = draft.beside().get("separation");
    return switch (concept) {
      case "time" ->
          talk.tokens().stream().anyMatch(t -> t.stem().equals("discover"))
                  || talk.scope().measuring("obstime").isEmpty()
              ? talk.scope().measuring("discyear").map(Meaning::of).or(() -> Orders.time(talk))
              : Orders.time(talk);
      case "span" ->
          talk.derived()
              .of("exptime")
              .or(() -> talk.derived().of("duration"))
              .or(() -> talk.derived().of("orbper"));
      case "radius" -> talk.derived().of("radius").or(() -> talk.derived().of("size"));
      case "age" -> talk.derived().of("age").or(() -> Orders.time(talk));
      case "distance" ->
          talk.scope()
              .measuring("distance")
              .map(Meaning::of)
              .or(() -> separation != null ? Optional.of(separation) : Optional.empty())
              .or(() -> talk.scope().measuring("parallax").map(Meaning::of))
              .or(() -> talk.scope().measuring("redshift").map(Meaning::of));
      default -> talk.derived().of(concept);
    };
  }

  private static boolean bare(Talk talk, int i) {
    return talk.scope().measuring("mag").isEmpty() || i < 0;
  }

  /// Parallaxes run against distances, and early times against age.
  private static boolean upside(String concept, Meaning m) {
    if (!m.plain()) return false;
    return (concept.equals("distance") && m.column().ucd("pos.parallax"))
        || (concept.equals("age") && Times.time(m.column()));
  }

  /// Whether one value is asked for, and not the rows that have it.
  private static boolean single(Talk talk, int i, Draft draft) {
    if (!draft.groups().isEmpty()) return true;
    if (Orders.counting(talk, i).isPresent()) return false;
    if (talk.text().matches("(?is).*\\b(?:which|who|whose|where)\\b.*")) return false;
    int before = i - 1;
    while (talk.word(before).matches("the|a|and")) before--;
    if (talk.word(before).matches("with|has|have|having|of|by")) return false;
    return talk.text()
        .matches(
            "(?is)\\s*(?:what(?:'s| is| are| was)?|give|find|compute|determine|tell me|return|show|get|how)\\b.*");
  }

  private static void ranked(Talk talk, Draft draft, int i, int to, Meaning m, boolean down) {
    draft.order(m, down);
    Optional<Amount> n =
        Orders.counting(talk, i).or(() -> behind(talk, to)).or(() -> wanted(talk, i));
    n.ifPresent(a -> talk.take(a.from(), a.to()));
    if (n.isPresent()) draft.top((int) n.get().value());
    else if (one(talk, i, to)) draft.top(1);
    else draft.note("no number of rows is said: all are given, in this order");
    talk.take(i, to);
    if (talk.says(i - 1, "top")) talk.take(i - 1, i);
    int end = to;
    while (talk.word(end).matches("to|the|us|earth|sun")) end++;
    if (talk.word(to).equals("to") && talk.word(end - 1).matches("us|earth|sun"))
      talk.take(to, end);
  }

  /// `the latest 5 spectra`.
  private static Optional<Amount> behind(Talk talk, int to) {
    return talk.amount(to)
        .filter(a -> a.unit().isEmpty() && a.value() >= 1 && a.value() == Math.rint(a.value()))
        .filter(a -> noun(talk, a.to()) || talk.scope().first().rowsAre(talk.stem(a.to())));
  }

  /// `the five stars with the largest …`
  private static Optional<Amount> wanted(Talk talk, int i) {
    return talk.amounts().stream()
        .filter(a ->
            a.from() < i
                && a.unit().isEmpty()
                && a.value() >= 1
                && a.value() == Math.rint(a.value()))
        .findFirst();
  }

  /// Whether the thing asked for stands in the singular: `the nearest star`, `which star has`.
  private static boolean one(Talk talk, int i, int to) {
    for (int k = to; k < Math.min(talk.size(), to + 3); k++)
      if (noun(talk, k)) return !plural(talk.word(k));
    for (int k = i - 1; k >= 0; k--) if (noun(talk, k)) return !plural(talk.word(k));
    return true;
  }

  private static boolean noun(Talk talk, int k) {
    return perek.assistant.adql.scope.Described.ENTITIES.contains(talk.stem(k))
        || talk.stem(k).matches("host|target|exposure|object");
  }

  private static boolean plural(String word) {
    return (word.endsWith("s") && !word.endsWith("ss")) || word.equals("spectra");
  }

  /// `top 20`, `first ten`, `limit 5`, `five of them`.
  private static void top(Talk talk, Draft draft) {
    for (Amount a : talk.amounts()) {
      boolean said =
          talk.word(a.from() - 1).matches("top|first|limit|only|just|to|most")
              && (!talk.word(a.from() - 1).matches("to|most")
                  || talk.word(a.from() - 2).matches("limit|up|at|limited"));
      boolean plain = a.unit().isEmpty() && a.value() >= 1 && a.value() == Math.rint(a.value());
      boolean opens =
          a.from() <= 3
              && talk.text()
                  .matches("(?is)\\s*(?:give|list|show|find|get|name|return|select|which|any)\\b.*")
              && (noun(talk, a.to()) || talk.scope().first().rowsAre(talk.stem(a.to())));
      if (plain && (said || opens)) {
        draft.top((int) a.value());
        talk.take(said ? a.from() - 1 : a.from(), a.to());
      }
    }
  }
}
