package perek.tools.rv;

import java.nio.file.Path;
import perek.tools.call.Params;

/// A CCF to measure.
public record FitQuery(Path file) {

  public Params params() {
    return Params.of("file", file.toString());
  }
}
