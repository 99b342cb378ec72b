package perek.tools.spectrum.form.column;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import perek.tools.spectrum.fits.Keys;
import perek.tools.spectrum.form.Found;
import perek.tools.table.TableFiles;
import perek.tools.votable.Param;
import perek.tools.votable.ReadLimits;
import perek.tools.votable.VotableReader;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.RowSequence;
import uk.ac.starlink.table.StarTable;

/// Spectra as VOTable or ECSV: the Spectrum Data Model 1.1, and whatever names its columns plainly.
public final class VotableForm {

  private static final Map<String, String> KEY_OF_ROLE =
      Map.of(
          "target.name", "OBJECT",
          "dataid.instrument", "INSTRUME",
          "dataid.title", "TITLE",
          "char.timeaxis.coverage.location.value", "TMID",
          "char.timeaxis.coverage.bounds.extent", "EXPTIME",
          "char.spectralaxis.coordsys.refpos", "SPECSYS",
          "coordsys.spectralframe.refpos", "SPECSYS");

  private static final VotableReader FIRST_ROW = new VotableReader(new ReadLimits(1, 0));

  private VotableForm() {}

  /// @return nothing where it holds no spectrum
  /// @throws IOException where it is broken
  public static Optional<Found> read(Path path, BooleanSupplier cancelled) throws IOException {
    StarTable table = TableFiles.open(path, cancelled);
    int rows = Math.toIntExact(table.getRowCount());
    List<Series> columns = new ArrayList<>();
    for (int i = 0; i < table.getColumnCount(); i++) {
      ColumnInfo info = table.getColumnInfo(i);
      if (info.getName().matches("(?i)[br]p_coefficients")) throw Built.refused();
      if (Number.class.isAssignableFrom(info.getContentClass()))
        columns.add(series(table, i, new double[rows]));
      else if (info.isArray() && rows == 1)
        array(table.getCell(0, i)).ifPresent(v -> columns.add(series(info, v)));
    }
    return new Built(keys(path, cancelled)).of(List.of(columns), "SSA spectrum (VOTable)");
  }

  private static Optional<double[]> array(@Nullable Object cell) {
    return switch (cell) {
      case double[] d -> Optional.of(d);
      case float[] f -> {
        double[] d = new double[f.length];
        for (int i = 0; i < d.length; i++) d[i] = f[i];
        yield Optional.of(d);
      }
      case null, default -> Optional.empty();
    };
  }

  private static Series series(StarTable table, int column, double[] values) throws IOException {
    try (RowSequence sequence = table.getRowSequence()) {
      for (int row = 0; row < values.length && sequence.next(); row++)
        values[row] = sequence.getCell(column) instanceof Number n ? n.doubleValue() : Double.NaN;
    }
    return series(table.getColumnInfo(column), values);
  }

  private static Series series(ColumnInfo info, double[] values) {
    return new Series(
        info.getName(),
        text(info.getUnitString()),
        text(info.getUCD()),
        text(info.getUtype()),
        text(info.getDescription()),
        new Series.Numbers(values));
  }

  private static String text(@Nullable String said) {
    return said == null ? "" : said;
  }

  /// ECSV keeps no such parameters; those of a VOTable come from its first bytes alone.
  private static Keys keys(Path path, BooleanSupplier cancelled) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Param param : FIRST_ROW.read(path, cancelled).params()) {
      values.put(param.name().toUpperCase(Locale.ROOT), param.value());
      String role = param.utype().replaceFirst("^.*?:", "").toLowerCase(Locale.ROOT);
      String key = KEY_OF_ROLE.get(role.replaceFirst("^spectrum\\.", ""));
      if (key != null) values.put(key, param.value());
    }
    return new Keys(values);
  }
}
