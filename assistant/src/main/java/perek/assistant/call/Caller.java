package perek.assistant.call;

import java.net.URI;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.call.Run;

/// Calls a tool by its name.
@FunctionalInterface
public interface Caller {

  /// Blocks until it is done; a failure is an outcome.
  Outcome<?> call(String tool, URI service, Params params, Run run);
}
