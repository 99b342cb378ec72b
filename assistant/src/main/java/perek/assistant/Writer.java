package perek.assistant;

import perek.assistant.evidence.Draft;
import perek.assistant.evidence.Trail;

/// Writes an answer from evidence. Implementations keep no state between calls.
public interface Writer {

  /// Name of the model that writes, as answers show it.
  String model();

  Draft write(Task task, Trail trail);
}
