package perek.tools.soda;

import java.net.URI;
import perek.tools.call.Params;
import perek.tools.dal.Checks;

/// A dataset of a spectral service, processed there.
///
/// @param service address of an SSAP service that knows `getData`
/// @param params PUBDID; BAND as `lo/hi` in metres in vacuum, FLUXCALIB, FORMAT, and what the
///   service declares beyond
public record GetDataQuery(URI service, Params params) {

  public GetDataQuery {
    params = Params.of("REQUEST", "getData").with(params.without("REQUEST"));
    Checks checks = new Checks(params).needed("PUBDID", "identifier of the dataset to process");
    params
        .value("BAND")
        .filter(v -> !v.strip().matches("[-+.\\w]*/[-+.\\w]*") || v.strip().equals("/"))
        .ifPresent(v ->
            checks.problem(
                "BAND", v, "'lo/hi' in metres with a slash between, as in 6.5E-7/6.6E-7"));
    checks.done();
  }

  /// Whether parameters of a request to a spectral service are those of this operation.
  public static boolean asked(Params params) {
    return params.value("REQUEST").filter("getData"::equalsIgnoreCase).isPresent();
  }
}
