package perek.tools.registry;

import java.net.URI;
import java.util.List;
import java.util.OptionalInt;
import perek.tools.call.Params;
import perek.tools.dal.Checks;

/// A search for services.
///
/// @param endpoints TAP services with the tables `rr.*`; the next is asked where one fails
/// @param params conditions that must all hold: servicetype, words, waveband, subject, ucd,
///   short_name, ivoid, creator, publisher, datasource, datamodel; pos, a place that they can have
///   data at, with radius and coverage; and MAXREC, the most services wanted
public record RegistryQuery(List<URI> endpoints, Params params) {

  /// Searchable registries that anyone may ask, the nearest to the standard's editors first.
  public static final List<URI> PUBLIC =
      List.of(
          URI.create("https://reg.g-vo.org/tap"),
          URI.create("https://registry.euro-vo.org/regtap/tap"),
          URI.create("https://mast.stsci.edu/vo-tap/api/v0.1/registry"));

  public RegistryQuery {
    endpoints = List.copyOf(endpoints);
    if (endpoints.isEmpty()) throw new IllegalArgumentException("there is no registry to ask");
    new Checks(params).maxrec().done();
    Covering.check(params);
    Conditions.of(params);
  }

  public static RegistryQuery of(URI endpoint) {
    return new RegistryQuery(List.of(endpoint), Params.NONE);
  }

  public RegistryQuery with(String name, String value) {
    return new RegistryQuery(endpoints, params.with(name, value));
  }

  /// The same for services wherever they have data.
  public RegistryQuery anywhere() {
    return new RegistryQuery(endpoints, Covering.anywhere(params));
  }

  boolean placed() {
    return params.has("pos");
  }

  /// Most services wanted.
  OptionalInt most() {
    return params
        .value("MAXREC")
        .map(n -> OptionalInt.of((int) Double.parseDouble(n)))
        .orElseGet(OptionalInt::empty);
  }

  /// The query that is sent.
  public String adql() {
    List<String> conditions = Conditions.of(params);
    String join =
        params.has("servicetype") || params.has("datamodel")
            ? "NATURAL JOIN"
            : "NATURAL LEFT OUTER JOIN";
    return """
    SELECT ivoid, short_name, res_title, waveband, standard_id, intf_role, access_url,
      reference_url, res_description
    FROM rr.resource
      %s rr.capability
      %s rr.interface
    WHERE %s\
    """
        .formatted(join, join, conditions.isEmpty() ? "1=1" : String.join("\n  AND ", conditions));
  }
}
