package perek.assistant.adql.fill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import perek.assistant.adql.plan.Condition;
import perek.assistant.adql.read.Draft;
import perek.assistant.adql.read.Talk;

/// A question and what came of the plan for it so far. For one thread.
///
/// @param read words that parts of the plan stand for
/// @param faults what is wrong with the plan, for who made it
record Ground(Talk talk, Draft draft, List<Said> read, List<String> faults) {

  static Ground of(Talk talk) {
    return new Ground(talk, new Draft(), new ArrayList<>(), new ArrayList<>());
  }

  /// Words of the question that a part stands for; a fault where they are no words of it.
  Optional<Said> said(String words, String part) {
    Optional<Said> said = Said.in(talk, words);
    if (said.isPresent()) read.add(said.get());
    else
      faults.add(
          "'said' of %s is '%s', which is no run of at most %d words of the question: copy them"
              .formatted(part, words, Said.MOST_WORDS));
    return said;
  }

  void fault(String fault) {
    faults.add(fault);
  }

  /// Tells how words were taken.
  void tell(Said said, Condition condition) {
    draft.note(
        "'%s' is taken as %s"
            .formatted(said.words(talk), perek.assistant.adql.plan.Adql.write(condition)));
  }
}
