package perek.tools.scs;

import java.net.URI;
import perek.tools.call.Params;
import perek.tools.dal.Checks;

/// A search in a cone.
///
/// @param params RA and DEC in ICRS degrees and SR, the radius in degrees; others are passed as
///   given
public record ScsQuery(URI service, Params params) {

  public ScsQuery {
    new Checks(params)
        .needed("RA", "right ascension in degrees")
        .needed("DEC", "declination in degrees")
        .needed("SR", "radius in degrees")
        .number("RA", n -> n >= 0 && n <= 360, "right ascension in degrees, 0 to 360")
        .number("DEC", n -> n >= -90 && n <= 90, "declination in degrees, -90 to 90")
        .number("SR", n -> n >= 0 && n <= 180, "a radius in degrees, 0 to 180")
        .maxrec()
        .done();
  }

  public static ScsQuery cone(URI service, double raDeg, double decDeg, double radiusDeg) {
    return new ScsQuery(
        service,
        Params.of("RA", Params.number(raDeg))
            .with("DEC", Params.number(decDeg))
            .with("SR", Params.number(radiusDeg)));
  }

  public ScsQuery with(String name, String value) {
    return new ScsQuery(service, params.set(name, value));
  }
}
