package perek.assistant.call;

import java.net.URI;
import java.util.List;

/// Tells which addresses speak a protocol.
@FunctionalInterface
public interface Services {

  /// Those of some addresses that can be asked by a tool, in the order given.
  List<URI> speaking(String tool, List<URI> addresses);
}
