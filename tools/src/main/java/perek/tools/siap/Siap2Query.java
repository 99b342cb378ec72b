package perek.tools.siap;

import java.net.URI;
import perek.tools.call.Params;
import perek.tools.dal.Checks;

/// A search for images and cubes by SIA 2.
///
/// @param params POS as `CIRCLE ra dec radius` in degrees, BAND in metres, TIME in MJD, and others
///   as given; ranges have a blank between their limits
public record Siap2Query(URI service, Params params) {

  public Siap2Query {
    Checks checks = new Checks(params).maxrec();
    params
        .value("POS")
        .filter(v -> !v.strip().matches("(?i)(CIRCLE|RANGE|POLYGON)(\\s+[-+.\\w]+){3,}"))
        .ifPresent(
            v -> checks.problem("POS", v, "CIRCLE ra dec radius, RANGE or POLYGON, in degrees"));
    checks.done();
  }

  public static Siap2Query circle(URI service, double raDeg, double decDeg, double radiusDeg) {
    String circle =
        "CIRCLE %s %s %s"
            .formatted(Params.number(raDeg), Params.number(decDeg), Params.number(radiusDeg));
    return new Siap2Query(service, Params.of("POS", circle));
  }

  public Siap2Query with(String name, String value) {
    return new Siap2Query(service, params.set(name, value));
  }
}
