package perek.assistant.adql.write;

import java.util.List;
import java.util.Optional;
import perek.assistant.adql.plan.Query;
import perek.assistant.adql.read.Clause;
import perek.assistant.adql.read.Draft;
import perek.assistant.adql.read.Talk;
import perek.assistant.adql.scope.Meaning;

/// `highest first`, which orders by what is told, so that it is read when all else is known.
final class Ends implements Clause {

  private static final String DOWN = "highest|largest|greatest|biggest|most|longest";
  private static final String UP = "lowest|smallest|least|fewest|shortest";

  @Override
  public void read(Talk talk, Draft draft) {
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

  private static Optional<Meaning> told(Draft draft) {
    if (draft.aggregates().isEmpty() && draft.counts()) return Optional.empty();
    if (draft.aggregates().isEmpty()) return draft.shown().values().stream().findFirst();
    Query.Item item = draft.aggregates().getFirst();
    return Optional.of(
        new Meaning(item.alias(), item.value(), List.of(), Optional.empty(), List.of(), List.of()));
  }
}
