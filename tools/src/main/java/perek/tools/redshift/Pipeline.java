package perek.tools.redshift;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import perek.tools.spectrum.fits.FitsFile;
import perek.tools.spectrum.fits.Keys;
import perek.tools.spectrum.fits.Part;

/// Class and redshift that a survey's pipeline wrote into the file.
///
/// @param kind as the file writes it; null where it does not say
/// @param z redshift in the frame of the wavelengths
record Pipeline(@Nullable String kind, double z) {

  private static final double LEAST = -.05;
  private static final double MOST = 12;

  /// Of LAMOST's header (Z beside SUBCLASS or CLASS), or of a table of one row with columns CLASS
  /// and Z, as SDSS's spec files have it.
  static Optional<Pipeline> of(Path file) throws IOException {
    if (!FitsFile.is(file)) return Optional.empty();
    try (FitsFile fits = FitsFile.open(file)) {
      for (Part part : fits.parts()) {
        Optional<Pipeline> found = header(part.keys());
        if (found.isEmpty()) found = table(part);
        if (found.isPresent()) return found;
      }
      return Optional.empty();
    }
  }

  private static Optional<Pipeline> header(Keys keys) {
    OptionalDouble z = keys.number("Z");
    Optional<String> kind = keys.first("CLASS", "SUBCLASS");
    return z.isPresent() && kind.isPresent() ? sane(kind.get(), z.getAsDouble()) : Optional.empty();
  }

  private static Optional<Pipeline> table(Part part) throws IOException {
    if (part.rowCount() != 1) return Optional.empty();
    Optional<Integer> z = part.place("Z");
    Optional<Integer> kind = part.place("CLASS");
    if (z.isEmpty() || kind.isEmpty()) return Optional.empty();
    List<String> words = part.texts(kind.get());
    return sane(words.isEmpty() ? null : words.getFirst(), part.numbers(z.get())[0]);
  }

  private static Optional<Pipeline> sane(@Nullable String kind, double z) {
    return z > LEAST && z < MOST ? Optional.of(new Pipeline(kind, z)) : Optional.empty();
  }
}
