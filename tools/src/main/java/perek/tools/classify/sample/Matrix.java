package perek.tools.classify.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import perek.tools.spectrum.fits.FitsFile;
import perek.tools.spectrum.fits.Keys;
import perek.tools.spectrum.fits.Part;

/// Many spectra on one grid: a FITS image with a row for each and wavelengths along NAXIS1 (linear
/// WCS, `AWAV` or `WAVE`), or a CSV with a column for each wavelength (Angstrom, in vacuum) behind
/// columns of texts.
///
/// @param samples in the order of the rows
/// @param notes what the user should know, a sentence each
public record Matrix(List<Sample> samples, List<String> notes) {

  private static final String LABELS = "labels.csv";

  public Matrix {
    samples = List.copyOf(samples);
    notes = List.copyOf(notes);
  }

  /// True where a file is a matrix rather than a single spectrum.
  public static boolean is(Path file) throws IOException {
    if (!Files.isRegularFile(file)) return false;
    if (!FitsFile.is(file)) return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    try (FitsFile fits = FitsFile.open(file)) {
      return fits.primary().image() && fits.primary().shape().length == 2;
    }
  }

  /// @param vacuum the medium where the user says it
  /// @throws IOException where it holds no such matrix, with the reason
  public static Matrix read(Path file, Optional<Boolean> vacuum) throws IOException {
    if (!Files.isRegularFile(file)) throw new IOException("there is no file " + file);
    return FitsFile.is(file) ? fits(file, vacuum) : csv(file, vacuum.orElse(true));
  }

  private static Matrix fits(Path file, Optional<Boolean> stated) throws IOException {
    try (FitsFile fits = FitsFile.open(file)) {
      Part part = fits.primary();
      if (!part.image() || part.shape().length != 2)
        throw new IOException(
            file.getFileName()
                + " holds no image of spectra by wavelength: its first unit must have 2 axes");
      double[] w = wavelengths(part.keys(), part.shape()[0], file);
      boolean vacuum = medium(part.keys(), stated, file);
      double[][] rows = part.rows();
      List<String> notes = new ArrayList<>();
      List<String> ids = ids(file, rows.length, notes);
      List<Sample> samples = new ArrayList<>();
      for (int i = 0; i < rows.length; i++)
        samples.add(new Sample(ids.get(i), i, w, rows[i], vacuum, Optional.empty(), "", List.of()));
      return new Matrix(samples, notes);
    }
  }

  private static double[] wavelengths(Keys keys, int count, Path file) throws IOException {
    OptionalDouble start = keys.number("CRVAL1");
    OptionalDouble step = keys.firstNumber("CDELT1", "CD1_1");
    if (start.isEmpty() || step.isEmpty() || !(step.getAsDouble() > 0))
      throw new IOException(
          file.getFileName()
              + " does not say its wavelengths: CRVAL1 and a CDELT1 above 0 are needed");
    double unit = keys.text("CUNIT1").filter("nm"::equalsIgnoreCase).isPresent() ? 10 : 1;
    double reference = keys.number("CRPIX1").orElse(1);
    double[] w = new double[count];
    for (int i = 0; i < count; i++)
      w[i] = unit * (start.getAsDouble() + (i + 1 - reference) * step.getAsDouble());
    return w;
  }

  private static boolean medium(Keys keys, Optional<Boolean> stated, Path file) throws IOException {
    String type = keys.text("CTYPE1").orElse("").toUpperCase(Locale.ROOT);
    if (type.startsWith("AWAV")) return false;
    if (type.startsWith("WAVE") || type.startsWith("VAC")) return true;
    return stated.orElseThrow(() ->
        new IOException(
            file.getFileName()
                + " does not say whether its wavelengths stand in air or vacuum (CTYPE1 AWAV or WAVE): say so by --medium air or --medium vacuum"));
  }

  /// Names of the rows from the labels beside the file, else their numbers.
  private static List<String> ids(Path file, int count, List<String> notes) throws IOException {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) ids.add(Integer.toString(i));
    Path labels = file.resolveSibling(LABELS);
    if (!Files.isRegularFile(labels)) return ids;
    Csv csv;
    try {
      csv = Csv.read(labels);
    } catch (IOException e) {
      notes.add(
          "Names are numbers of rows, since the labels cannot be read: " + e.getMessage() + ".");
      return ids;
    }
    if (csv.rows().size() != count || csv.column("id").isEmpty()) {
      notes.add(
          "Names are numbers of rows: %s has %d rows with%s ids and the file %d spectra."
              .formatted(
                  LABELS, csv.rows().size(), csv.column("id").isEmpty() ? "out" : "", count));
      return ids;
    }
    for (int i = 0; i < count; i++) ids.set(i, csv.cell(i, "id"));
    return ids;
  }

  private static Matrix csv(Path file, boolean vacuum) throws IOException {
    Csv csv = Csv.read(file);
    int first = 0;
    while (first < csv.header().size() && Double.isNaN(Csv.number(csv.header().get(first))))
      first++;
    int count = csv.header().size() - first;
    if (count < 3)
      throw new IOException(
          file.getFileName()
              + " has "
              + count
              + " columns named by a wavelength: 3 are needed at least");
    double[] w = new double[count];
    for (int i = 0; i < count; i++) w[i] = Csv.number(csv.header().get(first + i));
    for (int i = 1; i < count; i++)
      if (!(w[i] > w[i - 1]))
        throw new IOException(
            "%s: the wavelengths over its columns must rise, and '%s' follows '%s'"
                .formatted(
                    file.getFileName(),
                    csv.header().get(first + i),
                    csv.header().get(first + i - 1)));
    List<Sample> samples = new ArrayList<>();
    for (int row = 0; row < csv.rows().size(); row++) {
      double[] flux = new double[count];
      for (int i = 0; i < count; i++) flux[i] = Csv.number(csv.rows().get(row).get(first + i));
      String id = csv.cell(row, "id");
      samples.add(
          new Sample(
              id.isEmpty() ? Integer.toString(row) : id,
              row,
              w,
              flux,
              vacuum,
              Optional.empty(),
              "",
              List.of()));
    }
    return new Matrix(samples, List.of());
  }
}
