package perek.assistant.adql.write;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import perek.assistant.adql.clause.Aggregates;
import perek.assistant.adql.clause.Bins;
import perek.assistant.adql.clause.Groups;
import perek.assistant.adql.clause.Orders;
import perek.assistant.adql.clause.Regions;
import perek.assistant.adql.clause.Superlatives;
import perek.assistant.adql.clause.Times;
import perek.assistant.adql.clause.limit.Limits;
import perek.assistant.adql.fact.Absences;
import perek.assistant.adql.fact.Codes;
import perek.assistant.adql.fact.Counterparts;
import perek.assistant.adql.fact.Coverage;
import perek.assistant.adql.fact.Held;
import perek.assistant.adql.fact.Plane;
import perek.assistant.adql.fact.Protocols;
import perek.assistant.adql.fact.Qualities;
import perek.assistant.adql.read.Annotator;
import perek.assistant.adql.read.Clause;
import perek.assistant.adql.read.Draft;
import perek.assistant.adql.read.Mention;
import perek.assistant.adql.read.Talk;
import perek.assistant.adql.scope.Scope;
import perek.assistant.adql.scope.Values;
import perek.assistant.adql.word.Tokens;
import perek.tools.adql.schema.TableInfo;
import perek.tools.resolve.Place;

/// Reads a question as one about certain tables.
final class Reader {

  private static final double PROBLEM = 8;
  private static final double UNREAD = 3;
  private static final double JOIN = 5;
  private static final double ELSEWHERE = 3;

  /// `brighter than 6th magnitude`.
  private static final Pattern ORDINAL_MAGNITUDE =
      Pattern.compile("(?i)\\b(?:the )?(\\d+)(?:st|nd|rd|th)[ -]mag(?:nitudes?)?\\b");

  private final Tables all;
  private final Values values;
  private final Regions regions;
  private final List<Clause> clauses;

  Reader(Tables all, Values values, Function<String, Optional<Place>> resolver, LocalDate today) {
    this.all = all;
    this.values = values;
    this.regions = new Regions(resolver);
    this.clauses =
        List.of(
            new Protocols(),
            new Coverage(),
            new Bins(),
            new Limits(),
            new Times(today),
            new Qualities(),
            new Absences(),
            new Groups(),
            new Orders(),
            new Superlatives(),
            new Aggregates(),
            new Held(),
            new Shown(),
            new Ends());
  }

  Reading read(String question, List<TableInfo> tables) {
    Scope scope = Scope.of(tables);
    String said = ORDINAL_MAGNITUDE.matcher(question).replaceAll("magnitude $1");
    Talk talk = new Talk(said, Tokens.of(said), scope);
    Draft draft = new Draft();
    regions.read(talk, draft);
    Codes.read(talk, draft);
    Plane.read(talk, draft);
    new Annotator(talk, values).annotate();
    Counterparts.Joined joined = Counterparts.read(talk, draft);
    clauses.forEach(c -> c.read(talk, draft));
    talk.free(Mention.Named.class).forEach(talk::take);
    person(talk, draft);
    if (talk.mentions().isEmpty() && draft.where().isEmpty())
      draft.problem("no word of it speaks of a table");
    if (draft.isShare() && draft.shared().isEmpty())
      draft.problem("a share can be had of rows with or without a value alone");
    boolean twice = scope.several() && scope.twice();
    if (scope.several() && !twice && talk.mentions().stream().allMatch(m -> second(m)))
      draft.problem("nothing is said of " + scope.first().table().name());
    if (scope.several() && !twice && talk.mentions().stream().noneMatch(m -> second(m)))
      draft.problem("nothing is said of " + scope.parts().get(1).table().name());
    List<String> unread = new Leftovers(talk, draft, all).read();
    return new Reading(scope, draft, joined, unread, quality(talk, draft, unread));
  }

  /// "Who" asks for people, whom not every table names.
  private static void person(Talk talk, Draft draft) {
    boolean told =
        draft.shown().values().stream()
            .flatMap(m -> m.columns().stream())
            .anyMatch(
                c -> c.says("observer|author|creator|contact|people|person|investigator|role"));
    if (talk.word(0).equals("who") && !told) draft.problem("no column tells who it was");
  }

  /// Whether what is spoken of first is of the second table, which then is not the one asked for.
  private static boolean second(Mention first) {
    return switch (first) {
      case Mention.Named n -> n.part() > 0;
      case Mention.Held h -> h.col().alias().equals("b");
      case Mention.Measured m ->
          m.meaning().columns().stream().anyMatch(c -> c.alias().equals("b"));
    };
  }

  /// Values such as `cluster`, where another table has clusters for rows.
  private double elsewhere(Talk talk) {
    return talk.mentions().stream()
            .filter(Mention.Held.class::isInstance)
            .filter(m -> m.to() == m.from() + 1 && all.rows(talk.stem(m.from()), talk.scope()))
            .count()
        * ELSEWHERE;
  }

  private double quality(Talk talk, Draft draft, List<String> unread) {
    double sum = 0;
    for (Mention m : talk.mentions()) sum += talk.free(m.from(), m.to()) ? 0 : m.score();
    if (talk.scope().several()
        && talk.mentions().stream().findFirst().filter(m -> second(m)).isPresent()) sum -= 1;
    double known =
        talk.scope().parts().stream()
            .mapToDouble(p -> Tables.prior(p) + Tables.spoken(p, talk.text()))
            .sum();
    return sum
        + known
        + draft.where().size()
        - elsewhere(talk)
        - draft.foreigners() * PROBLEM
        - PROBLEM * draft.problems().size()
        - UNREAD * unread.size()
        - (talk.scope().several() ? JOIN : 0);
  }
}
