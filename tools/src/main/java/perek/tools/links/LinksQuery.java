package perek.tools.links;

import java.net.URI;
import java.util.List;
import perek.tools.call.Params;

/// A question for links.
///
/// @param service address of a links endpoint; it may hold the ID already, as access references of
///   kind `application/x-votable+xml;content=datalink` do
/// @param params ID, perhaps several times, and others as given
public record LinksQuery(URI service, Params params) {

  public LinksQuery {
    String query = service.getRawQuery();
    boolean there = query != null && query.toUpperCase(java.util.Locale.ROOT).contains("ID=");
    if (!there && !params.has("ID"))
      throw new IllegalArgumentException("ID is missing: the identifier of a dataset.");
  }

  public static LinksQuery of(URI service, List<String> ids) {
    Params params = Params.NONE;
    for (String id : ids) params = params.with("ID", id);
    return new LinksQuery(service, params);
  }
}
