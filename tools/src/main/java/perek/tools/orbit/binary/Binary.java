package perek.tools.orbit.binary;

import org.jspecify.annotations.Nullable;

/// A binary as papers quote it; null what one measured star does not tell.
///
/// @param type `sb1` or `sb2`
/// @param K1Kms amplitude of the first star
/// @param K2Kms of the second
/// @param gammaKms of the system: zero point of the first source
/// @param massRatio of the second star to the first, K1 / K2
/// @param a1SiniRsun the first star's orbit, nominal solar radii
/// @param m1Sin3iMsun least mass of the first star, solar masses
/// @param massFunctionMsun (m2 sin i)³ / (m1 + m2)², solar masses
public record Binary(
    String type,
    double K1Kms,
    double K1Err,
    @Nullable Double K2Kms,
    @Nullable Double K2Err,
    double gammaKms,
    double gammaErr,
    @Nullable Double massRatio,
    @Nullable Double massRatioErr,
    @Nullable Double m1Sin3iMsun,
    @Nullable Double m1Sin3iErr,
    @Nullable Double m2Sin3iMsun,
    @Nullable Double m2Sin3iErr,
    double a1SiniRsun,
    double a1SiniErr,
    @Nullable Double a2SiniRsun,
    @Nullable Double a2SiniErr,
    @Nullable Double massFunctionMsun,
    @Nullable Double massFunctionErr) {

  private static final double GM_SUN = 1.3271244e20;
  private static final double R_SUN = 6.957e8;
  private static final double DAY = 86_400;

  /// How many numbers [#quantities] gives.
  public static final int QUANTITIES = 8;

  /// K1 and K2 (km/s), mass ratio, both least masses and half axes, mass function.
  ///
  /// @param days period
  /// @param k1 m/s
  /// @param k2 m/s; 0 where it is not measured
  /// @param e eccentricity
  public static double[] quantities(double days, double k1, double k2, double e) {
    double seconds = days * DAY;
    double round = Math.sqrt(1 - e * e);
    double mass = round * round * round * seconds / (2 * Math.PI * GM_SUN);
    double axis = round * seconds / (2 * Math.PI * R_SUN);
    double both = (k1 + k2) * (k1 + k2);
    return new double[] {
      k1 / 1000,
      k2 / 1000,
      k1 / k2,
      mass * both * k2,
      mass * both * k1,
      axis * k1,
      axis * k2,
      mass * k1 * k1 * k1
    };
  }

  /// @param v the quantities
  /// @param err their errors
  /// @param gammaMs zero point and its error, m/s
  public static Binary of(boolean two, double[] v, double[] err, double[] gammaMs) {
    return new Binary(
        two ? "sb2" : "sb1",
        v[0],
        err[0],
        two ? v[1] : null,
        two ? err[1] : null,
        gammaMs[0] / 1000,
        gammaMs[1] / 1000,
        two ? v[2] : null,
        two ? err[2] : null,
        two ? v[3] : null,
        two ? err[3] : null,
        two ? v[4] : null,
        two ? err[4] : null,
        v[5],
        err[5],
        two ? v[6] : null,
        two ? err[6] : null,
        two ? null : v[7],
        two ? null : err[7]);
  }
}
