package perek.tools.spectrum.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import perek.tools.spectrum.SpectrumFile;
import perek.tools.spectrum.fits.FitsFile;
import perek.tools.spectrum.form.Form;
import perek.tools.spectrum.form.Found;
import perek.tools.spectrum.form.column.AxisForm;
import perek.tools.spectrum.form.column.TableForm;
import perek.tools.spectrum.form.column.TextForm;
import perek.tools.spectrum.form.column.VotableForm;
import perek.tools.spectrum.form.echelle.Crires;
import perek.tools.spectrum.form.echelle.Multispec;
import perek.tools.spectrum.form.echelle.OldDrs;
import perek.tools.spectrum.form.layout.Layouts;

/// Reads spectra from files, whose layout is found from what is in them. Safe for many threads.
public final class Readers {

  /// The first that knows a file reads it: particular ones stand before general ones.
  private static final List<Form> FORMS =
      List.of(
          new OldDrs(),
          new Crires(),
          new Layouts(),
          new Multispec(),
          new TableForm(),
          new AxisForm());

  private static final int PEEK = 512;

  private Readers() {}

  /// Reads a file without being stopped.
  public static Reading read(Path file) {
    return read(file, () -> false);
  }

  /// Reads a file; one that cannot be read is a value with the reason.
  ///
  /// @param cancelled asked while a long table is read
  public static Reading read(Path file, BooleanSupplier cancelled) {
    try {
      Found found = found(file, cancelled);
      return new Reading.Read(Checked.of(file, found));
    } catch (NoSuchFileException e) {
      return new Reading.Unreadable(file, "there is no file " + file);
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      return new Reading.Unreadable(file, String.valueOf(e.getMessage()));
    }
  }

  /// The same for those who cannot go on without it.
  ///
  /// @throws IOException with the reason
  public static SpectrumFile require(Path file) throws IOException {
    return switch (read(file)) {
      case Reading.Read(SpectrumFile read) -> read;
      case Reading.Unreadable(Path path, String why) ->
          throw new IOException(path.getFileName() + ": " + why);
    };
  }

  private static Found found(Path file, BooleanSupplier cancelled) throws IOException {
    if (FitsFile.is(file)) return fits(file);
    Optional<Found> read = marked(file) ? VotableForm.read(file, cancelled) : TextForm.read(file);
    return read.orElseThrow(() ->
        new IOException(
            "no spectrum was found in it: a text needs at least 3 rows of wavelength and flux, a"
                + " table columns that are named so or say so by UCD or utype"));
  }

  private static boolean marked(Path file) throws IOException {
    byte[] start = new byte[PEEK];
    try (var in = Files.newInputStream(file)) {
      int read = in.readNBytes(start, 0, PEEK);
      String text = new String(start, 0, read, java.nio.charset.StandardCharsets.ISO_8859_1);
      return text.stripLeading().startsWith("<") || text.startsWith("# %ECSV");
    }
  }

  private static Found fits(Path file) throws IOException {
    try (FitsFile fits = FitsFile.open(file)) {
      for (Form form : FORMS) {
        Optional<Found> found = form.read(fits, file);
        if (found.isPresent()) return found.get();
      }
      throw new IOException(
          "no spectrum was found in it: %d header and data units (%s) hold neither a known layout, nor"
                  .formatted(fits.parts().size(), names(fits))
              + " columns of wavelength and flux, nor an axis of wavelength (CRVAL1, CDELT1)");
    }
  }

  private static String names(FitsFile fits) {
    return String.join(
        ", ",
        fits.parts().stream()
            .map(p -> p.name().isEmpty() ? "HDU " + p.index() : p.name())
            .toList());
  }
}
