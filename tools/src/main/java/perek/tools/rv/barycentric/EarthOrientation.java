package perek.tools.rv.barycentric;

import org.jspecify.annotations.Nullable;
import perek.tools.rv.time.LeapSeconds;

/// How the Earth stands: UT1 and the pole.
///
/// @param ut1LessTaiS seconds
/// @param poleXArcsec of the celestial intermediate pole
/// @param poleYArcsec of the celestial intermediate pole
/// @param note where it is from, and what it may cost
record EarthOrientation(
    double ut1LessTaiS, double poleXArcsec, double poleYArcsec, @Nullable String note) {

  /// Worth of a second of UT1 at the equator: the rotation turns 465 m/s by 15 arcseconds.
  private static final double CM_PER_SECOND = 3.4;

  /// From the table in use. The one that comes with Perek is interpolated over ten days (within 1
  /// ms of UT1, 0.005 cm/s).
  static EarthOrientation at(double jdUtc, double taiLessUtc) {
    return EarthTable.inUse().at(jdUtc, taiLessUtc);
  }

  /// UT1 - UTC given by the user.
  static EarthOrientation given(double dut1S, double taiLessUtc) {
    return new EarthOrientation(dut1S - taiLessUtc, 0, 0, null);
  }

  /// @param last row of the table
  /// @param trouble with a newer table, if there is one
  static EarthOrientation afterEnd(double[] last, double taiLessUtc, @Nullable String trouble) {
    double dut1 = last[1] + LeapSeconds.taiLessUtc(last[0] + 2_400_000.5);
    String note =
        ("Earth orientation is known to MJD %.0f; UT1 - UTC is held at %.3f s after it, which costs"
                + " up to %.1f cm/s for each second that it has changed since; 'perek rv iers"
                + " update' brings newer data, and --dut1 gives it.")
            .formatted(last[0], dut1, CM_PER_SECOND);
    return new EarthOrientation(
        dut1 - taiLessUtc, last[2], last[3], trouble == null ? note : trouble + ". " + note);
  }
}
