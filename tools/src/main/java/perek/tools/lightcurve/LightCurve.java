package perek.tools.lightcurve;

import java.util.Arrays;
import java.util.List;

/// Brightness against time. Immutable as long as nobody alters the arrays.
///
/// @param time days, rising
/// @param flux over the median of all
/// @param error standard error of each
/// @param notes what reading told, a sentence each
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
public record LightCurve(
    About about, double[] time, double[] flux, double[] error, List<String> notes) {

  private static final int FEWEST = 10;
  private static final double SIGMA_PER_MAD = 1.4826;

  public LightCurve {
    notes = List.copyOf(notes);
    if (time.length != flux.length || time.length != error.length)
      throw new IllegalArgumentException(
          "a light curve has %d times, %d fluxes and %d errors: they must be as many"
              .formatted(time.length, flux.length, error.length));
    if (time.length < FEWEST)
      throw new IllegalArgumentException(
          "%d usable points are too few for a light curve: %d are needed"
              .formatted(time.length, FEWEST));
    if (!(time[time.length - 1] > time[0]))
      throw new IllegalArgumentException("all points are of the same time, %s".formatted(time[0]));
  }

  public int size() {
    return time.length;
  }

  /// From first to last, days.
  public double span() {
    return time[time.length - 1] - time[0];
  }

  /// Median of the steps between times, days.
  public double cadence() {
    double[] steps = new double[time.length - 1];
    for (int i = 0; i < steps.length; i++) steps[i] = time[i + 1] - time[i];
    Arrays.sort(steps);
    return steps[steps.length / 2];
  }

  /// Scatter of a point, from differences of neighbours, which slow changes do not enlarge.
  public double scatter() {
    return scatter(flux);
  }

  /// The same of any row of at least two values.
  static double scatter(double[] flux) {
    double[] steps = new double[flux.length - 1];
    for (int i = 0; i < steps.length; i++) steps[i] = Math.abs(flux[i + 1] - flux[i]);
    Arrays.sort(steps);
    return SIGMA_PER_MAD * steps[steps.length / 2] / Math.sqrt(2);
  }

  /// The same points with other fluxes and errors.
  public LightCurve with(double[] otherFlux, double[] otherError) {
    return new LightCurve(about, time, otherFlux, otherError, notes);
  }

  /// Some of the points, in the order of time.
  public LightCurve only(int[] places) {
    return new LightCurve(
        about, picked(time, places), picked(flux, places), picked(error, places), notes);
  }

  private static double[] picked(double[] of, int[] places) {
    return Arrays.stream(places).mapToDouble(i -> of[i]).toArray();
  }
}
