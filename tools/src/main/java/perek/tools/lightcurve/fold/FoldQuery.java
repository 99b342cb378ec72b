package perek.tools.lightcurve.fold;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import perek.tools.lightcurve.Source;
import perek.tools.lightcurve.trend.Trend;

/// A light curve to be folded.
///
/// @param trend that is divided out before; empty for none
/// @param periodDays to fold with
/// @param t0 phase 0, days, in the system of the curve; null for its first time
/// @param bins over one period; null for 100
public record FoldQuery(
    Source source,
    Optional<Trend> trend,
    double periodDays,
    @Nullable Double t0,
    @Nullable Integer bins) {

  private static final int USUAL = 100;
  private static final int MOST = 10_000;

  public FoldQuery {
    if (!(periodDays > 0 && periodDays < 1e6))
      throw new IllegalArgumentException(
          "--period is " + periodDays + " days: it must be above 0 and below 1000000");
    if (bins != null && (bins < 2 || bins > MOST))
      throw new IllegalArgumentException(
          "--bins is %d: it must be from 2 to %d".formatted(bins, MOST));
  }

  int wanted() {
    return bins == null ? USUAL : bins;
  }

  /// From -0.5 to 0.5.
  static double phase(double time, double t0, double period) {
    double turns = (time - t0) / period;
    return turns - Math.rint(turns);
  }
}
