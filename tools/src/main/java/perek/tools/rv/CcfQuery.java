package perek.tools.rv;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import perek.tools.call.Params;
import perek.tools.rv.velocity.Setting;
import perek.tools.rv.velocity.Target;

/// What to correlate with what.
///
/// @param file a spectrum
/// @param mask of lines
/// @param maskVacuum the mask's medium where the user says it; null to trust the format
/// @param telluric mask of tellurics, wavelength and flag; null for none
public record CcfQuery(
    Path file,
    Path mask,
    @Nullable Boolean maskVacuum,
    Target target,
    Setting setting,
    @Nullable Path telluric) {

  Params params() {
    return Params.NONE.with("mask", mask.toString()).with("mode", setting.shift().name());
  }
}
