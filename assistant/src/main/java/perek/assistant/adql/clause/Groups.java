package perek.assistant.adql.clause;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import perek.assistant.adql.plan.Expr;
import perek.assistant.adql.read.Amount;
import perek.assistant.adql.read.Clause;
import perek.assistant.adql.read.Draft;
import perek.assistant.adql.read.Mention;
import perek.assistant.adql.read.Talk;
import perek.assistant.adql.scope.Col;
import perek.assistant.adql.scope.Meaning;
import perek.assistant.adql.scope.Scope;
import perek.assistant.adql.scope.TimeForm;
import perek.assistant.adql.word.Stem;
import perek.assistant.adql.word.Units;
import perek.tools.adql.schema.ColumnInfo;

/// What is told for each value of a column: `per class`, `of each type`, `by year`, `which host has
/// the most planets`.
public final class Groups implements Clause {

  /// Where nothing is counted, "by" tells of an order.
  static final java.util.regex.Pattern COUNTED =
      java.util.regex.Pattern.compile(
          "(?i)\\b(?:how many|count|counts|number|numbers|mean|average|total|sum|max|maximum|min|minimum|each|per|statistics|distribution|histogram|group\\w*|broken|largest|highest|smallest|lowest)\\b");

  private static final double NAMED = 2.8;

  @Override
  public void read(Talk talk, Draft draft) {
    for (int i = 0; i < talk.size(); i++) {
      int after = cue(talk, i);
      if (after > 0) group(talk, draft, i, after);
    }
    most(talk, draft);
    boolean each =
        draft.groups().isEmpty()
            && (!draft.having().isEmpty()
                || eachAlone(talk)
                || talk.text().matches("(?is).*\\bhow many\\W*(?:for |of )?each\\b.*"));
    if (each)
      asked(talk)
          .ifPresentOrElse(
              draft::group,
              () -> draft.problem("it is not clear for each of what rows are to be counted"));
  }

  private static boolean eachAlone(Talk talk) {
    for (int i = 0; i < talk.size(); i++)
      if (talk.says(i, "each") && talk.word(i + 1).matches("[.?!]?")) {
        talk.take(i, i + 1);
        return true;
      }
    return false;
  }

  /// The token after words such as `for each`; 0 where there are none.
  private static int cue(Talk talk, int i) {
    boolean name =
        talk.mentions().stream()
            .anyMatch(m -> m instanceof Mention.Held && m.from() <= i && i < m.to());
    if (talk.taken(i) || name || (i > 0 && talk.tokens().get(i).raw().equals("Per"))) return 0;
    String before = talk.word(i - 1);
    return switch (talk.word(i)) {
      case "per", "each", "every" -> i + 1;
      case "by" ->
          !COUNTED.matcher(talk.text()).find()
                  || (before.matches(
                          "sorted|ordered|order|ranked|sort|arranged|then|followed|multiplied|divided|increasing|observed|out")
                      && !talk.word(i - 2).equals("broken"))
              ? 0
              : i + (talk.word(i + 1).matches("each|every") ? 2 : 1);
      case "versus", "vs" -> i + 1;
      case "over" -> talk.text().matches("(?is).*\\bdistribution\\b.*") ? i + 1 : 0;
      default -> 0;
    };
  }

  private static void group(Talk talk, Draft draft, int cue, int after) {
    if (talk.word(after).matches("increasing|decreasing|ascending|descending|rising|falling"))
      return;
    if (talk.word(after).matches("integer|whole|full|unit")) {
      binned(
          talk,
          draft,
          cue,
          talk.word(after + 1).matches("degrees?|magnitudes?") ? after + 1 : after,
          Optional.empty());
      return;
    }
    Optional<Amount> step = talk.amount(after);
    if (step.isPresent() || unit(talk, after)) {
      binned(talk, draft, cue, after, step);
      return;
    }
    Optional<Meaning> meaning = meaning(talk, after);
    if (meaning.isEmpty()) return;
    if (talk.word(end(talk, after)).matches("bins?")) {
      talk.take(cue, cue + 1);
      return;
    }
    int end = end(talk, after);
    for (int i = 0; i < cue; i++) if (talk.says(i, "distribution")) distribution(talk, draft, i);
    boolean again = draft.groups().containsKey(meaning.get().label());
    if (again) draft.order(meaning.get(), false);
    else draft.group(meaning.get());
    int from =
        talk.word(cue - 1).matches("for|of|in|grouped|broken|split|function|per|with|from")
            ? cue - 1
            : cue;
    talk.take(from, end);
    if (talk.says(end, "and")) {
      Optional<Mention.Measured> other =
          talk.next(end + 1, 0, Mention.Measured.class).filter(m -> categorical(m.meaning()));
      other.ifPresentOrElse(
          m -> {
            draft.group(m.meaning());
            talk.take(end, m.to());
          },
          () ->
              named(talk.scope(), talk.stem(end + 1))
                  .ifPresent(c -> {
                    draft.group(Meaning.of(c));
                    talk.take(end, end + 2);
                  }));
    }
  }

  private static void distribution(Talk talk, Draft draft, int i) {
    draft.count();
    talk.take(i, i + 1);
  }

  /// `per magnitude of G`, `per 10 degrees of declination`.
  private static void binned(Talk talk, Draft draft, int cue, int after, Optional<Amount> step) {
    int to = step.map(Amount::to).orElse(after + 1);
    Optional<Mention.Measured> m = talk.next(to, 2, Mention.Measured.class);
    if (m.isEmpty()) return;
    double width = step.map(s -> Bins.step(s, m.get().meaning())).orElse(1.);
    Bins.group(draft, m.get().meaning(), width);
    draft.count();
    talk.take(cue, m.get().to());
  }

  private static boolean unit(Talk talk, int i) {
    return talk.word(i + 1).matches("of|in") && Units.said(talk.word(i)).isPresent();
  }

  private static int end(Talk talk, int after) {
    Optional<Mention.Measured> m = talk.next(after, 1, Mention.Measured.class);
    return m.map(Mention.Measured::to).orElse(after + 1);
  }

  private static Optional<Meaning> meaning(Talk talk, int after) {
    Optional<Mention.Measured> m =
        talk.next(after, 1, Mention.Measured.class).filter(x -> !superlative(talk, after));
    if (m.isPresent()) return m.map(Mention.Measured::meaning).map(x -> yearly(talk, x, after));
    if (talk.stem(after).equals("year"))
      return talk.scope()
          .measuring("discyear")
          .or(() -> talk.scope().measuring("year"))
          .filter(c -> TimeForm.of(c) == TimeForm.YEAR)
          .map(Meaning::of)
          .or(() -> talk.scope().measuring("obstime", TimeForm::counts).map(Groups::year));
    return named(talk.scope(), talk.stem(after)).map(Meaning::of);
  }

  private static boolean superlative(Talk talk, int i) {
    return talk.word(i).equals("of") && talk.word(i + 1).equals("the");
  }

  /// "Per year" of a column that counts days.
  private static Meaning yearly(Talk talk, Meaning m, int after) {
    boolean days =
        m.plain()
            && talk.stem(after).equals("year")
            && Times.time(m.column())
            && TimeForm.counts(m.column());
    return days ? year(m.column()) : m;
  }

  private static Meaning year(Col col) {
    Meaning m = Meaning.of(col);
    return m.as(TimeForm.of(col).yearOf(col.expr(), col), "obs_year", Units.read("yr"));
  }

  private static boolean categorical(Meaning m) {
    return m.plain() && !m.column().info().kind().equals(perek.tools.adql.schema.ColumnKind.REAL);
  }

  /// The column that names a thing: `star` of a table of observations of stars.
  public static Optional<Col> named(Scope scope, String noun) {
    List<Scope.Hit> hits = scope.hits(List.of(noun, "name"), List.of(noun, "name"), NAMED);
    if (!hits.isEmpty()) return Optional.of(hits.getFirst().col());
    if (noun.matches("star|object|source|target|system")) {
      Optional<Col> target = scope.measuring("targetname").or(() -> scope.measuring("hostname"));
      return target.filter(c -> !scope.id(scope.first()).equals(Optional.of(c)));
    }
    return Optional.empty();
  }

  /// What `which …` or `what …` asks for, where it is a column and not a row.
  public static Optional<Meaning> asked(Talk talk) {
    for (int i = 0; i < talk.size(); i++) {
      if (!talk.word(i)
          .matches(
              "which|what|list|name|give|find|show|stars|targets|hosts|objects|the|distinct|different|unique"))
        continue;
      int at = talk.word(i).matches("stars|targets|hosts|objects") ? i : i + 1;
      Optional<Mention.Measured> m =
          talk.next(at, 2, Mention.Measured.class).filter(x -> categorical(x.meaning()));
      boolean rows = talk.scope().first().rowsAre(talk.stem(at));
      if (rows && m.filter(x -> x.from() == at && ofRows(talk, x)).isPresent())
        return Optional.empty();
      if (m.isPresent()) {
        talk.take(m.get());
        return m.map(Mention.Measured::meaning);
      }
      for (int k = at; k < at + 3; k++) {
        Optional<Col> named = named(talk.scope(), talk.stem(k));
        boolean ofRows = rows && k == at && named.filter(c -> !tells(talk, c)).isPresent();
        if (ofRows) return Optional.empty();
        if (named.isPresent()) {
          talk.take(k, k + 1);
          return named.map(Meaning::of);
        }
      }
    }
    return Optional.empty();
  }

  /// `galaxies` and `galaxies belong` speak of rows, `object classes` of a column.
  private static boolean ofRows(Talk talk, Mention.Measured m) {
    ColumnInfo column = m.meaning().column().info();
    String last = talk.stem(m.to() - 1);
    boolean noun =
        m.to() > m.from() + 1
            && (Stem.name(column.name()).contains(last)
                || Stem.sentence(column.description()).stream().limit(2).anyMatch(last::equals));
    return !noun && !tells(talk, m.meaning().column());
  }

  /// Whether a word for rows is also what tells one row from another.
  private static boolean tells(Talk talk, Col col) {
    Scope.Part first = talk.scope().first();
    return Stream.of(talk.scope().id(first), talk.scope().name(first))
        .flatMap(Optional::stream)
        .anyMatch(col::equals);
  }

  /// "Which host has the most planets?"
  private static void most(Talk talk, Draft draft) {
    for (int k = 0; k < talk.size(); k++) {
      int i = k;
      if (!talk.word(i).matches("most|fewest")
          || talk.taken(i)
          || talk.word(i + 1)
              .matches("recent|recently|distant|massive|luminous|common|eccentric|metal.*"))
        continue;
      int verb = talk.word(i - 1).equals("the") ? i - 2 : i - 1;
      boolean has =
          talk.word(verb)
              .matches(
                  "has|have|with|having|hosts?|contains?|shows?|got|found|discovered|detected|produced|yielded|took|made");
      Optional<Mention.Measured> m =
          talk.next(i + 1, 0, Mention.Measured.class).filter(x -> !categorical(x.meaning()));
      if (!has || m.isPresent()) continue;
      Optional<Col> number = Counting.column(talk, i + 1);
      if (number.isPresent()) {
        draft.order(Meaning.of(number.get()), talk.word(i).equals("most"));
        draft.top(1);
        talk.take(verb, i + 2);
        continue;
      }
      Optional<Meaning> asked =
          draft.groups().isEmpty() ? asked(talk) : draft.groups().values().stream().findFirst();
      if (asked.isEmpty()) continue;
      draft.group(asked.get());
      talk.free(Mention.Measured.class).stream()
          .filter(x -> x.to() <= verb && x.meaning().equals(asked.get()))
          .forEach(talk::take);
      Expr count = Expr.call("COUNT", new Expr.Star());
      draft.aggregate(count, "n");
      draft.order(
          new Meaning("n", count, List.of(), Optional.empty(), List.of(), List.of()),
          talk.word(i).equals("most"));
      Optional<Amount> n = talk.amounts().stream().filter(Amount::counts).findFirst();
      n.ifPresent(a -> talk.take(a.from(), a.to()));
      draft.top(n.map(a -> (int) a.value()).orElse(1));
      talk.take(verb, i + 1);
    }
  }
}
