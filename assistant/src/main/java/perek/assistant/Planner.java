package perek.assistant;

import perek.assistant.evidence.Step;
import perek.assistant.evidence.Trail;

/// Decides what to do next. Implementations keep no state between calls.
public interface Planner {

  /// The question as one that stands alone, the conversation before it taken into account.
  Task understand(Question question);

  /// The next step.
  ///
  /// @param task what [#understand] gave
  /// @param trail what was done so far
  /// @param listening says whether the answer is still wanted
  Step next(Task task, Trail trail, Listening listening);
}
