package perek.tools.spectrum;

import java.util.Locale;

/// The middle of an exposure.
///
/// @param jd Julian date, or barycentric Julian date where the scale is TDB; a double holds it to
///   about 40 microseconds
/// @param scale of the date
/// @param photonWeighted true where the flux was weighed, false for the geometric middle
public record MidTime(double jd, Scale scale, boolean photonWeighted) {

  private static final double MJD_0 = 2_400_000.5;

  /// Time scales in which files give it.
  public enum Scale {
    UTC,
    TAI,
    TDB,
    /// A date without a scale: good to about 70 s only.
    UNKNOWN
  }

  public MidTime {
    if (!Double.isFinite(jd) || jd < 0)
      throw new IllegalArgumentException("the Julian date is " + jd + ": it must be 0 or more");
  }

  /// From a modified Julian date.
  public static MidTime mjd(double mjd, Scale scale) {
    return new MidTime(mjd + MJD_0, scale, false);
  }

  /// Modified Julian date.
  public double mjd() {
    return jd - MJD_0;
  }

  /// Such as `JD 2452986.765025 UTC`.
  public String words() {
    String base = "JD %.6f".formatted(jd);
    return (scale == Scale.UNKNOWN ? base + " (scale unknown)" : base + " " + scale)
        + (photonWeighted ? ", photon-weighted" : "");
  }

  /// The scale in any case; unknown for another word.
  public static Scale scale(String word) {
    return switch (word.strip().toUpperCase(Locale.ROOT)) {
      case "UTC", "UT" -> Scale.UTC;
      case "TAI" -> Scale.TAI;
      case "TDB" -> Scale.TDB;
      default -> Scale.UNKNOWN;
    };
  }
}
