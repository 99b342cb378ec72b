package perek.tools.lightcurve.box;

/// What is looked through: periods at equal ratios, and durations.
///
/// @param pmin shortest period, days
/// @param step ratio of neighbouring periods, less 1
/// @param n periods
/// @param durations of the box, days, rising
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
public record BoxGrid(double pmin, double step, int n, double[] durations) {

  /// Parts of the shortest box that times are put in.
  static final int OVERSAMPLING = 10;

  private static final int MOST = 5_000_000;
  private static final int PARTS = 3;

  public BoxGrid {
    if (durations.length == 0 || !(durations[0] > 0))
      throw new IllegalArgumentException("a box must have a duration above 0");
    if (n < 2 || n > MOST)
      throw new IllegalArgumentException(
          "%d periods are to be looked through: it must be from 2 to %d; narrow --pmin and --pmax, or give longer --durations"
              .formatted(n, MOST));
  }

  /// So fine that over the span a transit moves by a third of the shortest box from one period to
  /// the next: from period P to P (1 + s) the last moves by span times s, whatever P is.
  ///
  /// @param span days
  static BoxGrid of(double pmin, double pmax, double span, double[] durations) {
    double longest = durations[durations.length - 1];
    if (!(pmin > 2 * longest))
      throw new IllegalArgumentException(
          "the shortest period, %.4g days, is not above twice the longest duration, %.4g days: raise --pmin or lower --durations"
              .formatted(pmin, longest));
    if (!(pmax > pmin))
      throw new IllegalArgumentException(
          "the periods go from %.4g to %.4g days: they must rise (the data span %.4g days)"
              .formatted(pmin, pmax, span));
    double step = durations[0] / (PARTS * span);
    double count = Math.ceil(Math.log(pmax / pmin) / Math.log1p(step)) + 1;
    return new BoxGrid(pmin, step, (int) Math.min(count, Integer.MAX_VALUE), durations);
  }

  public double period(double i) {
    return pmin * Math.exp(i * Math.log1p(step));
  }
}
