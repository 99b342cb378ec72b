package perek.tools.moc;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import perek.tools.call.Params;
import perek.tools.dal.Checks;

/// A place on the sky, or a circle around it.
///
/// @param raDeg ICRS right ascension in degrees
/// @param decDeg ICRS declination in degrees
/// @param radiusDeg of the circle in degrees; 0 for the place alone
public record Place(double raDeg, double decDeg, double radiusDeg) {

  private static final Pattern BETWEEN = Pattern.compile("\\s*[,\\s]\\s*");

  /// ICRS to galactic: Hipparcos catalogue, volume 1, section 1.5.3.
  private static final double[][] GALACTIC = {
    {-0.0548755604162154, -0.873437090234885, -0.4838350155487132},
    {0.4941094278755837, -0.4448296299600112, 0.746982244497219},
    {-0.8676661490190047, -0.1980763734312015, 0.4559837761750669}
  };

  private static final double OBLIQUITY = Math.toRadians(23.439291111);

  /// To the ecliptic of J2000.
  private static final double[][] ECLIPTIC = {
    {1, 0, 0},
    {0, Math.cos(OBLIQUITY), Math.sin(OBLIQUITY)},
    {0, -Math.sin(OBLIQUITY), Math.cos(OBLIQUITY)}
  };

  public Place {
    if (!(raDeg >= 0 && raDeg <= 360) || !(Math.abs(decDeg) <= 90))
      throw new IllegalArgumentException(
          "the place is %s,%s: it must be ra,dec in ICRS degrees, ra from 0 to 360 and dec from -90 to 90"
              .formatted(raDeg, decDeg));
    if (!(radiusDeg >= 0 && radiusDeg <= 180))
      throw new IllegalArgumentException(
          "the radius is " + radiusDeg + ": it must be degrees from 0 to 180");
  }

  /// @param text `ra,dec` in ICRS degrees
  /// @throws IllegalArgumentException for another text
  public static Place of(String text, double radiusDeg) {
    List<Optional<Double>> pair = BETWEEN.splitAsStream(text.strip()).map(Checks::number).toList();
    if (pair.size() != 2 || pair.stream().anyMatch(Optional::isEmpty))
      throw new IllegalArgumentException(
          "the place is '" + text + "': it must be ra,dec in ICRS degrees, as in 54.12,48.19");
    return new Place(pair.get(0).get(), pair.get(1).get(), radiusDeg);
  }

  /// The place that parameters name.
  ///
  /// @param params POS as `ra,dec`, perhaps RADIUS, in degrees
  /// @throws IllegalArgumentException where they are no place
  public static Optional<Place> of(Params params) {
    double radius = params.value("RADIUS").flatMap(Checks::number).orElse(0.);
    return params.value("POS").map(pos -> of(pos, radius));
  }

  /// The same with the coordinates of another frame in the place of right ascension and
  /// declination.
  ///
  /// @param frame as MOC and HiPS name it: G or galactic, E or ecliptic; others leave it as it is
  public Place in(String frame) {
    return switch (frame.toLowerCase(java.util.Locale.ROOT)) {
      case "g", "galactic" -> turned(GALACTIC);
      case "e", "ecliptic" -> turned(ECLIPTIC);
      default -> this;
    };
  }

  private Place turned(double[][] by) {
    Direction d = Direction.of(raDeg, decDeg);
    double x = by[0][0] * d.x() + by[0][1] * d.y() + by[0][2] * d.z();
    double y = by[1][0] * d.x() + by[1][1] * d.y() + by[1][2] * d.z();
    double z = by[2][0] * d.x() + by[2][1] * d.y() + by[2][2] * d.z();
    double longitude = Math.toDegrees(Math.atan2(y, x));
    return new Place(
        longitude < 0 ? longitude + 360 : longitude,
        Math.toDegrees(Math.atan2(z, Math.hypot(x, y))),
        radiusDeg);
  }

  /// Whether a map holds it, or reaches the circle.
  public boolean within(Moc moc) {
    return moc.reaches(raDeg, decDeg, radiusDeg);
  }
}
