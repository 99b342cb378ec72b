package perek.assistant;

import perek.assistant.evidence.Step;

/// Hears of each step while a question is worked on, and may break it off.
public interface Listening {

  /// A step is about to be taken.
  void before(Step step);

  /// How far a step has come that takes long.
  ///
  /// @param total 0 where it is not known
  default void progress(String text, long done, long total) {}

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
