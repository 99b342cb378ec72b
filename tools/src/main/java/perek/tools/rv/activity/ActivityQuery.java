package perek.tools.rv.activity;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import perek.tools.call.Params;

/// What to measure.
///
/// @param file a spectrum
/// @param rvKms barycentric velocity of the star
/// @param bervKms of the Earth; null for that of the header
public record ActivityQuery(Path file, double rvKms, @Nullable Double bervKms) {

  private static final double MOST_KMS = 2000;

  public ActivityQuery {
    if (!(Math.abs(rvKms) < MOST_KMS))
      throw new IllegalArgumentException(
          "--rv is %s km/s: it must be between -%.0f and %.0f"
              .formatted(rvKms, MOST_KMS, MOST_KMS));
  }

  Params params() {
    return Params.of("rv", Params.number(rvKms));
  }
}
