package perek.tools.rv.mask.build;

import org.jspecify.annotations.Nullable;

/// Which lines are kept.
///
/// @param minDepth least depth over the continuum, above 0 and below 1
/// @param significance least depth over the noise of a pixel
/// @param fromKms least FWHM, km/s; null for half of the median
/// @param toKms greatest FWHM, km/s; null for 1.5 times the median
/// @param separationKms lines that have a neighbour nearer than this are blends; null for the
///   median FWHM
/// @param blend a neighbour counts that has this part of the line's depth
/// @param skew most that one flank may be farther from the centre than the other, over the width
public record MaskLimits(
    double minDepth,
    double significance,
    @Nullable Double fromKms,
    @Nullable Double toKms,
    @Nullable Double separationKms,
    double blend,
    double skew) {

  /// What fits most spectra.
  public static final MaskLimits USUAL = new MaskLimits(.05, 10, null, null, null, .2, .25);

  public MaskLimits {
    if (!(minDepth > 0 && minDepth < 1))
      throw new IllegalArgumentException(
          "the least depth is " + minDepth + ": it must be above 0 and below 1");
    if (!(significance >= 3))
      throw new IllegalArgumentException(
          "the least significance is " + significance + ": below 3 noise is taken for lines");
    if (!(blend > 0 && blend <= 1))
      throw new IllegalArgumentException(
          "the part of a neighbour's depth is " + blend + ": it must be above 0 and at most 1");
    if (!(skew > 0 && skew <= 1))
      throw new IllegalArgumentException(
          "the skew is " + skew + ": it must be above 0 and at most 1");
    if (fromKms != null && toKms != null && !(fromKms < toKms))
      throw new IllegalArgumentException(
          "widths from %s to %s km/s are no range".formatted(fromKms, toKms));
    if (separationKms != null && !(separationKms >= 0))
      throw new IllegalArgumentException(
          "the separation is " + separationKms + " km/s: it must be 0 or more");
  }
}
