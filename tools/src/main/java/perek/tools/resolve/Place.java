package perek.tools.resolve;

import java.util.List;
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
/// @param aliases other names of it, as the source writes them
public record Place(
    String name,
    double raDeg,
    double decDeg,
    OptionalDouble pmRaMasYr,
    OptionalDouble pmDecMasYr,
    String type,
    String source,
    List<String> aliases) {

  public Place {
    aliases = List.copyOf(aliases);
    if (!(raDeg >= 0 && raDeg <= 360) || !(decDeg >= -90 && decDeg <= 90))
      throw new IllegalArgumentException(
          raDeg + " " + decDeg + " is no place: ra is 0 to 360 and dec -90 to 90 degrees");
  }

  /// A place of which no other name is known.
  public Place(
      String name,
      double raDeg,
      double decDeg,
      OptionalDouble pmRaMasYr,
      OptionalDouble pmDecMasYr,
      String type,
      String source) {
    this(name, raDeg, decDeg, pmRaMasYr, pmDecMasYr, type, source, List.of());
  }

  /// Distance from another place on the sky, in degrees.
  public double distanceDeg(Place other) {
    double a = Math.toRadians(decDeg);
    double b = Math.toRadians(other.decDeg);
    double dec = Math.sin((a - b) / 2);
    double ra = Math.sin(Math.toRadians(raDeg - other.raDeg) / 2);
    double half = Math.sqrt(dec * dec + Math.cos(a) * Math.cos(b) * ra * ra);
    return Math.toDegrees(2 * Math.asin(Math.min(1, half)));
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
