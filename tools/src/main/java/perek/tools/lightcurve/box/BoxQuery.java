package perek.tools.lightcurve.box;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import perek.tools.lightcurve.Source;
import perek.tools.lightcurve.trend.Trend;

/// Periodic dips to look for.
///
/// @param trend that is divided out before; empty for none
/// @param pmin shortest period, days; null for .5
/// @param pmax longest, days; null for half of the span
/// @param durationsHours of the box; empty for those of 1 to 12 hours that fit into the periods
public record BoxQuery(
    Source source,
    Optional<Trend> trend,
    @Nullable Double pmin,
    @Nullable Double pmax,
    List<Double> durationsHours) {

  private static final double[] USUAL = {1, 1.5, 2, 3, 4, 6, 8, 12};
  private static final double SHORTEST = .5;

  /// Usual boxes are no longer than this part of the shortest period.
  private static final double PART = .4;

  public BoxQuery {
    durationsHours = List.copyOf(durationsHours);
    for (double hours : durationsHours)
      if (!(hours > 0 && hours < 1000))
        throw new IllegalArgumentException(
            "a duration is " + hours + " hours: it must be above 0 and below 1000");
    if (pmin != null && !(pmin > 0))
      throw new IllegalArgumentException("--pmin is " + pmin + " days: it must be above 0");
  }

  /// Days, rising.
  double[] durations() {
    if (!durationsHours.isEmpty())
      return durationsHours.stream().mapToDouble(d -> d / 24).sorted().toArray();
    double longest = PART * shortest();
    double[] fitting =
        Arrays.stream(USUAL).map(hours -> hours / 24).filter(d -> d <= longest).toArray();
    return fitting.length == 0 ? new double[] {longest / 2} : fitting;
  }

  double shortest() {
    return pmin == null ? SHORTEST : pmin;
  }

  double longest(double span) {
    return pmax == null ? span / 2 : pmax;
  }
}
