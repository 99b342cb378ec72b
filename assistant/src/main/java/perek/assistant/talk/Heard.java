package perek.assistant.talk;

import java.util.Optional;

/// How a question was taken.
public sealed interface Heard {

  /// Something is wanted of the Virtual Observatory.
  record Wants(Wish wish) implements Heard {}

  /// Something is missing: the question to the user.
  ///
  /// @param soFar what is wanted as far as it was told, so that the reply completes it
  record Asks(String question, Optional<Wish> soFar) implements Heard {}

  /// Nobody can or may do it.
  ///
  /// @param why in words, without a full stop
  /// @param next what the user can do
  record Refuses(String why, String next) implements Heard {}

  /// A greeting or thanks.
  record Greets(String reply) implements Heard {}

  /// Everything else: what was read has to answer it.
  record Reads() implements Heard {}
}
