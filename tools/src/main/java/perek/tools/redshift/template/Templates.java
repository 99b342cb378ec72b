package perek.tools.redshift.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import perek.tools.redshift.sample.LogGrid;
import perek.tools.spectrum.fits.FitsFile;
import perek.tools.spectrum.fits.Keys;
import perek.tools.spectrum.fits.Part;

/// Templates of a folder: every FITS file whose image has COEFF0, COEFF1 (log10 Angstrom, vacuum)
/// and OBJECT, as the eigenspectra of SDSS's idlspec2d have. Immutable.
///
/// @param folder they come from
/// @param families at least one
/// @param notes what the user should know, a sentence each
public record Templates(Path folder, List<Family> families, List<String> notes) {

  /// Longest template that is read, in pixels: 500 Angstrom to 5 um is 20,000.
  private static final int MOST_PIXELS = 40_000;

  private static final int MOST_ROWS = 2_000;
  private static final double STEP_TOLERANCE = 1e-9;

  public Templates {
    families = List.copyOf(families);
    notes = List.copyOf(notes);
    if (families.isEmpty())
      throw new IllegalArgumentException(
          "the folder %s holds no templates: FITS files with OBJECT (GALAXY, QSO or STAR…), COEFF0"
                  .formatted(folder)
              + " and COEFF1, such as spEigenGal-56436.fits of SDSS's idlspec2d (its folder"
              + " templates), or what 'perek redshift build-templates' makes of spectra");
  }

  /// Reads a folder; what is no template in it is passed over and told.
  ///
  /// @throws IOException where it cannot be read, or a template in it breaks off
  /// @throws IllegalArgumentException where it holds no template
  public static Templates read(Path folder) throws IOException {
    if (!Files.isDirectory(folder))
      throw new IOException("there is no folder of templates " + folder);
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(Templates::fits).sorted().toList();
    }
    List<Family> families = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (Path file : files) {
      Optional<Family> found = family(file);
      if (found.isPresent()) families.add(found.get());
      else
        notes.add(
            file.getFileName() + " holds no templates (OBJECT, COEFF0, COEFF1): passed over.");
    }
    Set<Kind> missing = EnumSet.allOf(Kind.class);
    families.forEach(f -> missing.remove(f.kind()));
    for (Kind kind : missing)
      notes.add("There are no templates of the class %s: it cannot be found.".formatted(kind));
    return new Templates(folder, families, notes);
  }

  private static boolean fits(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".fits") || name.endsWith(".fit") || name.endsWith(".fits.gz");
  }

  private static Optional<Family> family(Path file) throws IOException {
    try (FitsFile fits = FitsFile.open(file)) {
      for (Part part : fits.parts()) {
        Optional<Kind> kind = kind(part.keys());
        if (part.image() && kind.isPresent() && part.keys().has("COEFF0"))
          return Optional.of(family(file.getFileName().toString(), kind.get(), part));
      }
      return Optional.empty();
    }
  }

  private static Optional<Kind> kind(Keys keys) {
    String object = keys.text("OBJECT").orElse("").toUpperCase(Locale.ROOT);
    if (object.startsWith("GAL")) return Optional.of(Kind.GALAXY);
    if (object.startsWith("QSO")) return Optional.of(Kind.QSO);
    return object.startsWith("STAR") ? Optional.of(Kind.STAR) : Optional.empty();
  }

  private static Family family(String name, Kind kind, Part part) throws IOException {
    Keys keys = part.keys();
    double step = keys.number("COEFF1").orElse(Double.NaN);
    double start = keys.number("COEFF0").orElse(Double.NaN) / LogGrid.STEP;
    if (!(Math.abs(step - LogGrid.STEP) < STEP_TOLERANCE) || !(Math.abs(start) < 1e6))
      throw new IOException(
          "%s: COEFF0 is %s and COEFF1 is %s; templates must be on steps of %s in log10(Angstrom)"
              .formatted(
                  name,
                  keys.text("COEFF0").orElse("missing"),
                  keys.text("COEFF1").orElse("missing"),
                  LogGrid.STEP));
    int[] shape = part.shape();
    if (shape[0] > MOST_PIXELS || (shape.length > 1 && shape[1] > MOST_ROWS))
      throw new IOException(
          "%s has %d x %d values: at most %d x %d are read"
              .formatted(name, shape[0], shape.length > 1 ? shape[1] : 1, MOST_PIXELS, MOST_ROWS));
    double[][] rows = part.rows();
    for (double[] row : rows)
      for (double value : row)
        if (!Double.isFinite(value))
          throw new IOException(
              name + " holds values that are no numbers: build or fetch it again");
    return new Family(
        name, kind, !keys.has("NAME0"), (int) Math.rint(start), rows, labels(keys, rows.length));
  }

  private static List<String> labels(Keys keys, int count) {
    List<String> labels = new ArrayList<>(Collections.nCopies(count, ""));
    for (int i = 0; i < count; i++) labels.set(i, keys.text("NAME" + i).orElse(""));
    return labels;
  }

  /// First pixel of the grid that all families cover at their smallest redshift.
  public int firstCovered() {
    return families.stream()
        .mapToInt(f -> (int) Math.ceil(f.first() + Math.max(0, LogGrid.lag(f.kind().zMin()))))
        .max()
        .orElseThrow();
  }

  /// Last pixel of the grid that all families cover at their smallest redshift.
  public int lastCovered() {
    return families.stream()
        .mapToInt(f -> (int) Math.floor(f.last() + Math.min(0, LogGrid.lag(f.kind().zMin()))))
        .min()
        .orElseThrow();
  }
}
