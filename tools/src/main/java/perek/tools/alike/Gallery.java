package perek.tools.alike;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import perek.tools.redshift.sample.LogGrid;
import perek.tools.redshift.sample.Sampled;
import perek.tools.redshift.sample.Sampling;
import perek.tools.spectrum.Medium;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.read.Readers;

/// Spectra on one grid, divided by their continuum, ready to be compared. Arrays are not copied and
/// must not be altered.
///
/// @param files of the spectra
/// @param rows a flattened spectrum for each
/// @param fromA shortest wavelength compared, Angstrom
/// @param toA longest
/// @param notes what the user should know, a sentence each
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
public record Gallery(
    List<Path> files, double[][] rows, double fromA, double toA, List<String> notes) {

  /// Files of one folder that are looked at.
  private static final int MOST_FILES = 20_000;

  /// A spectrum that covers less than this share of the common range is left out.
  private static final double COVERED = .8;

  private static final int CONTINUUM_PARTS = 8;
  private static final int MOST_COLUMNS = 600;
  private static final int FEWEST_PIXELS = 20;

  public Gallery {
    files = List.copyOf(files);
    notes = List.copyOf(notes);
  }

  /// Files of a folder, in the order of their names.
  ///
  /// @throws IOException where it is no folder, or holds too many files
  public static List<Path> of(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) throw new IOException("there is no folder " + folder);
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> files = all.filter(Files::isRegularFile).sorted().limit(MOST_FILES + 1L).toList();
      if (files.size() > MOST_FILES)
        throw new IOException(
            "%s holds more than %,d files: name a smaller folder".formatted(folder, MOST_FILES));
      return files;
    }
  }

  /// Reads files; what is no spectrum, or covers too little, is left out by name.
  ///
  /// @throws IllegalArgumentException where fewer than three spectra are left
  public static Gallery read(List<Path> files, BooleanSupplier cancelled) {
    List<Path> read = new ArrayList<>();
    List<Sampled> spectra = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (Path file : files) {
      if (cancelled.getAsBoolean()) break;
      try {
        spectra.add(Sampling.of(placed(Readers.require(file).spectrum())));
        read.add(file);
      } catch (IOException | IllegalArgumentException e) {
        notes.add("%s is left out: %s.".formatted(file.getFileName(), e.getMessage()));
      }
    }
    int from = middle(spectra.stream().mapToInt(Sampled::first).sorted().toArray());
    int to = middle(spectra.stream().mapToInt(s -> s.first() + s.size() - 1).sorted().toArray());
    List<Path> kept = new ArrayList<>();
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      Sampled cut = spectra.get(i).cut(from, to);
      if (to - from < FEWEST_PIXELS || cut.used() < COVERED * (to - from + 1)) {
        notes.add(
            "%s is left out: it covers less than %.0f %% of %.0f to %.0f Angstrom."
                .formatted(
                    read.get(i).getFileName(),
                    100 * COVERED,
                    LogGrid.wavelength(from),
                    LogGrid.wavelength(to)));
        continue;
      }
      kept.add(read.get(i));
      rows.add(row(spectra.get(i), from, to));
    }
    if (kept.size() < 3)
      throw new IllegalArgumentException(
          "%d of %d files are spectra of one range: at least 3 are needed. %s"
              .formatted(kept.size(), files.size(), String.join(" ", notes)));
    return new Gallery(
        kept,
        rows.toArray(double[][]::new),
        LogGrid.wavelength(from),
        LogGrid.wavelength(to),
        notes);
  }

  /// Where a file does not say its medium, vacuum is taken: spectra are compared with each other,
  /// and air shifts all alike.
  private static Spectrum placed(Spectrum spectrum) {
    return spectrum.medium() instanceof Medium.Unknown
        ? spectrum.declared(Medium.vacuum(), spectrum.frame())
        : spectrum;
  }

  private static int middle(int[] sorted) {
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }

  private static double[] row(Sampled s, int from, int to) {
    double[] flux = new double[to - from + 1];
    for (int i = 0; i < flux.length; i++) {
      int at = from + i - s.first();
      boolean there = at >= 0 && at < s.size() && s.weight()[at] > 0;
      flux[i] = there ? s.flux()[at] : Double.NaN;
    }
    return Flattened.of(
        flux, flux.length / CONTINUUM_PARTS + 1, Math.max(1, flux.length / MOST_COLUMNS));
  }
}
