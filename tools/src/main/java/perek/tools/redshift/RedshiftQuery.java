package perek.tools.redshift;

import java.nio.file.Path;
import java.util.Optional;
import perek.tools.call.Params;

/// Whose redshift to measure.
///
/// @param file a spectrum
/// @param templates folder of templates; empty for the folder `templates` beside that of the
///   results
/// @param medium of the wavelengths where the file does not say: `air` or `vacuum`; blank to trust
///   it
public record RedshiftQuery(Path file, Optional<Path> templates, String medium) {

  public RedshiftQuery {
    if (!medium.isEmpty() && !medium.equals("air") && !medium.equals("vacuum"))
      throw new IllegalArgumentException(
          "the medium is '" + medium + "': it is air or vacuum, or blank to trust the file");
  }

  Params params() {
    return templates.map(t -> Params.of("templates", t.toString())).orElse(Params.NONE);
  }
}
