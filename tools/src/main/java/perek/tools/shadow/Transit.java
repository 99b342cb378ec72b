package perek.tools.shadow;

import java.util.Optional;
import perek.tools.orbit.search.Kepler;

/// A transit as a catalogue gives it; nothing in it is ever assumed.
///
/// @param t0 middle of a transit, days, in the scale of the data
/// @param periodDays of the orbit
/// @param t14Hours from first to last contact
/// @param aOverR semi-major axis over the radius of the star
/// @param inclinationDeg of the orbit, 90 edge-on
/// @param rpOverR radius of the planet over that of the star
/// @param course what an orbit that is no circle looks like; empty for a circle
public record Transit(
    double t0,
    double periodDays,
    double t14Hours,
    double aOverR,
    double inclinationDeg,
    double rpOverR,
    Optional<Course> course) {

  /// An orbit that is no circle, as a catalogue gives it.
  ///
  /// @param eccentricity above 0, below 1
  /// @param omegaDeg argument of periastron of the star's orbit, degrees, as velocities give it
  public record Course(double eccentricity, double omegaDeg) {

    public Course {
      check("--eccentricity", eccentricity, 0, .99, "");
      check("--omega", omegaDeg, -360, 720, "degrees");
    }

    double omega() {
      return Math.toRadians(omegaDeg);
    }

    /// Distance from the star at mid-transit over the semi-major axis.
    double distance() {
      return (1 - eccentricity * eccentricity) / (1 + eccentricity * Math.sin(omega()));
    }

    /// Mean anomaly at mid-transit: the true anomaly is then a quarter of a turn less omega.
    double meanAnomaly() {
      double half = (Math.PI / 2 - omega()) / 2;
      double ratio = Math.sqrt((1 - eccentricity) / (1 + eccentricity));
      double eccentric = 2 * Math.atan2(ratio * Math.sin(half), Math.cos(half));
      return eccentric - eccentricity * Math.sin(eccentric);
    }
  }

  /// Contradictions beyond this are told.
  private static final double TOLERANCE = .05;

  public Transit {
    check("--t0", t0, -1e9, 1e9, "days");
    check("--period", periodDays, .05, 1e5, "days");
    check("--t14", t14Hours, .05, 24 * periodDays / 2, "hours");
    check("--a-rs", aOverR, 1.01, 1e5, "radii of the star");
    check("--inclination", inclinationDeg, 0, 180, "degrees");
    check("--rp-rs", rpOverR, .001, .9, "radii of the star");
    double impact = impact(aOverR, inclinationDeg, course);
    if (Math.abs(impact) >= 1 + rpOverR)
      throw new IllegalArgumentException(
          "with --a-rs %s and --inclination %s the planet passes %.3f radii from the middle of the star: there is no transit"
              .formatted(aOverR, inclinationDeg, impact));
  }

  private static void check(String what, double value, double least, double most, String unit) {
    if (!(value >= least && value <= most))
      throw new IllegalArgumentException(
          "%s is %s: it must be from %s to %s %s".formatted(what, value, least, most, unit));
  }

  private static double impact(double aOverR, double inclinationDeg, Optional<Course> course) {
    return aOverR
        * course.map(Course::distance).orElse(1.)
        * Math.cos(Math.toRadians(inclinationDeg));
  }

  /// Distance of the planet from the middle of the star at mid-transit, radii of the star.
  public double impact() {
    return impact(aOverR, inclinationDeg, course);
  }

  /// From first to last contact as the other numbers have it, hours (Seager and Mallén-Ornelas
  /// 2003, ApJ 585, 1038, equation 3; Winn 2010, arXiv:1001.2010, equations 14 to 16).
  public double impliedT14Hours() {
    double chord = Math.sqrt(Math.pow(1 + rpOverR, 2) - impact() * impact());
    double sine = chord / (aOverR * Math.sin(Math.toRadians(inclinationDeg)));
    double faster =
        course
            .map(c -> c.distance() / Math.sqrt(1 - c.eccentricity() * c.eccentricity()))
            .orElse(1.);
    return 24 * periodDays / Math.PI * Math.asin(Math.min(1, sine)) * faster;
  }

  /// A sentence where the duration contradicts the rest; blank where it does not.
  public String contradiction() {
    double implied = impliedT14Hours();
    return Math.abs(implied / t14Hours - 1) <= TOLERANCE
        ? ""
        : "The duration given, %.3f hours, is not that of the other numbers, %.3f hours: one of them is wrong."
            .formatted(t14Hours, implied);
  }

  /// The same with all transits so many days later.
  Transit later(double days) {
    return new Transit(t0 + days, periodDays, t14Hours, aOverR, inclinationDeg, rpOverR, course);
  }

  /// Days from the nearest middle of a transit.
  public double fromMiddle(double time) {
    double turns = (time - t0) / periodDays;
    return (turns - Math.rint(turns)) * periodDays;
  }

  /// Number of the nearest transit since t0.
  long number(double time) {
    return Math.round((time - t0) / periodDays);
  }

  /// Between first and last contact.
  public boolean during(double time) {
    return Math.abs(fromMiddle(time)) < t14Hours / 48;
  }

  /// How far the planet has turned around the star since mid-transit, radians; the velocity of the
  /// star changes as its sine.
  public double angle(double time) {
    double mean = 2 * Math.PI * fromMiddle(time) / periodDays;
    return course.map(c -> trueAnomaly(c, mean) + c.omega() - Math.PI / 2).orElse(mean);
  }

  private static double trueAnomaly(Course c, double sinceMiddle) {
    return Kepler.trueAnomaly(c.meanAnomaly() + sinceMiddle, c.eccentricity());
  }

  /// From the star, in its radii.
  private double distance(double time) {
    if (course.isEmpty()) return aOverR;
    double e = course.get().eccentricity();
    double anomaly = angle(time) - course.get().omega() + Math.PI / 2;
    return aOverR * (1 - e * e) / (1 + e * Math.cos(anomaly));
  }

  /// Along the orbit, radii of the star.
  double along(double time) {
    return distance(time) * Math.sin(angle(time));
  }

  /// Along the projected axis of the orbit, radii of the star.
  double across(double time) {
    return -distance(time) * Math.cos(angle(time)) * Math.cos(Math.toRadians(inclinationDeg));
  }

  /// Whether the planet is on the near side.
  boolean before(double time) {
    return Math.cos(angle(time)) > 0;
  }

  /// What is taken for the orbit, in a few words.
  public String orbit() {
    return course
        .map(c ->
            "An orbit of eccentricity %s with omega %s degrees"
                .formatted(c.eccentricity(), c.omegaDeg()))
        .orElse("A circular orbit (no --eccentricity was given)");
  }
}
