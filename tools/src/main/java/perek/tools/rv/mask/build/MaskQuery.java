package perek.tools.rv.mask.build;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import perek.tools.call.Params;
import perek.tools.rv.ccf.Shift;
import perek.tools.rv.velocity.Target;

/// What to make a mask of.
///
/// @param file spectrum of a star, with much light
/// @param rvKms its barycentric velocity; lines are at rest once it is taken out
/// @param target place and motion of the star, where the header does not have them
/// @param shift what a velocity does to a wavelength
/// @param telluric mask of tellurics, wavelength and flag, at rest with the observatory and in the
///   medium of the spectrum; null for the strong bands
/// @param limits which lines are kept
/// @param form of the file
/// @param holeKms width of the boxes, where the form has them
/// @param vacuum medium of a spectrum that does not say its own; null to trust the file
/// @param out file to be written
public record MaskQuery(
    Path file,
    double rvKms,
    Target target,
    Shift shift,
    @Nullable Path telluric,
    MaskLimits limits,
    MaskForm form,
    double holeKms,
    @Nullable Boolean vacuum,
    Path out) {

  public MaskQuery {
    if (!(Math.abs(rvKms) < 3000))
      throw new IllegalArgumentException(
          "the velocity of the star is " + rvKms + " km/s: it must be within 3000");
    if (!(holeKms > 0 && holeKms < 100))
      throw new IllegalArgumentException(
          "the boxes are " + holeKms + " km/s wide: they must be above 0 and below 100");
  }

  Params params() {
    return Params.NONE
        .with("rv", Double.toString(rvKms))
        .with("format", form.word())
        .with("mode", shift.name());
  }
}
