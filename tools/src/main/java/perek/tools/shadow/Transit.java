package perek.tools.shadow;

/// A transit as a catalogue gives it; nothing in it is ever assumed.
///
/// @param t0 middle of a transit, days, in the scale of the data
/// @param periodDays of the orbit
/// @param t14Hours from first to last contact
/// @param aOverR semi-major axis over the radius of the star
/// @param inclinationDeg of the orbit, 90 edge-on
/// @param rpOverR radius of the planet over that of the star
public record Transit(
    double t0,
    double periodDays,
    double t14Hours,
    double aOverR,
    double inclinationDeg,
    double rpOverR) {

  /// Contradictions beyond this are told.
  private static final double TOLERANCE = .05;

  public Transit {
    check("--t0", t0, -1e9, 1e9, "days");
    check("--period", periodDays, .05, 1e5, "days");
    check("--t14", t14Hours, .05, 24 * periodDays / 2, "hours");
    check("--a-rs", aOverR, 1.01, 1e5, "radii of the star");
    check("--inclination", inclinationDeg, 0, 180, "degrees");
    check("--rp-rs", rpOverR, .001, .9, "radii of the star");
    if (Math.abs(impact(aOverR, inclinationDeg)) >= 1 + rpOverR)
      throw new IllegalArgumentException(
          "with --a-rs %s and --inclination %s the planet passes %.3f radii from the middle of the star: there is no transit"
              .formatted(aOverR, inclinationDeg, impact(aOverR, inclinationDeg)));
  }

  private static void check(String what, double value, double least, double most, String unit) {
    if (!(value >= least && value <= most))
      throw new IllegalArgumentException(
          "%s is %s: it must be from %s to %s %s".formatted(what, value, least, most, unit));
  }

  private static double impact(double aOverR, double inclinationDeg) {
    return aOverR * Math.cos(Math.toRadians(inclinationDeg));
  }

  /// Distance of the planet from the middle of the star at mid-transit, radii of the star.
  public double impact() {
    return impact(aOverR, inclinationDeg);
  }

  /// From first to last contact as the other numbers have it, hours (Seager and Mallén-Ornelas
  /// 2003, ApJ 585, 1038, equation 3).
  public double impliedT14Hours() {
    double chord = Math.sqrt(Math.pow(1 + rpOverR, 2) - impact() * impact());
    double sine = chord / (aOverR * Math.sin(Math.toRadians(inclinationDeg)));
    return 24 * periodDays / Math.PI * Math.asin(Math.min(1, sine));
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
    return new Transit(t0 + days, periodDays, t14Hours, aOverR, inclinationDeg, rpOverR);
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

  /// Phase of the orbit in radians, 0 at mid-transit.
  public double angle(double time) {
    return 2 * Math.PI * fromMiddle(time) / periodDays;
  }

  /// Along the orbit, radii of the star.
  double along(double time) {
    return aOverR * Math.sin(angle(time));
  }

  /// Along the projected axis of the orbit, radii of the star.
  double across(double time) {
    return -aOverR * Math.cos(angle(time)) * Math.cos(Math.toRadians(inclinationDeg));
  }

  /// Whether the planet is on the near side.
  boolean before(double time) {
    return Math.cos(angle(time)) > 0;
  }
}
