package perek.tools.orbit;

import java.util.Arrays;
import java.util.List;
import perek.tools.orbit.search.Points;

/// Velocities taken while a planet passes before its star, when rotation shifts them (Rossiter and
/// McLaughlin).
final class Transits {

  /// So many in one passage are a watched transit; fewer stand there by chance.
  private static final int WATCHED = 5;

  /// Half durations of a central transit before a star like the Sun.
  private static final double WIDE = 1.2;

  private Transits() {}

  /// The points without those of watched transits.
  static Points outside(Points points, List<Orbit> orbits) {
    boolean[] kept = new boolean[points.size()];
    Arrays.fill(kept, true);
    for (Orbit orbit : orbits)
      for (int i = 0; i < kept.length; i++)
        if (orbit.fromTransit(points.time()[i]) < WIDE && crowd(points, orbit, i) >= WATCHED)
          kept[i] = false;
    return points.only(kept);
  }

  private static int crowd(Points points, Orbit orbit, int of) {
    int count = 0;
    for (int i = 0; i < points.size(); i++)
      if (Math.abs(points.time()[i] - points.time()[of]) < 0.5
          && points.source()[i] == points.source()[of]
          && orbit.fromTransit(points.time()[i]) < WIDE) count++;
    return count;
  }
}
