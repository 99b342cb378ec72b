package perek.tools.spectrum.form;

import java.util.List;
import perek.tools.spectrum.Spectrum;

/// Spectra as a form found them, not yet checked.
///
/// @param layout name of the layout
/// @param spectra at least one
/// @param notes what the user should know, a sentence each
public record Found(String layout, List<Spectrum> spectra, List<String> notes) {

  public Found {
    spectra = List.copyOf(spectra);
    notes = List.copyOf(notes);
  }

  /// One spectrum without notes.
  public static Found one(String layout, Spectrum spectrum) {
    return new Found(layout, List.of(spectrum), List.of());
  }
}
