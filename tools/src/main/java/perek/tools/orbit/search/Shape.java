package perek.tools.orbit.search;

/// One eccentricity of the scan: true anomalies tabulated over the mean anomaly, and how finely
/// frequencies and times of periastron must be told apart for it.
///
/// @param e eccentricity
/// @param cos of the true anomaly
/// @param sin of the true anomaly
/// @param oversampling frequencies in one over the span
/// @param phases times of periastron in a period
/// @param shortest period that such an orbit is looked for at, days: tides make nearer ones round
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
record Shape(
    double e, double[] cos, double[] sin, double oversampling, int phases, double shortest) {

  static final int TABLE = 2048;

  static Shape of(double e) {
    double[] cos = new double[TABLE];
    double[] sin = new double[TABLE];
    for (int i = 0; i < TABLE; i++) {
      double anomaly = Kepler.trueAnomaly(2 * Math.PI * (i + 0.5) / TABLE, e);
      cos[i] = Math.cos(anomaly);
      sin[i] = Math.sin(anomaly);
    }
    int phases = e == 0 ? 1 : (int) Math.ceil(7 / (1 - e));
    return new Shape(e, cos, sin, 4 / (1 - e), phases, shortest(e));
  }

  private static double shortest(double e) {
    if (e < 0.1) return 0;
    if (e < 0.3) return 2;
    if (e < 0.5) return 3.5;
    return e < 0.75 ? 6 : 10;
  }
}
