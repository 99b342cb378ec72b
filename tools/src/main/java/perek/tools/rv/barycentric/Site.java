package perek.tools.rv.barycentric;

/// A place on the Earth.
///
/// @param lonDeg east of Greenwich
/// @param latDeg geodetic, WGS84
/// @param heightM above the ellipsoid
public record Site(String name, double lonDeg, double latDeg, double heightM) {

  public Site {
    check("longitude", lonDeg, -360, 360, "degrees, east positive");
    check("latitude", latDeg, -90, 90, "degrees");
    check("height", heightM, -1000, 100_000, "metres");
  }

  private static void check(String what, double value, double least, double most, String unit) {
    if (!(value >= least && value <= most))
      throw new IllegalArgumentException(
          "the %s of a site is %s: it must be from %s to %s %s"
              .formatted(what, value, least, most, unit));
  }
}
