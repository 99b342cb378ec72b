package perek.tools.rv.barycentric;

import org.jastronomy.jsofa.JSOFA;
import org.jastronomy.jsofa.JSOFAInternalError;

/// A star at a time: direction, distance and velocity, barycentric.
///
/// @param direction unit vector at the time
/// @param atEpoch unit vector at the epoch
/// @param parallaxRad at the time; 0 where the distance is not known
/// @param beta velocity over that of light; zero where the distance is not known
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
record SpaceMotion(double[] direction, double[] atEpoch, double parallaxRad, double[] beta) {

  private static final double C_MS = 299_792_458.0;
  private static final double J2000 = 2_451_545.0;
  private static final double YEAR_D = 365.25;
  private static final double MAS = Math.PI / 648_000_000;

  static SpaceMotion of(Star star, double[] tdb) {
    double ra = Math.toRadians(star.raDeg());
    double dec = Math.toRadians(star.decDeg());
    double cos = Math.max(Math.cos(dec), 1e-12);
    double pmRa = Star.or(star.pmRaMasYr()) * MAS / cos;
    double pmDec = Star.or(star.pmDecMasYr()) * MAS;
    double px = Star.or(star.parallaxMas());
    double epoch = (star.epochYear() - 2000) * YEAR_D;
    try {
      var later =
          JSOFA.jauPmsafe(
              ra, dec, pmRa, pmDec, px / 1000, Star.or(star.rvKms()), J2000, epoch, tdb[0], tdb[1]);
      double[] now = unit(later.pos.alpha, later.pos.delta);
      return new SpaceMotion(
          now, unit(ra, dec), px > 0 ? later.px * 1000 * MAS : 0, beta(star, ra, dec));
    } catch (JSOFAInternalError e) {
      throw new IllegalArgumentException(
          "the motion of the star cannot be followed: check proper motion, parallax and epoch", e);
    }
  }

  /// The velocity is that of the epoch and constant; its direction does not turn with the star.
  private static double[] beta(Star star, double ra, double dec) {
    if (Star.or(star.parallaxMas()) == 0) return new double[3];
    double perYear = Observer.AU_M / (Star.or(star.parallaxMas()) * MAS) / (YEAR_D * 86_400);
    double east = Star.or(star.pmRaMasYr()) * MAS * perYear / C_MS;
    double north = Star.or(star.pmDecMasYr()) * MAS * perYear / C_MS;
    double away = Star.or(star.rvKms()) * 1000 / C_MS;
    double[] r = unit(ra, dec);
    double[] e = {-Math.sin(ra), Math.cos(ra), 0};
    double[] n = {-Math.sin(dec) * Math.cos(ra), -Math.sin(dec) * Math.sin(ra), Math.cos(dec)};
    double[] beta = new double[3];
    for (int i = 0; i < 3; i++) beta[i] = away * r[i] + east * e[i] + north * n[i];
    return beta;
  }

  private static double[] unit(double ra, double dec) {
    return new double[] {Math.cos(dec) * Math.cos(ra), Math.cos(dec) * Math.sin(ra), Math.sin(dec)};
  }

  /// Seen from the observer: parallax applied.
  double[] from(double[] positionM) {
    if (parallaxRad == 0) return direction;
    double[] shifted =
        Vector.minus(direction, Vector.scaled(positionM, parallaxRad / Observer.AU_M));
    return Vector.scaled(shifted, 1 / Vector.norm(shifted));
  }
}
