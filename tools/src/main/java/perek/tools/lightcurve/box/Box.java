package perek.tools.lightcurve.box;

/// The best box of a period.
///
/// @param period days
/// @param duration days
/// @param t0 middle of the first dip, days, as the times are
/// @param depth below what is outside
/// @param depthErr of errors that do not go together
/// @param snr depth over that: the root of what the box takes from chi²
public record Box(
    double period, double duration, double t0, double depth, double depthErr, double snr) {

  static final Box NONE = new Box(Double.NaN, Double.NaN, Double.NaN, 0, Double.NaN, 0);
}
