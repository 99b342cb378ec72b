package perek.tools.rv.rotation;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import perek.tools.call.Params;

/// What to measure, and on what assumption.
///
/// @param file a CCF, or the profile of a line (velocity, value)
/// @param fwhm0Kms width of the same profile of a star that does not turn, as the same spectrograph
///   and mask have it; null where it is not known
/// @param fwhm0ErrKms its error
/// @param resolution resolving power of the spectrograph, which bounds the width from below; null
///   where it is not known
/// @param limb coefficient of linear limb darkening
public record VsiniQuery(
    Path file,
    @Nullable Double fwhm0Kms,
    double fwhm0ErrKms,
    @Nullable Double resolution,
    double limb) {

  public VsiniQuery {
    if (fwhm0Kms != null && !(fwhm0Kms > 0))
      throw new IllegalArgumentException("--fwhm0 is " + fwhm0Kms + " km/s: it must be above 0");
    if (!(fwhm0ErrKms >= 0))
      throw new IllegalArgumentException(
          "--fwhm0-err is " + fwhm0ErrKms + " km/s: it must not be below 0");
    if (resolution != null && !(resolution > 100))
      throw new IllegalArgumentException(
          "--resolution is " + resolution + ": it must be above 100, such as 115000");
    if (!(limb >= 0 && limb <= 1))
      throw new IllegalArgumentException("--limb is " + limb + ": it must be from 0 to 1");
  }

  Params params() {
    return Params.of("file", file.toString());
  }
}
