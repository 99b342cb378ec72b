package perek.tools.siap;

import java.net.URI;
import perek.tools.call.Params;
import perek.tools.dal.Checks;

/// A search for images by SIA 1.
///
/// @param params POS, the centre in ICRS degrees, SIZE, the width in degrees, and others as given
public record SiapQuery(URI service, Params params) {

  public SiapQuery {
    boolean metadata = params.value("FORMAT").filter("METADATA"::equalsIgnoreCase).isPresent();
    Checks checks = new Checks(params).position("POS").maxrec();
    if (!metadata)
      checks.needed("POS", "centre as 'ra,dec' in degrees").needed("SIZE", "width in degrees");
    params
        .value("SIZE")
        .filter(v -> !v.matches("\\s*[\\d.eE+-]+(\\s*,\\s*[\\d.eE+-]+)?\\s*"))
        .ifPresent(v -> checks.problem("SIZE", v, "one or two widths in degrees, as in 0.5,0.2"));
    checks.done();
  }

  public static SiapQuery at(URI service, double raDeg, double decDeg, double widthDeg) {
    return new SiapQuery(
        service,
        Params.of("POS", Params.number(raDeg) + "," + Params.number(decDeg))
            .with("SIZE", Params.number(widthDeg)));
  }

  public SiapQuery with(String name, String value) {
    return new SiapQuery(service, params.set(name, value));
  }
}
