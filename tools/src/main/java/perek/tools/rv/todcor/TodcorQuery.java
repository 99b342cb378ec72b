package perek.tools.rv.todcor;

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

/// What to look at with which two templates.
///
/// @param file a spectrum of two stars
/// @param first spectrum of a star like the first
/// @param second like the second
/// @param firstRvKms barycentric velocity of the first template's star
/// @param secondRvKms of the second's
/// @param lightRatio light of the second star over that of the first; null to have it found
/// @param target of the spectrum
/// @param setting its grid says where to look; holes do not matter
/// @param telluric mask of tellurics, wavelength and flag; null for the strong bands
/// @param drift of the spectrograph, to be subtracted; null for none
public record TodcorQuery(
    Path file,
    Path first,
    Path second,
    double firstRvKms,
    double secondRvKms,
    @Nullable Double lightRatio,
    Target target,
    Setting setting,
    @Nullable Path telluric,
    @Nullable DriftSource drift) {

  public TodcorQuery {
    if (lightRatio != null && !(lightRatio > 0 && lightRatio <= 1000))
      throw new IllegalArgumentException(
          "the ratio of light is " + lightRatio + ": it must be above 0 and at most 1000");
  }

  Params params() {
    return Params.NONE
        .with("template", first.toString())
        .with("template2", second.toString())
        .with("mode", setting.shift().name());
  }

  /// What the atmosphere absorbs, in the medium of the spectrum.
  ///
  /// @param notes gets a sentence where there is no file
  List<Range> tellurics(Medium medium, List<String> notes) throws IOException {
    if (telluric != null) return Tellurics.read(telluric);
    notes.add(
        "Only the strong bands of the atmosphere are left out: --telluric FILE leaves out its"
            + " lines.");
    return Tellurics.bands(medium);
  }
}
