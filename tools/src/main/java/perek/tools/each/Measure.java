package perek.tools.each;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.tools.call.Run;
import uk.ac.starlink.table.ColumnInfo;

/// Measures one spectrum as cells of a row.
interface Measure {

  /// The number of the row of the table before, from 1.
  ColumnInfo ROW = column("row", Long.class, "", "meta.record", "Of the table before");

  ColumnInfo FILE = column("file", String.class, "", "meta.file", "Name of the file");

  /// The columns behind those of the row and the file.
  List<ColumnInfo> columns();

  /// @param medium `air` for files that do not say whether their wavelengths are of air or vacuum;
  ///   blank to be told of them
  Told of(Path file, String medium, Run run);

  /// What a spectrum told.
  sealed interface Told {

    /// @param cells in the order of the columns
    record Cells(List<@Nullable Object> cells) implements Told {}

    /// Why it could not be measured.
    record Nothing(String why) implements Told {}
  }

  /// A probability or share to three digits, which is more than it is known to.
  static @Nullable Double share(@Nullable Double value) {
    return value == null ? null : Math.round(value * 1000) / 1000.;
  }

  /// A column of a table.
  static ColumnInfo column(
      String name, Class<?> type, String unit, String ucd, String description) {
    ColumnInfo info = new ColumnInfo(name, type, description);
    if (!unit.isEmpty()) info.setUnitString(unit);
    if (!ucd.isEmpty()) info.setUCD(ucd);
    return info;
  }
}
