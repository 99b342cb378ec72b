package perek.tools.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.RowListStarTable;
import uk.ac.starlink.table.StarTable;

/// Columns of a table that was opened.
public final class Columns {

  private Columns() {}

  /// Place of a column by name: as written, else in any case.
  ///
  /// @throws IllegalArgumentException where there is none, with those that are there
  public static int place(StarTable table, String name) {
    Optional<Integer> place = place(table, name, false).or(() -> place(table, name, true));
    return place.orElseThrow(() ->
        new IllegalArgumentException(
            "there is no column '" + name + "'; the columns are " + names(table)));
  }

  private static Optional<Integer> place(StarTable table, String name, boolean anyCase) {
    return IntStream.range(0, table.getColumnCount())
        .filter(i -> {
          String there = table.getColumnInfo(i).getName();
          return anyCase ? name.equalsIgnoreCase(there) : name.equals(there);
        })
        .boxed()
        .findFirst();
  }

  /// The name of a column with its unit: `ssa_timeExt [s]`.
  public static String label(ColumnInfo info) {
    String unit = info.getUnitString();
    return unit == null || unit.isBlank() ? info.getName() : info.getName() + " [" + unit + "]";
  }

  /// One row a column: name, unit, UCD, utype, datatype, description.
  static StarTable listed(StarTable table) {
    List<String> heads = List.of("name", "unit", "ucd", "utype", "datatype", "description");
    RowListStarTable list =
        new RowListStarTable(
            heads.stream()
                .map(h -> new ColumnInfo(h, String.class, ""))
                .toArray(ColumnInfo[]::new));
    for (int i = 0; i < table.getColumnCount(); i++) {
      var c = TableFiles.column(table.getColumnInfo(i));
      list.addRow(
          new Object[] {c.name(), c.unit(), c.ucd(), c.utype(), c.datatype(), c.description()});
    }
    return list;
  }

  private static List<String> names(StarTable table) {
    return IntStream.range(0, table.getColumnCount())
        .mapToObj(i -> table.getColumnInfo(i).getName())
        .toList();
  }
}
