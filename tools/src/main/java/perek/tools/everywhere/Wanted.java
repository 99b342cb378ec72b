package perek.tools.everywhere;

import java.net.URI;
import java.util.List;
import perek.tools.call.Params;

/// A question for several services.
///
/// @param tool `ssap`, `scs`, `siap`, `siap2` or `slap`
/// @param services addresses, each of which is asked
/// @param params as they are sent to each
public record Wanted(String tool, List<URI> services, Params params) {

  public Wanted {
    services = List.copyOf(services);
  }
}
