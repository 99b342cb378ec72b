package perek.tools.classify.learn;

import java.util.Map;

/// A spectrum whose label is known.
///
/// @param id of it
/// @param row in its file
/// @param x features
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
    int label,
    String star,
    int fold,
    String source,
    Map<String, Double> values) {

  public Example {
    values = Map.copyOf(values);
  }
}
