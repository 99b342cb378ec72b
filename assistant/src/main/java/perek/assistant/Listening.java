package perek.assistant;

import java.util.List;
import perek.assistant.evidence.Claim;
import perek.assistant.evidence.Step;
import perek.assistant.evidence.Trail;

/// Hears of each step while a question is worked on, and may break it off.
public interface Listening {

  /// A step is about to be taken.
  void before(Step step);

  /// How far a step has come that takes long.
  ///
  /// @param total 0 where it is not known
  default void progress(String text, long done, long total) {}

  /// A sentence of the answer stands, and none before it is still to be mended.
  ///
  /// @param claims all that stand so far, in reading order
  /// @param trail with the evidence that they cite
  default void stands(List<Claim> claims, Trail trail) {}

  /// A language model is asked.
  ///
  /// @param purpose as a sentence
  default void consulting(String purpose) {}

  /// True once the user has asked to stop.
  boolean cancelled();

  /// Hears nothing and never breaks off.
  Listening NONE =
      new Listening() {
        @Override
        public void before(Step step) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };
}
