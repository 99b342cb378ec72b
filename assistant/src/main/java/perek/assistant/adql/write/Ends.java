package perek.assistant.adql.write;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import perek.assistant.adql.plan.Query;
import perek.assistant.adql.read.Amount;
import perek.assistant.adql.read.Clause;
import perek.assistant.adql.read.Draft;
import perek.assistant.adql.read.Talk;
import perek.assistant.adql.scope.Col;
import perek.assistant.adql.scope.Described;
import perek.assistant.adql.scope.Meaning;
import perek.assistant.adql.word.Stem;

/// What is read when all else is known: `highest first`, which orders by what is told, and words
/// that the descriptions of the columns in use say as well, such as `at 144 MHz` or `magnetic`.
final class Ends implements Clause {

  private static final String DOWN = "highest|largest|greatest|biggest|most|longest";
  private static final String UP = "lowest|smallest|least|fewest|shortest";

  @Override
  public void read(Talk talk, Draft draft) {
    described(talk, draft);
    for (int i = 0; i < talk.size(); i++) {
      boolean down = talk.word(i).matches(DOWN);
      if (talk.taken(i) || !(down || talk.word(i).matches(UP))) continue;
      if (!talk.word(i + 1).equals("first")) continue;
      Optional<Meaning> by = told(draft);
      if (by.isEmpty()) continue;
      draft.order(by.get(), down);
      talk.take(i, i + 2);
    }
  }

  private static void described(Talk talk, Draft draft) {
    for (Col col : draft.used()) {
      String told = col.info().description().toLowerCase(Locale.ROOT);
      for (Amount a : talk.amounts())
        if (a.unit().isPresent()
            && told.contains(talk.said(a.from(), a.to()).toLowerCase(Locale.ROOT)))
          talk.take(
              talk.word(a.from() - 1).matches("at|of|in|for") ? a.from() - 1 : a.from(), a.to());
      Set<String> stems = Set.copyOf(Stem.sentence(told));
      for (int i = 0; i < talk.size(); i++)
        if (!talk.taken(i)
            && talk.tokens().get(i).word()
            && talk.word(i).length() > 4
            && (told.contains(talk.word(i))
                || (!Described.ENTITIES.contains(talk.stem(i)) && stems.contains(talk.stem(i)))))
          talk.take(i, i + 1);
    }
  }

  private static boolean number(Meaning m) {
    return !m.plain() || m.column().info().kind().number();
  }

  private static Optional<Meaning> told(Draft draft) {
    if (draft.aggregates().isEmpty() && draft.counts()) return Optional.empty();
    if (draft.aggregates().isEmpty())
      return draft.shown().values().stream()
          .filter(Ends::number)
          .findFirst()
          .or(() -> draft.beside().values().stream().filter(Ends::number).findFirst());
    Query.Item item = draft.aggregates().getFirst();
    return Optional.of(
        new Meaning(item.alias(), item.value(), List.of(), Optional.empty(), List.of(), List.of()));
  }
}
