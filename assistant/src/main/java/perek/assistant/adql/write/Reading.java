package perek.assistant.adql.write;

import java.util.List;
import perek.assistant.adql.fact.Counterparts;
import perek.assistant.adql.read.Draft;
import perek.assistant.adql.scope.Scope;

/// A question as some tables can answer it.
///
/// @param unread words that carry something and were not understood
/// @param quality how well the tables fit, larger is better
record Reading(
    Scope scope, Draft draft, Counterparts.Joined joined, List<String> unread, double quality) {

  Reading {
    unread = List.copyOf(unread);
  }

  boolean answers() {
    return draft.problems().isEmpty();
  }
}
