package perek.tools.lightcurve.trend;

/// Known transits, whose points say nothing of the trend.
///
/// @param periodDays between them
/// @param t0 middle of one, days, in the system of the curve
/// @param hours that are left out around each
public record Dip(double periodDays, double t0, double hours) {

  public Dip {
    if (!(periodDays > 0 && periodDays < 1e6) || !Double.isFinite(t0))
      throw new IllegalArgumentException(
          "a mask of period %s days and T0 %s: the period must be above 0 and both be numbers"
              .formatted(periodDays, t0));
    if (!(hours > 0 && hours < 24 * periodDays))
      throw new IllegalArgumentException(
          "a mask leaves out %s hours of each %s days: it must be above 0 and under the period"
              .formatted(hours, periodDays));
  }

  boolean holds(double time) {
    double turns = (time - t0) / periodDays;
    return Math.abs(turns - Math.rint(turns)) * periodDays < hours / 48;
  }
}
