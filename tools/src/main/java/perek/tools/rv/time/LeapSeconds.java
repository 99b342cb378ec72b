package perek.tools.rv.time;

import java.util.List;

/// TAI less UTC since 1972 (IERS Bulletin C).
public final class LeapSeconds {

  private record Step(double jd, double seconds) {}

  private static final List<Step> STEPS =
      Resource.rows(LeapSeconds.class, "leap-seconds.tsv").stream()
          .map(cells ->
              new Step(Double.parseDouble(cells[0]) + 2_400_000.5, Double.parseDouble(cells[1])))
          .toList();

  /// Bulletins C known to this table rule further leap seconds out before this date.
  public static final String KNOWN_TO = "2026-06-30";

  public static final double KNOWN_TO_JD = 2_461_221.5;

  private LeapSeconds() {}

  /// @param jdUtc not before 1972
  public static double taiLessUtc(double jdUtc) {
    double seconds = STEPS.getFirst().seconds();
    for (Step step : STEPS) if (jdUtc >= step.jd()) seconds = step.seconds();
    return seconds;
  }
}
