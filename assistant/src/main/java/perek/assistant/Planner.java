package perek.assistant;

import perek.assistant.evidence.Step;
import perek.assistant.evidence.Trail;

/// Decides what to do next. Implementations keep no state between calls.
public interface Planner {

  /// The question as one that stands alone, the conversation before it taken into account.
  String understand(Question question);

  /// The next step.
  ///
  /// @param understood what [#understand] gave
  /// @param trail what was done so far
  Step next(String understood, Trail trail);
}
