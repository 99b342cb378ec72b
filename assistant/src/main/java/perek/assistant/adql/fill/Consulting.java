package perek.assistant.adql.fill;

import perek.assistant.Listening;
import perek.assistant.evidence.Trail;
import perek.assistant.model.consult.Consultant;

/// A language model that may be asked for one answer, and who hears that it is.
///
/// @param trail notes each time that it is asked
public record Consulting(Consultant consultant, Trail trail, Listening listening) {

  /// For one answer that nobody listens to.
  public static Consulting of(Consultant consultant) {
    return new Consulting(consultant, new Trail(), Listening.NONE);
  }
}
