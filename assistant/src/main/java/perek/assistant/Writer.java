package perek.assistant;

import java.util.Optional;
import perek.assistant.evidence.Draft;
import perek.assistant.evidence.Trail;

/// Writes an answer from evidence. Implementations keep no state between calls.
public interface Writer {

  /// Name of the model that writes, as answers show it.
  String model();

  /// @param listening says whether the answer is still wanted, and hears of sentences that stand
  Draft write(Task task, Trail trail, Listening listening);

  /// The same where it costs little; empty where sentences would have to be weighed against each
  /// other, which another writer may do without.
  default Optional<Draft> atOnce(Task task, Trail trail, Listening listening) {
    return Optional.of(write(task, trail, listening));
  }
}
