package perek.assistant.call;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/// Where the user lets a question go.
///
/// @param services to ask and no others; empty for those that the registry names
/// @param registries to look services up in, the next where one fails; empty for the public ones
/// @param patience for all that is asked of services in one step
/// @param copies whether answers that were kept before are taken instead of asking again
public record Reach(List<URI> services, List<URI> registries, Duration patience, boolean copies) {

  public static final Reach PUBLIC = new Reach(List.of(), List.of(), Duration.ofSeconds(60));

  public Reach(List<URI> services, List<URI> registries, Duration patience) {
    this(services, registries, patience, false);
  }

  public Reach {
    services = List.copyOf(services);
    registries = List.copyOf(registries);
  }
}
