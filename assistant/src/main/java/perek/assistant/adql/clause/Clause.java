package perek.assistant.adql.clause;

import perek.assistant.adql.read.Draft;
import perek.assistant.adql.read.Talk;

/// Reads one part of a question.
interface Clause {

  /// Takes what it understands from the talk and adds it to the draft.
  void read(Talk talk, Draft draft);
}
