package perek.tools.classify.forest;

import java.util.Arrays;

/// What a forest grows on. The arrays are not altered.
///
/// @param columns values by feature and sample, all finite
/// @param slots by sample: the place of its class among the outputs; 0 for all where numbers are
///   learnt
/// @param values by sample: what it adds to its slot; 1 for a class, else the number
/// @param weights of the samples, above 0
/// @param outputs classes, or 1 for a number
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
public record Plot(float[][] columns, int[] slots, float[] values, float[] weights, int outputs) {

  public Plot {
    if (columns.length == 0 || slots.length == 0 || slots.length != weights.length)
      throw new IllegalArgumentException(
          "%d features, %d samples, %d weights: there must be some, and a weight for each sample"
              .formatted(columns.length, slots.length, weights.length));
  }

  /// Samples in rows with their classes.
  public static Plot classes(float[][] rows, int[] labels, float[] weights, int classes) {
    float[] ones = new float[labels.length];
    Arrays.fill(ones, 1);
    return new Plot(turned(rows), labels, ones, weights, classes);
  }

  /// Samples in rows with a number each, which all weigh the same.
  public static Plot numbers(float[][] rows, float[] values) {
    float[] ones = new float[values.length];
    Arrays.fill(ones, 1);
    return new Plot(turned(rows), new int[values.length], values, ones, 1);
  }

  private static float[][] turned(float[][] rows) {
    float[][] columns = new float[rows.length == 0 ? 0 : rows[0].length][rows.length];
    for (int i = 0; i < rows.length; i++)
      for (int f = 0; f < columns.length; f++) columns[f][i] = rows[i][f];
    return columns;
  }
}
