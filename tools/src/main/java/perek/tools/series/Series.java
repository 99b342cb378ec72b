package perek.tools.series;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Velocities of one instrument, by rising time. Immutable, as long as nobody alters the arrays.
///
/// @param instrument by which zero points are told apart
/// @param time days, a Julian date as a rule
/// @param rvMs m/s
/// @param errMs standard errors, m/s
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
public record Series(String instrument, double[] time, double[] rvMs, double[] errMs) {

  public Series {
    if (time.length != rvMs.length || time.length != errMs.length || time.length == 0)
      throw new IllegalArgumentException(
          "%s has %d times, %d velocities and %d errors: they must be as many, and some"
              .formatted(instrument, time.length, rvMs.length, errMs.length));
    for (int i = 0; i < time.length; i++)
      if (!Double.isFinite(time[i]) || !Double.isFinite(rvMs[i]) || !(errMs[i] > 0))
        throw new IllegalArgumentException(
            "%s has time %s, velocity %s and error %s m/s: all must be finite, the error above 0"
                .formatted(instrument, time[i], rvMs[i], errMs[i]));
  }

  /// The same by rising time.
  Series sorted() {
    int[] order =
        IntStream.range(0, size())
            .boxed()
            .sorted((a, b) -> Double.compare(time[a], time[b]))
            .mapToInt(i -> i)
            .toArray();
    return only(order);
  }

  /// Some of its points.
  public Series only(int[] places) {
    return new Series(
        instrument,
        Arrays.stream(places).mapToDouble(i -> time[i]).toArray(),
        Arrays.stream(places).mapToDouble(i -> rvMs[i]).toArray(),
        Arrays.stream(places).mapToDouble(i -> errMs[i]).toArray());
  }

  public int size() {
    return time.length;
  }
}
