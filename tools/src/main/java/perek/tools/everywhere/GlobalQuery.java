package perek.tools.everywhere;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import perek.tools.call.Params;
import perek.tools.dal.Checks;
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

  /// The same for services that surely have nothing where it is asked for; nothing where no place
  /// is.
  Optional<RegistryQuery> inquiryElsewhere() {
    Params where = place();
    if (where.entries().isEmpty() || conditions.has("pos")) return Optional.empty();
    Params elsewhere = where.with("coverage", "elsewhere");
    return inquiry().map(q -> new RegistryQuery(q.endpoints(), q.params().with(elsewhere)));
  }

  /// The place of the question and its radius in degrees, as each protocol writes them. What cannot
  /// be read so is no place, and services will say what is wrong with it.
  private Params place() {
    Optional<Params> place =
        switch (tool) {
          case "scs" -> circle(params.value("RA"), params.value("DEC"), number("SR"));
          case "ssap", "siap" -> {
            List<String> pos = words("POS", "\\s*[,;]\\s*");
            yield pos.size() == 2
                ? circle(Optional.of(pos.get(0)), Optional.of(pos.get(1)), size())
                : Optional.empty();
          }
          case "siap2" -> {
            List<String> pos = words("POS", "\\s+");
            yield pos.size() == 4 && pos.get(0).equalsIgnoreCase("CIRCLE")
                ? circle(
                    Optional.of(pos.get(1)), Optional.of(pos.get(2)), Checks.number(pos.get(3)))
                : Optional.empty();
          }
          default -> Optional.empty();
        };
    return place.orElse(Params.NONE);
  }

  private static Optional<Params> circle(
      Optional<String> ra, Optional<String> dec, Optional<Double> radius) {
    Optional<Double> x = ra.flatMap(Checks::number).filter(n -> n >= 0 && n <= 360);
    Optional<Double> y = dec.flatMap(Checks::number).filter(n -> Math.abs(n) <= 90);
    if (x.isEmpty() || y.isEmpty() || radius.filter(r -> r >= 0 && r <= 180).isEmpty())
      return Optional.empty();
    Params at = Params.of("pos", Params.number(x.get()) + "," + Params.number(y.get()));
    return Optional.of(radius.get() > 0 ? at.with("radius", Params.number(radius.get())) : at);
  }

  private List<String> words(String name, String between) {
    return List.of(params.value(name).orElse("").strip().split(between, -1));
  }

  private Optional<Double> number(String name) {
    return params.has(name) ? params.value(name).flatMap(Checks::number) : Optional.of(0.0);
  }

  /// SIZE is a width; the corners of a square are within .71 of it.
  private Optional<Double> size() {
    List<String> widths = words("SIZE", "\\s*,\\s*");
    if (!params.has("SIZE")) return Optional.of(0.0);
    double most = 0;
    for (String width : widths) most = Math.max(most, Checks.number(width).orElse(Double.NaN));
    return Optional.of(most * 0.71);
  }

  private static RegistryQuery inquiry(String tool, List<URI> registries, Params conditions) {
    String type = TYPES.getOrDefault(tool, tool);
    return new RegistryQuery(registries, Params.of("servicetype", type).with(conditions));
  }
}
