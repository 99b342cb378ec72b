package perek.tools.objects;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import perek.tools.call.Params;

/// A search for each object of a table.
///
/// @param tool `ssap`, `scs`, `siap` or `siap2`
/// @param services addresses, each of which is asked for each object
/// @param params what is sent besides the place
/// @param objects file of a table with places (columns found by UCD, else by name) or names
/// @param radiusDeg radius around each place, in degrees
public record ObjectsQuery(
    String tool, List<URI> services, Params params, Path objects, double radiusDeg) {

  private static final Set<String> TOOLS = Set.of("ssap", "scs", "siap", "siap2");
  private static final Set<String> PLACES = Set.of("POS", "SIZE", "RA", "DEC", "SR");
  private static final double LARGEST_DEG = 90;

  public ObjectsQuery {
    services = List.copyOf(services);
    if (!TOOLS.contains(tool))
      throw new IllegalArgumentException(
          "'" + tool + "' does not take a list of objects, only " + TOOLS);
    if (services.isEmpty())
      throw new IllegalArgumentException("no service is named for the objects of " + objects);
    if (!(radiusDeg > 0 && radiusDeg <= LARGEST_DEG))
      throw new IllegalArgumentException(
          "the radius is %s degrees: it must be above 0 and at most 90".formatted(radiusDeg));
    for (Params.Param p : params.entries())
      if (PLACES.contains(p.name()))
        throw new IllegalArgumentException(
            "%s comes from each object of %s: leave it out, and give the radius instead"
                .formatted(p.name(), objects));
  }
}
