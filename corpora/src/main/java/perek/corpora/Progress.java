package perek.corpora;

/// Told how far a long piece of work has come; asked whether it should go on.
public interface Progress {

  /// @param text what is being done
  /// @param done units finished
  /// @param total units in all, 0 while unknown
  void report(String text, long done, long total);

  /// True once the user has asked to stop; work then ends at the next safe point.
  boolean cancelled();

  /// Hears nothing and never cancels.
  Progress NONE =
      new Progress() {
        @Override
        public void report(String text, long done, long total) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };
}
