package perek.tools.rv.barycentric;

import org.jastronomy.jsofa.JSOFA;
import org.jastronomy.jsofa.JSOFAIllegalParameter;
import org.jastronomy.jsofa.JSOFAInternalError;
import perek.tools.rv.time.Times;

/// Where an observer is at a time and how fast, barycentric, ICRS axes.
///
/// @param positionM metres
/// @param velocityMs metres a second
/// @param sunM distance of the Sun, metres
/// @param earthM distance of the centre of the Earth, metres
/// @param tdbLessTtS seconds
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
record Observer(
    double[] positionM, double[] velocityMs, double sunM, double earthM, double tdbLessTtS) {

  static final double AU_M = 149_597_870_700.0;
  private static final double DAY_S = 86_400;
  private static final double ARCSEC = Math.PI / 648_000;

  static Observer at(Times times, Site site, EarthOrientation orientation) {
    double[] tt = times.tt();
    double ut1 = times.utc()[1] + (orientation.ut1LessTaiS() + times.taiLessUtcS()) / DAY_S;
    double[][] fixed = terrestrial(site);
    double u = Math.hypot(fixed[0][0], fixed[0][1]) / 1000;
    double tdbLessTt =
        JSOFA.jauDtdb(
            tt[0],
            tt[1],
            ut1 - Math.floor(ut1),
            Math.toRadians(site.lonDeg()),
            u,
            fixed[0][2] / 1000);
    double[][] sun = new double[2][3];
    double[][] earth = new double[2][3];
    JSOFA.jauEpv00(tt[0], tt[1] + tdbLessTt / DAY_S, sun, earth);
    double[][] local = local(times, site, orientation, ut1);
    double[] position = new double[3];
    double[] velocity = new double[3];
    double[] fromSun = new double[3];
    for (int i = 0; i < 3; i++) {
      position[i] = earth[0][i] * AU_M + local[0][i];
      velocity[i] = earth[1][i] * AU_M / DAY_S + local[1][i];
      fromSun[i] = sun[0][i] * AU_M + local[0][i];
    }
    return new Observer(position, velocity, Vector.norm(fromSun), Vector.norm(local[0]), tdbLessTt);
  }

  private static double[][] terrestrial(Site site) {
    try {
      double[] xyz =
          JSOFA.jauGd2gc(
              1, Math.toRadians(site.lonDeg()), Math.toRadians(site.latDeg()), site.heightM());
      return new double[][] {xyz};
    } catch (JSOFAIllegalParameter | JSOFAInternalError e) {
      throw new IllegalArgumentException("the site " + site + " is no place on the Earth", e);
    }
  }

  /// About the centre of the Earth, axes of the GCRS.
  private static double[][] local(Times times, Site site, EarthOrientation earth, double ut1) {
    double[] tt = times.tt();
    var frame = JSOFA.jauXys06a(tt[0], tt[1]);
    double[][] toIntermediate = JSOFA.jauC2ixys(frame.cip.x, frame.cip.y, frame.s);
    double[][] pv = turned(times, site, earth, ut1);
    return new double[][] {
      Vector.transposed(toIntermediate, pv[0]), Vector.transposed(toIntermediate, pv[1])
    };
  }

  private static double[][] turned(Times times, Site site, EarthOrientation earth, double ut1) {
    try {
      return JSOFA.jauPvtob(
          Math.toRadians(site.lonDeg()),
          Math.toRadians(site.latDeg()),
          site.heightM(),
          earth.poleXArcsec() * ARCSEC,
          earth.poleYArcsec() * ARCSEC,
          JSOFA.jauSp00(times.tt()[0], times.tt()[1]),
          JSOFA.jauEra00(times.utc()[0], ut1));
    } catch (JSOFAIllegalParameter | JSOFAInternalError e) {
      throw new IllegalArgumentException("the site " + site + " is no place on the Earth", e);
    }
  }
}
