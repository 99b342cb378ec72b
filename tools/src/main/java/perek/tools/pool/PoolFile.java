package perek.tools.pool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import perek.tools.alike.Embedding;
import perek.tools.alike.Flattened;
import perek.tools.spectrum.fits.FitsFile;

/// Reads pools: a folder with `spectra.fits` (an image, a spectrum a row) and `labels.csv` (columns
/// `row`, `id`, `class`, `fold`, in the order of the rows).
public final class PoolFile {

  /// Of spectra of some 2,000 pixels: broader than lines, narrower than bands of molecules.
  private static final int CONTINUUM_PARTS = 8;

  private static final int BIN = 4;
  private static final int COMPONENTS = 60;

  /// A comma outside quotes.
  private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

  private PoolFile() {}

  /// @throws IOException where files are missing or do not belong together
  public static Pool read(Path folder) throws IOException {
    Path spectra = folder.resolve("spectra.fits");
    Path labels = folder.resolve("labels.csv");
    for (Path file : List.of(spectra, labels))
      if (!Files.isRegularFile(file))
        throw new IOException(
            "%s is missing: a pool is a folder with spectra.fits and labels.csv".formatted(file));
    double[][] rows;
    try (FitsFile fits = FitsFile.open(spectra)) {
      rows = fits.primary().rows();
    }
    List<String> ids = new ArrayList<>();
    List<String> truth = new ArrayList<>();
    List<Integer> folds = new ArrayList<>();
    List<String> lines = Files.readAllLines(labels);
    List<String> names = Arrays.asList(lines.isEmpty() ? new String[0] : cells(lines.getFirst()));
    for (String name : List.of("row", "id", "class", "fold"))
      if (!names.contains(name)) throw new IOException(labels + " has no column '" + name + "'");
    for (String line : lines.subList(1, lines.size())) {
      if (line.isBlank()) continue;
      String[] cells = cells(line);
      if (cells.length < names.size())
        throw new IOException(
            "%s: '%s' has %d cells, its first line names %d"
                .formatted(labels, line, cells.length, names.size()));
      ids.add(cells[names.indexOf("id")]);
      truth.add(cells[names.indexOf("class")]);
      folds.add(Integer.parseInt(cells[names.indexOf("fold")].strip()));
    }
    if (ids.size() != rows.length)
      throw new IOException(
          "%s has %d rows and %s has %d: they do not belong together"
              .formatted(spectra, rows.length, labels, ids.size()));
    return new Pool(
        ids, embedded(rows), rows, truth, folds.stream().mapToInt(Integer::intValue).toArray());
  }

  private static String[] cells(String line) {
    return COMMA.split(line, -1);
  }

  /// Places along the principal components of the flattened spectra.
  static double[][] embedded(double[][] rows) {
    double[][] flat = new double[rows.length][];
    for (int r = 0; r < rows.length; r++)
      flat[r] = Flattened.of(rows[r], rows[r].length / CONTINUUM_PARTS, BIN);
    Embedding embedding = Embedding.of(flat, COMPONENTS);
    double[][] places = new double[rows.length][];
    for (int r = 0; r < rows.length; r++) places[r] = embedding.place(flat[r]);
    return places;
  }
}
