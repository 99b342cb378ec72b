package perek.tools.resolve;

import java.util.OptionalDouble;

/// Where an object is.
///
/// @param name as the source calls it
/// @param raDeg right ascension, ICRS, epoch J2000
/// @param decDeg declination
/// @param pmRaMasYr proper motion in right ascension times cos(declination), where known
/// @param pmDecMasYr proper motion in declination, where known
/// @param type kind of object as the source writes it; may be empty
/// @param source who says so
public record Place(
    String name,
    double raDeg,
    double decDeg,
    OptionalDouble pmRaMasYr,
    OptionalDouble pmDecMasYr,
    String type,
    String source) {

  public Place {
    if (!(raDeg >= 0 && raDeg <= 360) || !(decDeg >= -90 && decDeg <= 90))
      throw new IllegalArgumentException(
          raDeg + " " + decDeg + " is no place: ra is 0 to 360 and dec -90 to 90 degrees");
  }

  static Place given(String text, double raDeg, double decDeg, String frame) {
    return new Place(
        text,
        raDeg,
        decDeg,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        "",
        "coordinates as given (" + frame + ")");
  }
}
