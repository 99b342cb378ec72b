package perek.tools.orbit.search;

/// An orbit as the scan has it.
///
/// @param power part of chi² that it takes away
/// @param period days
/// @param e eccentricity
/// @param phase turns from periastron to the epoch, 0 to 1
/// @param cosine amplitude of the cosine of the true anomaly, m/s: K cos omega
/// @param sine amplitude of its sine, m/s: -K sin omega
public record Candidate(
    double power, double period, double e, double phase, double cosine, double sine) {

  public double k() {
    return Math.hypot(cosine, sine);
  }

  /// Radians.
  public double omega() {
    return Math.atan2(-sine, cosine);
  }
}
