package perek.tools.classify.machine;

/// Tells how likely each class is by the features of a spectrum: trees, a network. Safe for many
/// threads.
public interface Machine {

  /// How many features it looks at, from the first.
  int features();

  /// How many classes it knows.
  int outputs();

  /// @param x features, at least as many as it looks at
  /// @param out receives a share for each class; together they are 1
  void tell(float[] x, double[] out);

  /// Tells many, which costs less of each where the machine can do so. Of trees not one digit
  /// differs, of networks the last ones of single precision may.
  ///
  /// @param x features of each
  /// @param out receives the shares of each, with a place for each class
  default void tell(float[][] x, double[][] out) {
    for (int i = 0; i < x.length; i++) tell(x[i], out[i]);
  }

  /// What made it say so, ready for many spectra.
  Effects effects();

  /// What the features of a spectrum did.
  @FunctionalInterface
  interface Effects {
    /// @param x features
    /// @param output class whose share is looked at
    /// @return how much each feature raised the share
    double[] of(float[] x, int output);
  }
}
