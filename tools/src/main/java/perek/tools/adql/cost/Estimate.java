package perek.tools.adql.cost;

import java.util.List;
import java.util.OptionalLong;
import perek.tools.adql.problem.Problem;

/// What a query may cost.
///
/// @param rowsLookedAt about how many rows the service looks at, where it says how many its tables
///   have
/// @param job true where it is better run as a job (`perek tap --async`)
/// @param advice warnings, with what to write instead
public record Estimate(OptionalLong rowsLookedAt, boolean job, List<Problem> advice) {

  /// Rows beyond which a query without an index takes long.
  static final long MANY = 1_000_000;

  /// Whether it surely takes long, so that it is run as a job without being asked to.
  public boolean takesLong() {
    return job && rowsLookedAt.orElse(0) > MANY;
  }

  /// Nothing is known.
  public static final Estimate UNKNOWN = new Estimate(OptionalLong.empty(), false, List.of());

  public Estimate {
    advice = List.copyOf(advice);
  }
}
