package perek.tools.rv.drift;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where the drift of an exposure is known from: exactly one of four.
///
/// @param ms the drift itself, m/s, positive where stars seem to recede
/// @param header true for the keyword of the file
/// @param series file of time (JD UTC), drift (m/s) and error; taken between its neighbours
/// @param fibre spectrum of the calibration fibre, exposed with the star
/// @param reference spectrum of that fibre in the reference exposure
public record DriftSource(
    @Nullable Double ms,
    boolean header,
    @Nullable Path series,
    @Nullable Path fibre,
    @Nullable Path reference) {

  public DriftSource {
    int ways =
        (ms == null ? 0 : 1)
            + (header ? 1 : 0)
            + (series == null ? 0 : 1)
            + (fibre == null ? 0 : 1);
    if (ways != 1)
      throw new IllegalArgumentException(
          "a drift is said in one way: a value, the header, a series, or the file of the calibration fibre; %d are given"
              .formatted(ways));
    if ((fibre == null) != (reference == null))
      throw new IllegalArgumentException(
          "the light of a calibration fibre says a drift only against a reference exposure: name"
              + " both files");
    if (ms != null && !Double.isFinite(ms))
      throw new IllegalArgumentException("the drift is " + ms + " m/s: it must be a number");
  }
}
