package perek.assistant;

import perek.assistant.evidence.Draft;
import perek.assistant.evidence.Trail;

/// Writes an answer from evidence. Implementations keep no state between calls.
public interface Writer {

  /// Name of the model that writes, as answers show it.
  String model();

  /// @param listening says whether the answer is still wanted, and hears of sentences that stand
  Draft write(Task task, Trail trail, Listening listening);
}
