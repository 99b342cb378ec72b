package perek.tools.lightcurve.box;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import perek.tools.lightcurve.LightCurve;

/// The single dips of a period: their middles below the level outside.
///
/// @param count that have points within
/// @param scatterErr error of the mean depth from the scatter of theirs; null with fewer than 3
/// @param odd mean of the dips of odd number; null with none
/// @param even likewise
/// @param secondary what is half a period later; null without points there
record Dips(
    int count,
    @Nullable Double scatterErr,
    @Nullable Mean odd,
    @Nullable Mean even,
    @Nullable Mean secondary) {

  /// Part of the width on both sides of the middle in which a dip is as deep as it gets.
  private static final double CORE = .3;

  /// A depth.
  record Mean(double value, double error) {}

  static Dips of(LightCurve curve, Trapezoid fit) {
    double core = CORE * fit.value(Trapezoid.WIDTH);
    double period = fit.value(Trapezoid.PERIOD);
    Map<Long, List<Integer>> dips = new TreeMap<>();
    List<Integer> later = new ArrayList<>();
    for (int i = 0; i < curve.size(); i++) {
      double time = curve.time()[i];
      double off = fit.fromMiddle(time);
      long number = Math.round((time - fit.value(Trapezoid.MIDDLE)) / period);
      if (Math.abs(off) < core) dips.computeIfAbsent(number, _ -> new ArrayList<>()).add(i);
      if (Math.abs(Math.abs(off) - period / 2) < core) later.add(i);
    }
    List<Mean> all = new ArrayList<>();
    List<Mean> odd = new ArrayList<>();
    List<Mean> even = new ArrayList<>();
    dips.forEach((number, points) -> {
      Mean mean = mean(curve, points, fit);
      all.add(mean);
      (number % 2 == 0 ? even : odd).add(mean);
    });
    return new Dips(
        all.size(),
        all.size() < 3 ? null : Double.valueOf(scatter(all)),
        odd.isEmpty() ? null : weighted(odd),
        even.isEmpty() ? null : weighted(even),
        later.isEmpty() ? null : mean(curve, later, fit));
  }

  /// By how many standard deviations odd and even dips differ; null without both.
  @Nullable Double difference() {
    if (odd == null || even == null) return null;
    return (odd.value() - even.value()) / Math.hypot(odd.error(), even.error());
  }

  /// Errors grow where the residuals exceed them.
  private static Mean mean(LightCurve curve, List<Integer> points, Trapezoid fit) {
    double level = fit.value(Trapezoid.LEVEL);
    double sum = 0;
    double weights = 0;
    for (int i : points) {
      double w = 1 / (curve.error()[i] * curve.error()[i]);
      sum += w * (level - curve.flux()[i]);
      weights += w;
    }
    return new Mean(sum / weights, Math.sqrt(Math.max(1, fit.reducedChi2()) / weights));
  }

  private static double scatter(List<Mean> means) {
    double mean = means.stream().mapToDouble(Mean::value).average().orElseThrow();
    double square = means.stream().mapToDouble(m -> (m.value() - mean) * (m.value() - mean)).sum();
    return Math.sqrt(square / (means.size() - 1) / means.size());
  }

  private static Mean weighted(List<Mean> means) {
    double sum = 0;
    double weights = 0;
    for (Mean m : means) {
      double w = 1 / (m.error() * m.error());
      sum += w * m.value();
      weights += w;
    }
    return new Mean(sum / weights, Math.sqrt(1 / weights));
  }
}
