package perek.tools.spectrum;

import java.nio.file.Path;
import java.util.List;

/// What was read from one file: one spectrum as a rule, many from the plates of surveys. Immutable.
///
/// @param file that was read
/// @param layout how it was recognised, such as `HARPS e2ds`
/// @param spectra at least one
/// @param notes what the user should know, a sentence each
public record SpectrumFile(Path file, String layout, List<Spectrum> spectra, List<String> notes) {

  public SpectrumFile {
    spectra = List.copyOf(spectra);
    notes = List.copyOf(notes);
    if (spectra.isEmpty()) throw new IllegalArgumentException(file + " holds no spectrum");
  }

  /// The first, which is the only one as a rule.
  public Spectrum spectrum() {
    return spectra.getFirst();
  }
}
