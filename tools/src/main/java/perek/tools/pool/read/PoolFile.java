package perek.tools.pool.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import perek.tools.classify.sample.Csv;
import perek.tools.pool.Pool;

/// Reads pools: a folder with `spectra.fits` (an image, a spectrum a row) and `labels.csv` in the
/// order of its rows; a CSV with a column for each wavelength, or a folder with such a
/// `spectra.csv`; or a folder of spectra, a file each.
public final class PoolFile {

  private static final String LABELS = "labels.jsonl";

  private PoolFile() {}

  /// @param given a folder or a CSV
  /// @param cancelled asked before each file
  /// @throws IOException where files are missing or do not belong together
  /// @throws IllegalArgumentException where fewer than three spectra can be used
  public static Pool read(Path given, BooleanSupplier cancelled) throws IOException {
    if (Files.isRegularFile(given)) return MatrixPool.read(given, Csv.read(given));
    Path fits = given.resolve("spectra.fits");
    Path csv = given.resolve("spectra.csv");
    if (Files.isRegularFile(fits)) return MatrixPool.read(fits, labels(given));
    if (Files.isRegularFile(csv)) return MatrixPool.read(csv, Csv.read(csv));
    return FolderPool.read(given, cancelled);
  }

  private static Csv labels(Path folder) throws IOException {
    Path file = folder.resolve("labels.csv");
    if (!Files.isRegularFile(file))
      throw new IOException(
          "%s is missing: beside spectra.fits it names the spectra, a row each (columns id, class, fold)"
              .formatted(file));
    return Csv.read(file);
  }

  /// Where the labels of a pool are kept unless the user names another file.
  public static Path log(Path given) {
    return Files.isRegularFile(given)
        ? given.resolveSibling(given.getFileName() + "." + LABELS)
        : given.resolve(LABELS);
  }
}
