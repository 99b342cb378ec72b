package perek.tools.rv.barycentric;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a star is and how it moves, ICRS.
///
/// @param raDeg at the epoch
/// @param decDeg at the epoch
/// @param pmRaMasYr mu_alpha cos(dec); null where it is not known
/// @param pmDecMasYr null where it is not known
/// @param parallaxMas null where it is not known
/// @param rvKms systemic velocity, away from us positive; null where it is not known
/// @param epochYear Julian year of the place
public record Star(
    double raDeg,
    double decDeg,
    @Nullable Double pmRaMasYr,
    @Nullable Double pmDecMasYr,
    @Nullable Double parallaxMas,
    @Nullable Double rvKms,
    double epochYear) {

  public Star {
    check("right ascension", raDeg, 0, 360, "degrees");
    check("declination", decDeg, -90, 90, "degrees");
    check("proper motion in right ascension", or(pmRaMasYr), -20_000, 20_000, "mas/yr");
    check("proper motion in declination", or(pmDecMasYr), -20_000, 20_000, "mas/yr");
    check("parallax", or(parallaxMas), 0, 1000, "mas");
    check("radial velocity", or(rvKms), -10_000, 10_000, "km/s");
    check("epoch", epochYear, 1800, 2200, "Julian years");
  }

  static double or(@Nullable Double value) {
    return value == null ? 0 : value;
  }

  /// What was not given, by the names of the options.
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (pmRaMasYr == null) missing.add("--pmra");
    if (pmDecMasYr == null) missing.add("--pmdec");
    if (parallaxMas == null) missing.add("--parallax");
    if (rvKms == null) missing.add("--rv");
    return missing;
  }

  private static void check(String what, double value, double least, double most, String unit) {
    if (!(value >= least && value <= most))
      throw new IllegalArgumentException(
          "the %s is %s: it must be from %s to %s %s".formatted(what, value, least, most, unit));
  }
}
