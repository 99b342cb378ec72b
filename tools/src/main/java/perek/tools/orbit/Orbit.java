package perek.tools.orbit;

import perek.tools.orbit.search.Candidate;
import perek.tools.orbit.search.Kepler;

/// An orbit by numbers that stay well behaved where it is round.
///
/// @param period days
/// @param k semi-amplitude, m/s
/// @param h e cos omega
/// @param g e sin omega
/// @param lambda mean longitude at the epoch, radians: mean anomaly and omega together
record Orbit(double period, double k, double h, double g, double lambda) {

  static final int UNKNOWNS = 5;

  /// Beyond, Kepler's equation and the fit cannot be trusted.
  static final double MOST_ECCENTRIC = 0.985;

  static Orbit of(Candidate c) {
    double omega = c.omega();
    return new Orbit(
        c.period(),
        c.k(),
        c.e() * Math.cos(omega),
        c.e() * Math.sin(omega),
        2 * Math.PI * c.phase() + omega);
  }

  static Orbit of(double[] parameters, int from) {
    return new Orbit(
        parameters[from],
        parameters[from + 1],
        parameters[from + 2],
        parameters[from + 3],
        parameters[from + 4]);
  }

  void into(double[] parameters, int from) {
    parameters[from] = period;
    parameters[from + 1] = k;
    parameters[from + 2] = h;
    parameters[from + 3] = g;
    parameters[from + 4] = lambda;
  }

  double e() {
    return Math.hypot(h, g);
  }

  /// Radians, the star's.
  double omega() {
    return Math.atan2(g, h);
  }

  /// Periastron next to the epoch, days after it.
  double periastron() {
    double turns = (omega() - lambda) / (2 * Math.PI);
    return (turns - Math.rint(turns)) * period;
  }

  /// Velocity at a time after the epoch, m/s.
  double at(double time) {
    double e = e();
    double omega = omega();
    double mean = lambda - omega + 2 * Math.PI * time / period;
    return k * (Math.cos(Kepler.trueAnomaly(mean, e) + omega) + h);
  }

  /// The same orbit with a positive amplitude.
  Orbit positive() {
    return k >= 0 ? this : new Orbit(period, -k, -h, -g, lambda + Math.PI);
  }

  boolean possible(double longest) {
    return period > 0 && period < longest && e() < MOST_ECCENTRIC;
  }

  /// Hours after the middle of the nearest time that a planet would pass before its star, as seen
  /// by an observer in the plane of the orbit, in units of the half duration of a central transit
  /// of a star like the Sun; infinite where the planet is too far out to matter.
  double fromTransit(double time) {
    double e = e();
    double anomaly = Math.PI / 2 - omega();
    double ecc =
        2
            * Math.atan2(
                Math.sqrt(1 - e) * Math.sin(anomaly / 2), Math.sqrt(1 + e) * Math.cos(anomaly / 2));
    double mean = ecc - e * Math.sin(ecc);
    double turns = (lambda - omega() - mean) / (2 * Math.PI) + time / period;
    double off = Math.abs(turns - Math.rint(turns)) * period;
    // Kepler's third law for a solar mass: a in solar radii.
    double radii = 4.2 * Math.cbrt(period * period);
    double half =
        period / (2 * Math.PI * radii) * Math.sqrt(1 - e * e) / (1 + e * Math.sin(omega()));
    return period > 40 ? Double.POSITIVE_INFINITY : off / half;
  }
}
