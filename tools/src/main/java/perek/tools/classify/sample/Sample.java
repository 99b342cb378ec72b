package perek.tools.classify.sample;

import java.util.List;
import java.util.Optional;
import perek.tools.spectrum.Spectrum;

/// A spectrum of one piece, at rest as far as is known.
///
/// @param id of the labels, or the name of the file
/// @param row from 0, in the order of what was given
/// @param wavelengths Angstrom, rising
/// @param flux in any unit; NaN where there is none
/// @param vacuum whether wavelengths stand in vacuum, else in air
/// @param whole the spectrum as it was read, where its flux is not scaled
/// @param said the class that the service gave, blank for none
/// @param notes what was done to it, a sentence each
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
public record Sample(
    String id,
    int row,
    double[] wavelengths,
    double[] flux,
    boolean vacuum,
    Optional<Spectrum> whole,
    String said,
    List<String> notes) {

  public Sample {
    notes = List.copyOf(notes);
  }
}
