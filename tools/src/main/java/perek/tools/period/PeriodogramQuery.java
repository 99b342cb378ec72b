package perek.tools.period;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.tools.call.Params;

/// What to look through.
///
/// @param files of velocities
/// @param fmin lowest frequency, 1/day; null for one over the span
/// @param fmax highest; null for 1 a day
/// @param n frequencies; null for ten in each independent one
/// @param bootstrap shuffled series that a second false-alarm probability is counted in; 0 for none
public record PeriodogramQuery(
    List<Path> files,
    @Nullable Double fmin,
    @Nullable Double fmax,
    @Nullable Integer n,
    int bootstrap) {

  private static final int MOST = 20_000_000;
  private static final int MOST_BOOTSTRAP = 100_000;

  public PeriodogramQuery {
    files = List.copyOf(files);
    if (files.isEmpty()) throw new IllegalArgumentException("no file of velocities is named");
    if (fmin != null && !(fmin >= 0))
      throw new IllegalArgumentException("--fmin is " + fmin + " 1/day: it must not be below 0");
    if (fmax != null && !(fmax > (fmin == null ? 0 : fmin)))
      throw new IllegalArgumentException("--fmax is " + fmax + " 1/day: it must be above --fmin");
    if (n != null && (n < 10 || n > MOST))
      throw new IllegalArgumentException("--n is %d: it must be from 10 to %d".formatted(n, MOST));
    if (bootstrap < 0 || bootstrap > MOST_BOOTSTRAP)
      throw new IllegalArgumentException(
          "--bootstrap is %d: it must be from 0 to %d".formatted(bootstrap, MOST_BOOTSTRAP));
  }

  Params params() {
    Params params = Params.NONE;
    for (Path file : files) params = params.with("file", file.toString());
    if (fmin != null) params = params.with("fmin", Params.number(fmin));
    if (fmax != null) params = params.with("fmax", Params.number(fmax));
    return n == null ? params : params.with("n", n.toString());
  }
}
