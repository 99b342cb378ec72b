package perek.tools.rv.velocity;

import org.jspecify.annotations.Nullable;
import perek.tools.rv.barycentric.Site;

/// What the user says of a star and the place of its observation; what is null is taken from the
/// file.
///
/// @param raDeg right ascension, ICRS
/// @param decDeg declination
/// @param pmRaMasYr mu_alpha cos(dec)
/// @param epochYear Julian year of the place
/// @param site of the observatory
/// @param bervKms a barycentric velocity to be used as it is
public record Target(
    @Nullable Double raDeg,
    @Nullable Double decDeg,
    @Nullable Double pmRaMasYr,
    @Nullable Double pmDecMasYr,
    @Nullable Double parallaxMas,
    @Nullable Double rvKms,
    double epochYear,
    @Nullable Site site,
    @Nullable Double bervKms) {

  /// Nothing said.
  public static final Target NONE =
      new Target(null, null, null, null, null, null, 2000, null, null);
}
