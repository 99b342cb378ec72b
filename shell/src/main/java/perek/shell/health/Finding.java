package perek.shell.health;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/// What was found of one thing.
///
/// @param check what was looked at
/// @param state how it is
/// @param found in a few words
/// @param remedy how to mend it; empty where nothing is wrong
@JsonPropertyOrder({"check", "state", "found", "remedy"})
record Finding(String check, State state, String found, String remedy) {

  /// How a thing is.
  enum State {
    OK,
    /// Perek works, but not as well as it could.
    WARNING,
    /// Something will fail.
    BAD
  }

  static Finding ok(String check, String found) {
    return new Finding(check, State.OK, found, "");
  }

  static Finding warning(String check, String found, String remedy) {
    return new Finding(check, State.WARNING, found, remedy);
  }

  static Finding bad(String check, String found, String remedy) {
    return new Finding(check, State.BAD, found, remedy);
  }
}
