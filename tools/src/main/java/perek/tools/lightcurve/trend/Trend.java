package perek.tools.lightcurve.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import perek.tools.lightcurve.LightCurve;

/// A sliding window over a light curve, which ends at gaps.
///
/// @param windowDays width of the window; three times the longest dip to be kept, at least
/// @param gapDays steps longer than this part the curve; null for half a day
/// @param masks known transits
public record Trend(double windowDays, @Nullable Double gapDays, List<Dip> masks) {

  private static final double GAP = .5;

  /// Points of a window, at least.
  private static final int FEWEST = 5;

  public Trend {
    if (!(windowDays > 0 && windowDays < 1000))
      throw new IllegalArgumentException(
          "--window is " + windowDays + " days: it must be above 0 and below 1000");
    masks = List.copyOf(masks);
    if (gapDays != null && !(gapDays > 0))
      throw new IllegalArgumentException("--gap is " + gapDays + " days: it must be above 0");
  }

  /// The same with one more mask.
  public Trend beside(Dip dip) {
    List<Dip> more = new ArrayList<>(masks);
    more.add(dip);
    return new Trend(windowDays, gapDays, more);
  }

  /// The slow change at each point; NaN where fewer than 5 points say it.
  public double[] of(LightCurve curve) {
    double[] time = curve.time();
    double[] trend = new double[time.length];
    int from = 0;
    while (from < time.length) {
      int to = from + 1;
      while (to < time.length && time[to] - time[to - 1] <= gap()) to++;
      piece(curve, from, to, trend);
      from = to;
    }
    return trend;
  }

  /// A trend as it is drawn: no number after each gap, so that no line crosses it.
  double[] broken(LightCurve curve, double[] trend) {
    double[] drawn = trend.clone();
    double[] time = curve.time();
    for (int i = 1; i < time.length; i++) if (time[i] - time[i - 1] > gap()) drawn[i] = Double.NaN;
    return drawn;
  }

  private double gap() {
    return gapDays == null ? GAP : gapDays;
  }

  /// Stretches without a gap.
  int pieces(LightCurve curve) {
    double[] time = curve.time();
    return 1
        + (int) IntStream.range(1, time.length).filter(i -> time[i] - time[i - 1] > gap()).count();
  }

  private void piece(LightCurve curve, int from, int to, double[] trend) {
    double[] time = curve.time();
    boolean[] masked = new boolean[time.length];
    for (int i = from; i < to; i++) masked[i] = masked(time[i]);
    int low = from;
    int high = from;
    for (int i = from; i < to; i++) {
      while (time[low] < time[i] - windowDays / 2) low++;
      while (high < to && time[high] <= time[i] + windowDays / 2) high++;
      double[] values = new double[high - low];
      int n = 0;
      for (int k = low; k < high; k++) if (!masked[k]) values[n++] = curve.flux()[k];
      trend[i] = n < FEWEST ? Double.NaN : Biweight.middle(Arrays.copyOf(values, n));
    }
  }

  private boolean masked(double time) {
    return masks.stream().anyMatch(m -> m.holds(time));
  }

  /// The curve over its slow change; points without one are left out.
  public LightCurve flattened(LightCurve curve, double[] trend) {
    int[] good = IntStream.range(0, trend.length).filter(i -> trend[i] > 0).toArray();
    LightCurve some = curve.only(good);
    double[] flux = new double[good.length];
    double[] error = new double[good.length];
    for (int i = 0; i < good.length; i++) {
      flux[i] = some.flux()[i] / trend[good[i]];
      error[i] = some.error()[i] / trend[good[i]];
    }
    return some.with(flux, error);
  }
}
