package perek.tools.orbit;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.tools.call.Params;

/// What to fit.
///
/// @param files of velocities, each with a zero point of its own
/// @param planets how many
/// @param trend whether a straight line in time is fitted too
/// @param jitterMs added to all errors, m/s; null for none, NaN to fit one for each source
/// @param pmin shortest period, days; null for 1.15
/// @param pmax longest period, days; null for 1.5 times the span
/// @param bootstrap resampled series that errors are taken from; 0 for errors from the covariance
/// @param transits whether velocities during transits stay in
public record OrbitQuery(
    List<Path> files,
    int planets,
    boolean trend,
    @Nullable Double jitterMs,
    @Nullable Double pmin,
    @Nullable Double pmax,
    int bootstrap,
    boolean transits) {

  /// Shorter periods are aliases of longer ones where observations come once a night.
  private static final double SHORTEST = 1.15;

  private static final double SPANS = 1.5;
  private static final int MOST_PLANETS = 8;

  public OrbitQuery {
    files = List.copyOf(files);
    if (files.isEmpty()) throw new IllegalArgumentException("no file of velocities is named");
    if (planets < 1 || planets > MOST_PLANETS)
      throw new IllegalArgumentException(
          "--planets is %d: it must be from 1 to %d".formatted(planets, MOST_PLANETS));
    if (jitterMs != null && jitterMs < 0)
      throw new IllegalArgumentException(
          "--jitter is " + jitterMs + " m/s: it must not be below 0");
    if ((pmin != null && !(pmin > 0))
        || (pmax != null && !(pmax > (pmin == null ? SHORTEST : pmin))))
      throw new IllegalArgumentException(
          "the periods go from %s to %s days: they must rise and be above 0".formatted(pmin, pmax));
  }

  double shortest() {
    return pmin == null ? SHORTEST : pmin;
  }

  double longest(double span) {
    return pmax == null ? SPANS * span : pmax;
  }

  boolean fitsJitter() {
    return jitterMs != null && Double.isNaN(jitterMs);
  }

  double fixedJitter() {
    return jitterMs == null || Double.isNaN(jitterMs) ? 0 : jitterMs;
  }

  Params params() {
    Params params = Params.NONE;
    for (Path file : files) params = params.with("file", file.toString());
    params = params.with("planets", Integer.toString(planets));
    if (trend) params = params.with("trend", "true");
    if (jitterMs != null) params = params.with("jitter", fitsJitter() ? "fitted" : "" + jitterMs);
    return params;
  }
}
