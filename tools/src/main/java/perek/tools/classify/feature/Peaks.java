package perek.tools.classify.feature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Peaks of a profile that stand out of both their sides.
///
/// @param heights of those that do, the highest first
/// @param places their bins
/// @param dip how far the lowest point between the two highest lies below the lower one
record Peaks(List<Double> heights, List<Integer> places, double dip) {

  /// @param least by which a peak stands out
  static Peaks of(float[] smooth, int from, int to, double least) {
    List<Integer> places = new ArrayList<>();
    for (int i = Math.max(1, from); i <= Math.min(to, smooth.length - 2); i++)
      if (smooth[i] > smooth[i - 1]
          && smooth[i] >= smooth[i + 1]
          && stands(smooth, i, from, to, least)) places.add(i);
    places.sort(Comparator.comparingDouble(i -> -smooth[i]));
    List<Double> heights = places.stream().map(i -> (double) smooth[i]).toList();
    return new Peaks(heights, List.copyOf(places), dip(smooth, places));
  }

  /// True where the flux falls by `least` on both sides before it rises above the peak.
  private static boolean stands(float[] smooth, int at, int from, int to, double least) {
    return falls(smooth, at, -1, from - 6, to + 6, least)
        && falls(smooth, at, 1, from - 6, to + 6, least);
  }

  private static boolean falls(float[] smooth, int at, int way, int from, int to, double least) {
    for (int i = at + way;
        i >= Math.max(0, from) && i <= Math.min(to, smooth.length - 1);
        i += way) {
      if (smooth[i] > smooth[at]) return false;
      if (smooth[at] - smooth[i] >= least) return true;
    }
    return false;
  }

  private static double dip(float[] smooth, List<Integer> places) {
    if (places.size() < 2) return 0;
    int a = Math.min(places.get(0), places.get(1));
    int b = Math.max(places.get(0), places.get(1));
    double low = smooth[a];
    for (int i = a; i <= b; i++) low = Math.min(low, smooth[i]);
    return Math.min(smooth[a], smooth[b]) - low;
  }

  int count() {
    return places.size();
  }

  /// Of the two highest, bins.
  int distance() {
    return places.size() < 2 ? 0 : Math.abs(places.get(0) - places.get(1));
  }

  /// The lower of the two highest over the higher, above the continuum.
  double ratio(double level) {
    if (places.size() < 2) return 0;
    double high = heights.getFirst() - level;
    return high > 0 ? Math.clamp((heights.get(1) - level) / high, -1, 1) : 1;
  }
}
