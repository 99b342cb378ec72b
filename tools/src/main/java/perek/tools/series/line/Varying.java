package perek.tools.series.line;

import org.jspecify.annotations.Nullable;
import perek.tools.series.profile.Profiles;
import perek.tools.series.profile.Variance;
import perek.tools.spectrum.correct.Range;

/// Reads a temporal variance spectrum.
final class Varying {

  private Varying() {}

  /// @param window wavelengths of the line, Angstrom
  static LineSeries.Varies of(Variance v, Profiles p, Range window) {
    int from = 0;
    while (p.wavelengths()[from] < window.from()) from++;
    int to = p.wavelengths().length;
    while (p.wavelengths()[to - 1] > window.to()) to--;
    int peak = from;
    for (int j = from; j < to; j++)
      if (v.values()[j] > v.values()[peak] || Double.isNaN(v.values()[peak])) peak = j;
    int[] widest = widest(v, from, to);
    double[] velocities = p.velocities();
    return new LineSeries.Varies(
        v.falseAlarm(from, to),
        velocities[peak],
        100 * Math.sqrt(v.values()[peak]),
        100 * v.noise(),
        widest == null ? null : Double.valueOf(velocities[widest[0]]),
        widest == null ? null : Double.valueOf(velocities[widest[1] - 1]));
  }

  /// Longest run of pixels over the limit; null without one of two.
  private static int @Nullable [] widest(Variance v, int from, int to) {
    int bestFrom = from;
    int bestTo = from;
    int start = from;
    for (int j = from; j <= to; j++) {
      boolean over = j < to && v.values()[j] > v.limit()[j];
      if (over) continue;
      if (j - start > bestTo - bestFrom) {
        bestFrom = start;
        bestTo = j;
      }
      start = j + 1;
    }
    return bestTo - bestFrom < 2 ? null : new int[] {bestFrom, bestTo};
  }
}
