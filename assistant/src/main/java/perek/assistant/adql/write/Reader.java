package perek.assistant.adql.write;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import perek.assistant.adql.clause.Aggregates;
import perek.assistant.adql.clause.Bins;
import perek.assistant.adql.clause.Groups;
import perek.assistant.adql.clause.Limits;
import perek.assistant.adql.clause.Orders;
import perek.assistant.adql.clause.Regions;
import perek.assistant.adql.clause.Superlatives;
import perek.assistant.adql.clause.Times;
import perek.assistant.adql.fact.Absences;
import perek.assistant.adql.fact.Counterparts;
import perek.assistant.adql.fact.Coverage;
import perek.assistant.adql.fact.Held;
import perek.assistant.adql.fact.Protocols;
import perek.assistant.adql.fact.Qualities;
import perek.assistant.adql.read.Annotator;
import perek.assistant.adql.read.Clause;
import perek.assistant.adql.read.Draft;
import perek.assistant.adql.read.Mention;
import perek.assistant.adql.read.Talk;
import perek.assistant.adql.scope.Scope;
import perek.assistant.adql.scope.Values;
import perek.assistant.adql.word.Token;
import perek.assistant.adql.word.Tokens;
import perek.tools.adql.schema.TableInfo;
import perek.tools.resolve.Place;

/// Reads a question as one about certain tables.
final class Reader {

  private static final double PROBLEM = 8;
  private static final double UNREAD = 3;
  private static final double JOIN = 5;

  private final Values values;
  private final Regions regions;
  private final List<Clause> clauses;

  Reader(Values values, Function<String, Optional<Place>> resolver, LocalDate today) {
    this.values = values;
    this.regions = new Regions(resolver);
    this.clauses =
        List.of(
            new Protocols(),
            new Coverage(),
            new Bins(),
            new Limits(),
            new Times(today),
            new Absences(),
            new Qualities(),
            new Groups(),
            new Orders(),
            new Superlatives(),
            new Aggregates(),
            new Held(),
            new Shown());
  }

  Reading read(String question, List<TableInfo> tables) {
    Scope scope = Scope.of(tables);
    List<Token> tokens = Tokens.of(question);
    Talk talk = new Talk(question, tokens, scope);
    Draft draft = new Draft();
    regions.read(talk, draft);
    new Annotator(talk, values).annotate();
    Counterparts.Joined joined = Counterparts.read(talk, draft);
    clauses.forEach(c -> c.read(talk, draft));
    talk.free(Mention.Named.class).forEach(talk::take);
    if (scope.several() && talk.mentions().stream().allMatch(m -> second(m)))
      draft.problem("nothing is said of " + scope.first().table().name());
    if (scope.several() && talk.mentions().stream().noneMatch(m -> second(m)))
      draft.problem("nothing is said of " + scope.parts().get(1).table().name());
    List<String> unread = Leftovers.in(talk, draft);
    return new Reading(scope, draft, joined, unread, quality(talk, draft, unread));
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

  private static double quality(Talk talk, Draft draft, List<String> unread) {
    double sum = 0;
    for (Mention m : talk.mentions()) sum += talk.free(m.from(), m.to()) ? 0 : m.score();
    if (talk.scope().several()
        && talk.mentions().stream().findFirst().filter(m -> second(m)).isPresent()) sum -= 1;
    double known = talk.scope().parts().stream().mapToDouble(Tables::prior).sum();
    return sum
        + known
        + draft.where().size()
        - PROBLEM * draft.problems().size()
        - UNREAD * unread.size()
        - (talk.scope().several() ? JOIN : 0);
  }
}
