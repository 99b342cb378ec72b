package perek.tools.rv.barycentric;

import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.tools.rv.time.LeapSeconds;
import perek.tools.rv.time.Resource;

/// How the Earth stands: UT1 and the pole.
///
/// @param ut1LessTaiS seconds
/// @param poleXArcsec of the celestial intermediate pole
/// @param poleYArcsec of the celestial intermediate pole
/// @param note where it is from, and what it may cost
record EarthOrientation(
    double ut1LessTaiS, double poleXArcsec, double poleYArcsec, @Nullable String note) {

  private static final List<double[]> TABLE =
      Resource.rows(EarthOrientation.class, "earth-orientation.tsv").stream()
          .map(cells -> java.util.Arrays.stream(cells).mapToDouble(Double::parseDouble).toArray())
          .toList();

  /// Worth of a second of UT1 at the equator: the rotation turns 465 m/s by 15 arcseconds.
  private static final double CM_PER_SECOND = 3.4;

  /// From the table, interpolated over ten days (within 1 ms of UT1, 0.005 cm/s); after its end UT1
  /// - UTC stays what it was there.
  static EarthOrientation at(double jdUtc, double taiLessUtc) {
    double mjd = jdUtc - 2_400_000.5;
    double[] last = TABLE.getLast();
    if (mjd >= last[0]) return afterEnd(last, taiLessUtc);
    int i = 0;
    while (i < TABLE.size() - 2 && TABLE.get(i + 1)[0] <= mjd) i++;
    double[] a = TABLE.get(i);
    double[] b = TABLE.get(i + 1);
    double part = (mjd - a[0]) / (b[0] - a[0]);
    return new EarthOrientation(
        a[1] + part * (b[1] - a[1]),
        a[2] + part * (b[2] - a[2]),
        a[3] + part * (b[3] - a[3]),
        null);
  }

  /// UT1 - UTC given by the user.
  static EarthOrientation given(double dut1S, double taiLessUtc) {
    return new EarthOrientation(dut1S - taiLessUtc, 0, 0, null);
  }

  private static EarthOrientation afterEnd(double[] last, double taiLessUtc) {
    double dut1 = last[1] + LeapSeconds.taiLessUtc(last[0] + 2_400_000.5);
    String note =
        ("Earth orientation is known to MJD %.0f; UT1 - UTC is held at %.3f s after it, which costs"
                + " up to %.1f cm/s for each second that it has changed since; --dut1 gives it.")
            .formatted(last[0], dut1, CM_PER_SECOND);
    return new EarthOrientation(dut1 - taiLessUtc, last[2], last[3], note);
  }
}
