package perek.tools.rv.template;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.tools.call.Params;
import perek.tools.rv.drift.DriftSource;
import perek.tools.rv.velocity.Setting;
import perek.tools.rv.velocity.Target;
import perek.tools.spectrum.Medium;
import perek.tools.spectrum.correct.Range;
import perek.tools.spectrum.correct.Tellurics;

/// What to match with what.
///
/// @param file a spectrum
/// @param template a spectrum of the same star, or of one like it
/// @param templateRvKms barycentric velocity of the template's star; 0 for one at rest, or where
///   only changes matter
/// @param target of the spectrum
/// @param setting its grid says where to look; holes do not matter
/// @param telluric mask of tellurics, wavelength and flag; null for the strong bands
/// @param drift of the spectrograph, to be subtracted; null for none
public record TemplateQuery(
    Path file,
    Path template,
    double templateRvKms,
    Target target,
    Setting setting,
    @Nullable Path telluric,
    @Nullable DriftSource drift) {

  public Params params() {
    return Params.NONE.with("template", template.toString()).with("mode", setting.shift().name());
  }

  /// What the atmosphere absorbs, in the medium of the spectrum: the file's, else the strong bands.
  ///
  /// @param notes gets a sentence where there is no file
  List<Range> tellurics(Medium medium, List<String> notes) throws IOException {
    if (telluric != null) return Tellurics.read(telluric);
    notes.add(
        "Only the strong bands of the atmosphere are left out: --telluric FILE leaves out its"
            + " lines, which do not move with the star.");
    return Tellurics.bands(medium);
  }
}
