package perek.tools.rv;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import perek.tools.call.Params;

/// A CCF to measure.
///
/// @param plot picture to draw; null for none
public record FitQuery(Path file, @Nullable Path plot) {

  Params params() {
    return Params.of("file", file.toString());
  }
}
