package perek.tools.everywhere;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import perek.tools.call.Params;
import perek.tools.registry.RegistryQuery;

/// A search at all services of a protocol that a registry names, or at given ones.
///
/// @param tool `ssap`, `scs`, `siap`, `siap2` or `slap`
/// @param params as they are sent to each service
/// @param services to ask; empty for those of the registry
/// @param registries the next is asked where one fails
/// @param conditions that services of the registry must meet beside their protocol, such as
///   waveband
public record GlobalQuery(
    String tool, Params params, List<URI> services, List<URI> registries, Params conditions) {

  /// How the registry names what a tool speaks.
  private static final Map<String, String> TYPES =
      Map.of("ssap", "ssa", "scs", "scs", "siap", "sia", "siap2", "sia2", "slap", "slap");

  public GlobalQuery {
    services = List.copyOf(services);
    registries = List.copyOf(registries);
    if (!TYPES.containsKey(tool))
      throw new IllegalArgumentException(
          "'" + tool + "' cannot be asked everywhere, only " + TYPES.keySet());
    if (services.isEmpty()) inquiry(tool, registries, conditions);
  }

  /// What the registry is asked; nothing where the services are given.
  Optional<RegistryQuery> inquiry() {
    return services.isEmpty()
        ? Optional.of(inquiry(tool, registries, conditions))
        : Optional.empty();
  }

  private static RegistryQuery inquiry(String tool, List<URI> registries, Params conditions) {
    String type = TYPES.getOrDefault(tool, tool);
    return new RegistryQuery(registries, Params.of("servicetype", type).with(conditions));
  }
}
