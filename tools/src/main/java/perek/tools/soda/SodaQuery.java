package perek.tools.soda;

import java.net.URI;
import perek.tools.call.Params;
import perek.tools.dal.Checks;

/// A cut-out.
///
/// @param service address of a SODA service, as a DataLink descriptor gives it
/// @param params ID, BAND as `lo hi` in metres, POS, CIRCLE, POLYGON in degrees, TIME in MJD, POL,
///   and what the service declares beyond
public record SodaQuery(URI service, Params params) {

  public SodaQuery {
    Checks checks = new Checks(params).needed("ID", "identifier of the dataset to cut from");
    params
        .value("BAND")
        .filter(v -> v.contains("/") || !v.strip().matches("[-+.\\w]+\\s+[-+.\\w]+"))
        .ifPresent(v ->
            checks.problem(
                "BAND", v, "'lo hi' in metres with a blank between, as in 6.5E-7 6.6E-7"));
    checks.done();
  }

  public static SodaQuery of(URI service, String id) {
    return new SodaQuery(service, Params.of("ID", id));
  }

  /// Wavelengths in vacuum, in metres.
  public SodaQuery band(double lowM, double highM) {
    return with("BAND", Params.number(lowM) + " " + Params.number(highM));
  }

  public SodaQuery with(String name, String value) {
    return new SodaQuery(service, params.set(name, value));
  }
}
