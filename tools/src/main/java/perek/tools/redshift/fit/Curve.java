package perek.tools.redshift.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import perek.tools.redshift.template.Family;

/// Chi-square over shifts by whole pixels, of one family or one row of it.
///
/// @param row of the family; -1 for all of them together
/// @param from shift of the first value
/// @param chi2 of each shift
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
record Curve(Family family, int row, int from, double[] chi2) {

  /// Broader minima than this, in pixels, are as broad as the lines of quasars.
  private static final int WIDEST = 60;

  /// The lowest minima that stand at least so far apart, lowest first.
  List<Candidate> minima(int count, int apart, double scale) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < chi2.length; i++) if (lowest(i)) order.add(i);
    order.sort(Comparator.comparingDouble(i -> chi2[i]));
    List<Candidate> found = new ArrayList<>();
    boolean[] taken = new boolean[chi2.length];
    for (int i : order) {
      if (found.size() == count) break;
      if (taken[i]) continue;
      found.add(refined(i, scale));
      Arrays.fill(taken, Math.max(0, i - apart), Math.min(chi2.length, i + apart + 1), true);
    }
    return found;
  }

  private boolean lowest(int i) {
    return (i == 0 || chi2[i - 1] >= chi2[i]) && (i == chi2.length - 1 || chi2[i + 1] >= chi2[i]);
  }

  /// The minimum of the parabola through the lowest value and one on each side, far enough away for
  /// chi-square to rise by 1 standard error.
  private Candidate refined(int i, double scale) {
    int reach = 1;
    int most = Math.min(WIDEST, Math.min(i, chi2.length - 1 - i));
    while (reach < most && Math.min(rise(i, reach), rise(i, -reach)) < scale) reach++;
    if (most < 1) return new Candidate(family, row, from + (double) i, Double.NaN, chi2[i], true);
    double left = rise(i, -reach);
    double right = rise(i, reach);
    double curvature = (left + right) / (2.0 * reach * reach);
    if (!(curvature > 0))
      return new Candidate(family, row, from + (double) i, Double.NaN, chi2[i], false);
    double shift = Math.clamp((left - right) / (4 * curvature * reach), -reach / 2.0, reach / 2.0);
    return new Candidate(
        family,
        row,
        from + i + shift,
        1 / Math.sqrt(curvature),
        chi2[i] - curvature * shift * shift,
        i < 2 || i > chi2.length - 3);
  }

  private double rise(int i, int by) {
    return chi2[i + by] - chi2[i];
  }
}
