package perek.tools.orbit;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import perek.tools.call.Params;

/// What to fit.
///
/// @param files of velocities, each with a zero point of its own
/// @param stars what moves whom
/// @param planets how many; 1 for a binary
/// @param trend whether a straight line in time is fitted too
/// @param jitterMs added to all errors, m/s; null for none, NaN to fit it for each source
/// @param pmin shortest period, days; null for 1.15
/// @param pmax longest period, days; null for 1.5 times the span
/// @param errors how errors are found
/// @param transits whether velocities during transits stay in
/// @param unsplit whether an instrument that is known to have been altered keeps one zero point
public record OrbitQuery(
    List<Path> files,
    Stars stars,
    int planets,
    boolean trend,
    @Nullable Double jitterMs,
    @Nullable Double pmin,
    @Nullable Double pmax,
    Errors errors,
    boolean transits,
    boolean unsplit) {

  /// Shorter periods are aliases of longer ones where observations come once a night.
  private static final double SHORTEST = 1.15;

  private static final double SPANS = 1.5;
  private static final int MOST_PLANETS = 8;

  /// What moves whom.
  public enum Stars {
    /// Planets a star.
    PLANETS,
    /// A star one that is not measured.
    SB1,
    /// Two measured stars each other.
    SB2;

    /// @throws IllegalArgumentException where there is no such one, with those that there are
    public static Stars of(String name) {
      return named(values(), name, "--binary");
    }

    boolean binary() {
      return this != PLANETS;
    }
  }

  /// How errors are found.
  public enum Way {
    /// From the curvature of chi² at its least.
    CURVATURE,
    /// From fits to series whose residuals were drawn anew.
    BOOTSTRAP,
    /// From Markov chains.
    MCMC;

    /// @throws IllegalArgumentException where there is no such one, with those that there are
    public static Way of(String name) {
      return named(values(), name, "--errors");
    }
  }

  /// @param way by which errors are found
  /// @param draws resampled series, or steps of each Markov chain
  /// @param seed of the random numbers: the same gives the same errors
  public record Errors(Way way, int draws, long seed) {

    public static final Errors CURVATURE = new Errors(Way.CURVATURE, 0, 0);
    private static final int LEAST = 100;

    public Errors {
      if (way != Way.CURVATURE && draws < LEAST)
        throw new IllegalArgumentException(
            "--draws is %d: errors from random numbers need at least %d".formatted(draws, LEAST));
    }
  }

  public OrbitQuery {
    files = List.copyOf(files);
    if (files.isEmpty()) throw new IllegalArgumentException("no file of velocities is named");
    if (planets < 1 || planets > MOST_PLANETS)
      throw new IllegalArgumentException(
          "--planets is %d: it must be from 1 to %d".formatted(planets, MOST_PLANETS));
    if (stars.binary() && planets > 1)
      throw new IllegalArgumentException(
          "--binary and --planets %d exclude each other: a binary has one orbit"
              .formatted(planets));
    if (jitterMs != null && jitterMs < 0)
      throw new IllegalArgumentException(
          "--jitter is " + jitterMs + " m/s: it must not be below 0");
    if ((pmin != null && !(pmin > 0))
        || (pmax != null && !(pmax > (pmin == null ? SHORTEST : pmin))))
      throw new IllegalArgumentException(
          "the periods go from %s to %s days: they must rise and be above 0".formatted(pmin, pmax));
  }

  private static <E extends Enum<E>> E named(E[] all, String name, String option) {
    return Arrays.stream(all)
        .filter(e -> e.name().equalsIgnoreCase(name.strip()))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "%s is '%s': it is one of %s"
                    .formatted(
                        option,
                        name,
                        Arrays.stream(all)
                            .map(e -> e.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")))));
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
    if (stars.binary()) params = params.with("binary", stars.name().toLowerCase(Locale.ROOT));
    if (trend) params = params.with("trend", "true");
    if (jitterMs != null) params = params.with("jitter", fitsJitter() ? "fitted" : "" + jitterMs);
    if (errors.way() != Way.CURVATURE)
      params = params.with("errors", errors.way() + " " + errors.draws() + " " + errors.seed());
    return params;
  }
}
