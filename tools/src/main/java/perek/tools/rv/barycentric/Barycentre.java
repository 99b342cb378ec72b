package perek.tools.rv.barycentric;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.tools.rv.time.LeapSeconds;
import perek.tools.rv.time.Moment;
import perek.tools.rv.time.TimeScale;
import perek.tools.rv.time.Times;

/// Corrects velocities and times to the barycentre of the solar system.
///
/// Exact to about 0.2 cm/s and 10 microseconds but for the Earth itself, whose series is good to
/// 1.4 mm/s and 15 microseconds; the Shapiro delay (below 0.1 ms, 0.1 cm/s more than 1 degree from
/// the Sun) is left out. Safe for many threads.
public final class Barycentre {

  private static final double C_MS = 299_792_458.0;
  private static final double GM_SUN = 1.3271244e20;
  private static final double GM_EARTH = 3.986004e14;
  private static final double DAY_S = 86_400;
  private static final double ARCSEC = Math.PI / 648_000;

  private Barycentre() {}

  /// @param dut1S UT1 - UTC in seconds; null to take it from the table
  public static Correction of(Star star, Site site, Moment moment, @Nullable Double dut1S) {
    Times times = Times.of(moment);
    EarthOrientation earth = orientation(times, dut1S);
    Observer observer = Observer.at(times, site, earth);
    if (moment.scale() == TimeScale.TDB) {
      times = times.later(-observer.tdbLessTtS());
      observer = Observer.at(times, site, earth);
    }
    double[] tdb = {times.tt()[0], times.tt()[1] + observer.tdbLessTtS() / DAY_S};
    SpaceMotion motion = SpaceMotion.of(star, tdb);
    double zB = redshift(observer, motion);
    double travel = lightTravel(observer, motion);
    double[] turned = Vector.minus(motion.direction(), motion.atEpoch());
    return new Correction(
        zB,
        C_MS * zB,
        tdb[0] + (tdb[1] + travel / DAY_S),
        C_MS * Vector.dot(motion.beta(), turned),
        travel,
        100 * across(observer, motion) * ARCSEC,
        notes(star, times, earth, observer, motion));
  }

  private static EarthOrientation orientation(Times times, @Nullable Double dut1S) {
    return dut1S == null
        ? EarthOrientation.at(times.utc()[0] + times.utc()[1], times.taiLessUtcS())
        : EarthOrientation.given(dut1S, times.taiLessUtcS());
  }

  /// Equation 28 of Wright and Eastman (light comes bluer to an observer deep in the field), the
  /// star's direction at the epoch replaced by that at the time, so that secular acceleration stays
  /// in the velocity.
  private static double redshift(Observer observer, SpaceMotion motion) {
    double[] beta = Vector.scaled(observer.velocityMs(), 1 / C_MS);
    double[] seen = motion.from(observer.positionM());
    double gamma = 1 / Math.sqrt(1 - Vector.dot(beta, beta));
    double depth = (GM_SUN / observer.sunM() + GM_EARTH / observer.earthM()) / (C_MS * C_MS);
    double star =
        (1 + Vector.dot(motion.beta(), motion.direction())) / (1 + Vector.dot(motion.beta(), seen));
    return gamma * (1 + Vector.dot(beta, seen)) * star / (1 - depth) - 1;
  }

  /// With the curvature of the wave front.
  private static double lightTravel(Observer observer, SpaceMotion motion) {
    double[] place = observer.positionM();
    double along = Vector.dot(place, motion.direction());
    double across = Vector.dot(place, place) - along * along;
    return (along - across * motion.parallaxRad() / (2 * Observer.AU_M)) / C_MS;
  }

  private static double across(Observer observer, SpaceMotion motion) {
    double along = Vector.dot(observer.velocityMs(), motion.direction());
    double square = Vector.dot(observer.velocityMs(), observer.velocityMs());
    return Math.sqrt(Math.max(0, square - along * along));
  }

  private static List<String> notes(
      Star star, Times times, EarthOrientation earth, Observer observer, SpaceMotion motion) {
    List<String> notes = new ArrayList<>();
    List<String> missing = star.missing();
    if (!missing.isEmpty())
      notes.add(
          ("%s not given, taken as 0: every arcsecond that the star has moved costs up to %.1f cm/s"
                  + " here; over all nearby stars that is 0 to 10.6 m/s.")
              .formatted(String.join(", ", missing), 100 * across(observer, motion) * ARCSEC));
    if (earth.note() != null) notes.add(earth.note());
    if (times.utc()[0] + times.utc()[1] > LeapSeconds.KNOWN_TO_JD)
      notes.add(
          ("Leap seconds are known to %s: one since then would put times off by 1 s and velocities"
                  + " by up to 3.4 cm/s.")
              .formatted(LeapSeconds.KNOWN_TO));
    return notes;
  }
}
