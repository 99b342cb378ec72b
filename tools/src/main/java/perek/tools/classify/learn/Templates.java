package perek.tools.classify.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import perek.tools.spectrum.fits.FitsFile;
import perek.tools.spectrum.fits.Part;

/// Spectra of a file of the SDSS's templates: rows of flux by the decimal logarithm of the
/// wavelength in vacuum (`COEFF0`, `COEFF1`).
///
/// @param from logarithm of the first wavelength, Angstrom
/// @param step of it
/// @param rows fluxes; eigenspectra or single stars
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
record Templates(double from, double step, double[][] rows) {

  /// The file in a folder whose name begins so.
  ///
  /// @throws IOException where there is none, or it holds no templates
  static Templates read(Path folder, String start) throws IOException {
    Path file;
    try (Stream<Path> files = Files.list(folder)) {
      file =
          files
              .filter(f -> String.valueOf(f.getFileName()).startsWith(start))
              .sorted()
              .findFirst()
              .orElseThrow(() ->
                  new IOException(
                      "there is no file %s… in %s: templates of the SDSS are needed"
                          .formatted(start, folder)));
    }
    try (FitsFile fits = FitsFile.open(file)) {
      Part part = fits.primary();
      double from = part.keys().number("COEFF0").orElseThrow(() -> lacks(file));
      double step = part.keys().number("COEFF1").orElseThrow(() -> lacks(file));
      return new Templates(from, step, part.rows());
    }
  }

  private static IOException lacks(Path file) {
    return new IOException(
        file.getFileName() + " does not say its wavelengths: COEFF0 and COEFF1 are needed");
  }

  /// Root of the mean square of a row where it is not 0.
  double norm(int row) {
    double sum = 0;
    int n = 0;
    for (double v : rows[row])
      if (v != 0) {
        sum += v * v;
        n++;
      }
    return n == 0 ? 1 : Math.sqrt(sum / n);
  }

  /// Flux of a row at a wavelength at rest; NaN beyond its ends.
  double at(int row, double angstrom) {
    double place = (Math.log10(angstrom) - from) / step;
    int low = (int) Math.floor(place);
    if (low < 0 || low + 1 >= rows[row].length) return Double.NaN;
    double a = rows[row][low];
    return a + (rows[row][low + 1] - a) * (place - low);
  }
}
