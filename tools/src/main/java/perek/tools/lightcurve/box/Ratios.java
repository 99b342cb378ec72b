package perek.tools.lightcurve.box;

import java.util.ArrayList;
import java.util.List;

/// Small ratios at which the comb of a period shows again.
final class Ratios {

  private static final int[][] ALL = {{1, 3}, {1, 2}, {2, 3}, {1, 1}, {3, 2}, {2, 1}, {3, 1}};
  private static final double SAME = .002;

  private Ratios() {}

  /// Periods near those of the ratios, but the best itself, and what boxes have there.
  static List<Transits.Peak> harmonics(BoxSearch search, BoxGrid grid, Box best) {
    List<Transits.Peak> all = new ArrayList<>();
    double longest = grid.durations()[grid.durations().length - 1];
    for (int[] r : ALL) {
      double period = best.period() * r[0] / r[1];
      if (r[0] == r[1] || period < 2 * longest) continue;
      Box box = search.best(period);
      if (box.snr() > 0) all.add(peak(box, name(r)));
    }
    return all;
  }

  static Transits.Peak peak(Box box, String ratio) {
    return new Transits.Peak(
        box.period(), box.depth(), 24 * box.duration(), box.t0(), box.snr(), ratio);
  }

  /// By small numbers; blank for none.
  static String of(double period, double best) {
    for (int[] r : ALL) if (Math.abs(period / best * r[1] / r[0] - 1) < SAME) return name(r);
    return "";
  }

  private static String name(int[] ratio) {
    return ratio[1] == 1 ? "" + ratio[0] : ratio[0] + "/" + ratio[1];
  }
}
