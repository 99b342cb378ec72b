package perek.tools.series.find;

import java.nio.file.Path;
import java.util.OptionalDouble;

/// A file with a spectrum.
///
/// @param source where it is from: an address, or the file's name
/// @param how `file`, `cut-out` or `download`
/// @param mjd middle of the exposure as the service says it, without a scale
/// @param raDeg place of the object, ICRS, as the resolver says it
/// @param decDeg likewise
public record Found(
    Path file,
    String source,
    String how,
    OptionalDouble mjd,
    OptionalDouble raDeg,
    OptionalDouble decDeg) {

  /// A file that was named.
  public static Found local(Path file) {
    return new Found(
        file,
        file.toString(),
        "file",
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }
}
