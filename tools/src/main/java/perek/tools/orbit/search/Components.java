package perek.tools.orbit.search;

import java.util.stream.IntStream;

/// Whose velocities each source holds, and which sources share a zero point.
///
/// @param zeroPoint of each source, from 0
/// @param secondary whether a source holds velocities of the second star
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
public record Components(int[] zeroPoint, boolean[] secondary) {

  /// One star, a zero point for each source.
  public static Components single(int sources) {
    return new Components(IntStream.range(0, sources).toArray(), new boolean[sources]);
  }

  public int zeroPoints() {
    return IntStream.of(zeroPoint).max().orElse(-1) + 1;
  }

  /// Whether there are velocities of a second star.
  public boolean two() {
    for (boolean each : secondary) if (each) return true;
    return false;
  }

  /// The points of the first star.
  public Points primary(Points points) {
    boolean[] kept = new boolean[points.size()];
    for (int i = 0; i < kept.length; i++) kept[i] = !secondary[points.source()[i]];
    return points.only(kept);
  }
}
