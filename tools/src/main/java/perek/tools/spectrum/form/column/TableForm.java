package perek.tools.spectrum.form.column;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import perek.tools.spectrum.fits.FitsFile;
import perek.tools.spectrum.fits.Keys;
import perek.tools.spectrum.fits.Part;
import perek.tools.spectrum.form.Form;
import perek.tools.spectrum.form.Found;

/// Binary tables with a spectral and a flux column: the Spectrum Data Model as FITS (SSAP), ESO's
/// one-dimensional products, the archive of Ondřejov, and whatever names its columns plainly. Each
/// table is an order.
public final class TableForm implements Form {

  @Override
  public Optional<Found> read(FitsFile file, Path path) throws IOException {
    List<List<Series>> tables = new ArrayList<>();
    Keys keys = file.keys();
    for (Part part : file.parts()) {
      if (!part.table()) continue;
      if (part.columns().stream().anyMatch(c -> c.matches("(?i)[br]p_coefficients")))
        throw Built.refused();
      List<Series> columns = columns(part);
      if (Parts.of(columns).isEmpty()) continue;
      tables.add(columns);
      keys = keys.over(part.keys());
    }
    return tables.isEmpty() ? Optional.empty() : new Built(keys).of(tables, name(keys, tables));
  }

  private static String name(Keys keys, List<List<Series>> tables) {
    if (keys.text("DS_IDPUB").orElse("").contains("ccd700")) return "Ondřejov CCD700";
    boolean modelled = tables.getFirst().stream().anyMatch(s -> !s.utype().isEmpty());
    if (!modelled) return "FITS table";
    return keys.text("ORIGIN").orElse("").startsWith("ESO")
        ? "ESO 1-D spectrum"
        : "SSA spectrum (FITS)";
  }

  private static List<Series> columns(Part part) throws IOException {
    List<Series> columns = new ArrayList<>();
    List<String> names = part.columns();
    for (int i = 0; i < names.size(); i++) {
      String form = part.about(i, "TFORM").orElse("");
      if (form.isEmpty() || !form.matches(".*[BIJKEDF][\\d.]*(\\(\\d*\\))?$")) continue;
      columns.add(
          new Series(
              names.get(i),
              part.about(i, "TUNIT").orElse(""),
              part.about(i, "TUCD").orElse(""),
              part.about(i, "TUTYP").orElse(""),
              part.comment("TTYPE" + (i + 1)),
              new Series.Numbers(part.numbers(i))));
    }
    return columns;
  }
}
