package perek.tools.pool.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import perek.tools.alike.Gallery;
import perek.tools.pool.Pool;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.read.Readers;

/// A pool of files, compared on a common grid and drawn as they are.
final class FolderPool {

  private FolderPool() {}

  static Pool read(Path folder, BooleanSupplier cancelled) throws IOException {
    List<Path> files = Gallery.of(folder).stream().filter(FolderPool::candidate).toList();
    if (files.isEmpty())
      throw new IOException(
          "%s holds no spectra: a pool is a folder of spectra, one with spectra.fits and labels.csv, or a CSV with a column for each wavelength"
              .formatted(folder));
    Gallery gallery = Gallery.read(files, cancelled);
    List<Path> kept = gallery.files();
    return new Pool(
        kept.stream().map(f -> String.valueOf(f.getFileName())).toList(),
        MatrixPool.places(gallery.rows()),
        row -> shown(kept.get(row)),
        Collections.nCopies(kept.size(), ""),
        new int[kept.size()],
        gallery.notes());
  }

  /// Labels are kept beside the spectra.
  private static boolean candidate(Path file) {
    String name = String.valueOf(file.getFileName());
    return !name.startsWith(".") && !name.endsWith(".jsonl");
  }

  private static Pool.Shown shown(Path file) throws IOException {
    List<Order> orders = Readers.require(file).spectrum().orders();
    return new Pool.Shown(
        "wavelength (Angstrom)",
        orders.stream().flatMapToDouble(o -> Arrays.stream(o.wavelengths())).toArray(),
        orders.stream().flatMapToDouble(o -> Arrays.stream(o.flux())).toArray());
  }
}
