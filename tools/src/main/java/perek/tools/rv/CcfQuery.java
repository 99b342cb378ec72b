package perek.tools.rv;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import perek.tools.call.Params;
import perek.tools.rv.drift.DriftSource;
import perek.tools.rv.mask.Mask;
import perek.tools.rv.mask.MaskFile;
import perek.tools.rv.velocity.Setting;
import perek.tools.rv.velocity.Target;
import perek.tools.spectrum.correct.Tellurics;

/// What to correlate with what.
///
/// @param file a spectrum
/// @param mask of lines
/// @param maskVacuum the mask's medium where the user says it; null to trust the format
/// @param telluric mask of tellurics, wavelength and flag; null for none
/// @param drift of the spectrograph, to be subtracted; null for none
public record CcfQuery(
    Path file,
    Path mask,
    @Nullable Boolean maskVacuum,
    Target target,
    Setting setting,
    @Nullable Path telluric,
    @Nullable DriftSource drift) {

  public Params params() {
    return Params.NONE.with("mask", mask.toString()).with("mode", setting.shift().name());
  }

  /// The mask, in the medium that the user says.
  ///
  /// @throws IOException where its file cannot be read
  public Mask readMask() throws IOException {
    Mask read = MaskFile.read(mask);
    return maskVacuum == null ? read : read.declared(maskVacuum);
  }

  /// The setting with the tellurics that the query names.
  ///
  /// @throws IOException where their file cannot be read
  public Setting readSetting() throws IOException {
    if (telluric == null) return setting;
    return new Setting(
        setting.holeKms(),
        setting.grid(),
        setting.shift(),
        Tellurics.read(telluric),
        setting.orders());
  }
}
