package perek.tools.pool.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import perek.tools.alike.Embedding;
import perek.tools.alike.Flattened;
import perek.tools.classify.sample.Csv;
import perek.tools.classify.sample.Matrix;
import perek.tools.classify.sample.Sample;
import perek.tools.pool.Pool;

/// A pool of spectra on one grid.
final class MatrixPool {

  /// Of spectra of many pixels: broader than lines, narrower than bands of molecules.
  private static final int CONTINUUM_PARTS = 8;

  /// Of the few pixels around one line, which may fill an eighth of them.
  private static final int FEW = 400;

  private static final int FEW_PARTS = 2;
  private static final int BIN = 4;
  static final int COMPONENTS = 60;
  private static final int FOLDS = 5;

  private final Path file;
  private final Csv labels;
  private final List<Sample> kept = new ArrayList<>();
  private final List<String> truth = new ArrayList<>();
  private final List<Integer> folds = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private int unsure;

  private MatrixPool(Path file, Csv labels) {
    this.file = file;
    this.labels = labels;
  }

  /// @param labels in the order of the rows; columns `id`, `class` or `label`, `fold` or `star`
  static Pool read(Path file, Csv labels) throws IOException {
    return new MatrixPool(file, labels).pool();
  }

  private Pool pool() throws IOException {
    labels.needed("id");
    // Nothing is converted: the medium of one grid is the same for all.
    Matrix matrix = Matrix.read(file, Optional.of(true));
    if (labels.rows().size() != matrix.samples().size())
      throw new IOException(
          "%s has %d rows and %s has %d: they do not belong together"
              .formatted(file, matrix.samples().size(), labels.file(), labels.rows().size()));
    Set<String> names = new HashSet<>();
    for (Sample sample : matrix.samples()) take(sample, names);
    if (kept.size() < 3)
      throw new IllegalArgumentException(
          "%d of %d spectra can be used: at least 3 are needed. %s"
              .formatted(kept.size(), matrix.samples().size(), String.join(" ", notes)));
    if (unsure > 0)
      notes.add(
          "%d labels with a question mark are passed over: their spectra have none."
              .formatted(unsure));
    return new Pool(
        kept.stream().map(Sample::id).toList(),
        embedded(kept.stream().map(Sample::flux).toArray(double[][]::new)),
        row ->
            new Pool.Shown(
                "wavelength (Angstrom)", kept.get(row).wavelengths(), kept.get(row).flux()),
        truth,
        folds.stream().mapToInt(Integer::intValue).toArray(),
        notes);
  }

  private void take(Sample sample, Set<String> names) throws IOException {
    String problem = problem(sample, names);
    if (!problem.isEmpty()) {
      notes.add("%s (row %d) is left out: %s.".formatted(sample.id(), sample.row() + 1, problem));
      return;
    }
    kept.add(sample);
    truth.add(label(sample.row()));
    folds.add(fold(sample.row()));
  }

  private static String problem(Sample sample, Set<String> names) {
    double[] finite = Arrays.stream(sample.flux()).filter(Double::isFinite).distinct().toArray();
    if (finite.length == 0) return "it has no number";
    if (finite.length == 1) return "its flux is the same everywhere";
    return names.add(sample.id()) ? "" : "another goes by that name";
  }

  /// The label of a row without a remark in brackets; none where it is in doubt.
  private String label(int row) {
    String said = labels.cell(row, labels.column("class").isPresent() ? "class" : "label");
    if (said.endsWith("?")) {
      unsure++;
      return "";
    }
    int remark = said.indexOf('(');
    return (remark > 0 ? said.substring(0, remark) : said).strip();
  }

  private int fold(int row) throws IOException {
    String said = labels.cell(row, "fold");
    if (said.isEmpty()) return Math.floorMod(labels.cell(row, "star").hashCode(), FOLDS);
    try {
      return Integer.parseInt(said);
    } catch (NumberFormatException e) {
      throw new IOException(
          "%s, row %d: the fold is '%s', which is no whole number"
              .formatted(labels.file(), row + 1, said),
          e);
    }
  }

  /// Places along the principal components of the flattened spectra.
  private static double[][] embedded(double[][] rows) {
    double[][] flat = new double[rows.length][];
    for (int r = 0; r < rows.length; r++) {
      int length = rows[r].length;
      int window = length / (length < FEW ? FEW_PARTS : CONTINUUM_PARTS);
      flat[r] = Flattened.of(rows[r], window, Math.clamp(length / FEW, 1, BIN));
    }
    return places(flat);
  }

  /// Places along the principal components of rows.
  static double[][] places(double[][] rows) {
    Embedding embedding = Embedding.of(rows, COMPONENTS);
    return Arrays.stream(rows).map(embedding::place).toArray(double[][]::new);
  }
}
