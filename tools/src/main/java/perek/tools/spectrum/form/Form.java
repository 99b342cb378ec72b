package perek.tools.spectrum.form;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import perek.tools.spectrum.fits.FitsFile;

/// A way in which spectra lie in FITS files.
@FunctionalInterface
public interface Form {

  /// Reads a file that is laid out so.
  ///
  /// @param path of the file, beside which others may lie
  /// @return nothing where the file is laid out otherwise
  /// @throws IOException where it is laid out so and is broken: the message says what is missing
  Optional<Found> read(FitsFile file, Path path) throws IOException;
}
