package perek.tools.classify.learn;

import java.util.Map;

/// A spectrum whose label is known.
///
/// @param id of it
/// @param row in its file
/// @param x features
/// @param dusty features that it would have behind interstellar dust; empty where none are known
/// @param label place in the task's labels
/// @param star whose it is: what stands together in a fold
/// @param fold 0 to 4
/// @param source survey or library
/// @param values quantities by name, those that are known
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
public record Example(
    String id,
    int row,
    float[] x,
    float[] dusty,
    int label,
    String star,
    int fold,
    String source,
    Map<String, Double> values) {

  public Example {
    values = Map.copyOf(values);
  }

  /// One of which nothing is known about dust.
  public Example(
      String id,
      int row,
      float[] x,
      int label,
      String star,
      int fold,
      String source,
      Map<String, Double> values) {
    this(id, row, x, new float[0], label, star, fold, source, values);
  }

  /// A fold by star that does not depend on [#fold], for what is held out inside of others.
  int inner() {
    return Math.floorMod(Integer.rotateLeft(star.hashCode() * 0x9E3779B9, 11), Examples.FOLDS);
  }
}
