package perek.tools.rv.time;

/// One time in the scales that are needed, each a Julian date in two parts.
///
/// @param utc day and fraction
/// @param tt day and fraction
/// @param taiLessUtcS whole seconds
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
public record Times(double[] utc, double[] tt, double taiLessUtcS) {

  private static final double DAY_S = 86_400;
  private static final double TT_LESS_TAI_S = 32.184;

  /// TDB is taken for TT here where the place on Earth is not yet known: at most 1.7 ms apart.
  public static Times of(Moment moment) {
    double day = moment.day();
    if (moment.scale() == TimeScale.UTC) {
      double leap = LeapSeconds.taiLessUtc(moment.value());
      double tt = moment.fraction() + (leap + TT_LESS_TAI_S) / DAY_S;
      return new Times(new double[] {day, moment.fraction()}, new double[] {day, tt}, leap);
    }
    double guess = moment.value() - TT_LESS_TAI_S / DAY_S;
    double leap = LeapSeconds.taiLessUtc(guess - LeapSeconds.taiLessUtc(guess) / DAY_S);
    double utc = moment.fraction() - (leap + TT_LESS_TAI_S) / DAY_S;
    return new Times(new double[] {day, utc}, new double[] {day, moment.fraction()}, leap);
  }

  /// The same, `seconds` later.
  public Times later(double seconds) {
    return new Times(
        new double[] {utc[0], utc[1] + seconds / DAY_S},
        new double[] {tt[0], tt[1] + seconds / DAY_S},
        taiLessUtcS);
  }
}
