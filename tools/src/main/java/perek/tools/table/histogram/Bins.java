package perek.tools.table.histogram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/// Divides values into bins.
final class Bins {

  private static final int MOST_OF_ITS_OWN = 100;

  private Bins() {}

  /// Equal bins from the least value to the largest; one bin where all are equal, none where there
  /// are none.
  ///
  /// @param values finite; sorted by this
  /// @param wanted how many; empty for the rule of Freedman and Diaconis (1981), at most 100
  static List<Histogram.Bin> of(double[] values, OptionalInt wanted) {
    if (values.length == 0) return List.of();
    Arrays.sort(values);
    double least = values[0];
    double most = values[values.length - 1];
    if (least == most) return List.of(new Histogram.Bin(least, most, values.length));
    int count = wanted.orElseGet(() -> fitting(values));
    long[] counts = new long[count];
    // Halved, so that the range of the largest numbers there are does not overflow.
    double range = most / 2 - least / 2;
    for (double value : values)
      counts[(int) Math.min(count - 1, Math.floor((value / 2 - least / 2) / range * count))]++;
    List<Histogram.Bin> bins = new ArrayList<>();
    for (int i = 0; i < count; i++)
      bins.add(
          new Histogram.Bin(
              edge(least, most, i, count), edge(least, most, i + 1, count), counts[i]));
    return bins;
  }

  private static double edge(double least, double most, int i, int count) {
    return i == count ? most : least * ((double) (count - i) / count) + most * ((double) i / count);
  }

  private static int fitting(double[] sorted) {
    double range = sorted[sorted.length - 1] - sorted[0];
    double spread = sorted[(int) (0.75 * (sorted.length - 1))] - sorted[sorted.length / 4];
    double width = 2 * spread / Math.cbrt(sorted.length);
    double sturges = Math.ceil(Math.log(sorted.length) / Math.log(2)) + 1;
    double count = width > 0 ? Math.max(sturges, Math.ceil(range / width)) : sturges;
    return (int) Math.clamp(count, 1, MOST_OF_ITS_OWN);
  }
}
