package perek.tools.everywhere;

import java.net.URI;
import perek.tools.call.Outcome;
import perek.tools.dal.Rows;

/// What came of asking one service; a failure is an outcome too.
///
/// @param object what it was asked about, where several objects were looked for; else empty
public record Answered(URI service, Outcome<Rows> outcome, String object) {

  public Answered(URI service, Outcome<Rows> outcome) {
    this(service, outcome, "");
  }

  /// The same as the answer on one object of several.
  public Answered about(String name) {
    return new Answered(service, outcome, name);
  }
}
