package perek.tools.redshift;

import java.util.List;
import perek.tools.plot.Curve;
import perek.tools.plot.Picture;
import perek.tools.redshift.opinion.LineCheck;
import perek.tools.redshift.sample.Sampled;

/// A spectrum with the model that fits best and the lines that were seen.
///
/// @param title what was found
/// @param spectrum as searched
/// @param model its fit
/// @param lines that were seen
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
record RedshiftPicture(String title, Sampled spectrum, double[] model, List<LineCheck.Seen> lines) {

  Picture drawn() {
    double[] wavelengths = new double[spectrum.size()];
    double[] flux = spectrum.flux().clone();
    for (int i = 0; i < flux.length; i++) {
      wavelengths[i] = spectrum.wavelength(i);
      if (!(spectrum.weight()[i] > 0)) flux[i] = Double.NaN;
    }
    return new Picture(
        title,
        "wavelength (Angstrom, vacuum)",
        "flux",
        List.of(
            Curve.line("spectrum", wavelengths, flux, 0),
            Curve.line("model", wavelengths, model, 1)),
        lines.stream().map(l -> new Picture.Mark(l.wavelengthA(), l.line())).toList());
  }
}
