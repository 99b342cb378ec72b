package perek.tools.adql.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import perek.tools.adql.text.Identifiers;
import perek.tools.adql.text.NearNames;

/// Tables of a service and its language, with an index made once, so that questions are quick over
/// 50,000 columns. Immutable, safe for many threads.
///
/// Who writes queries asks `tables()` for all there is, `table(name)` and [TableInfo#column] for
/// one, `nearestTables` and `nearestColumns` for what to name in a refusal, and writes
/// [TableInfo#name] and [ColumnInfo#written] into the query as they are. A schema comes from
/// [SchemaReader#read]; a test makes one from a VOSI document with [SchemaReader#of].
public final class Schema {

  private final List<TableInfo> tables;
  private final Language language;
  private final Map<String, TableInfo> byName = new HashMap<>();
  private final Map<String, List<TableInfo>> byLastPart = new HashMap<>();
  private final Map<String, List<TableInfo>> byColumn = new HashMap<>();
  private final NearNames tableNames;
  private final NearNames columnNames;

  /// A column and the table that it stands in.
  public record Place(TableInfo table, ColumnInfo column) {}

  public Schema(List<TableInfo> tables, Language language) {
    this.tables = List.copyOf(tables);
    this.language = language;
    Map<String, String> shorts = new LinkedHashMap<>();
    for (TableInfo table : this.tables) {
      byName.putIfAbsent(key(table.name()), table);
      byLastPart.computeIfAbsent(lower(table.shortName()), _ -> new ArrayList<>()).add(table);
      shorts.put(table.name(), table.shortName());
      for (ColumnInfo column : table.columns())
        byColumn.computeIfAbsent(lower(column.name()), _ -> new ArrayList<>()).add(table);
    }
    List<String> names = new ArrayList<>(shorts.keySet());
    names.addAll(shorts.values());
    tableNames = new NearNames(names);
    columnNames = new NearNames(byColumn.keySet());
  }

  public List<TableInfo> tables() {
    return tables;
  }

  public Language language() {
    return language;
  }

  /// A table by its whole name, quoted or not, in any case.
  public Optional<TableInfo> table(String name) {
    return Optional.ofNullable(byName.get(key(name)));
  }

  /// Tables whose last part is this name, without quotes and in any case.
  public List<TableInfo> ending(String lastPart) {
    return byLastPart.getOrDefault(lower(lastPart), List.of());
  }

  /// Tables that have a column of this name, in any case.
  public List<TableInfo> having(String column) {
    return byColumn.getOrDefault(lower(column), List.of());
  }

  /// Tables whose whole or last name resembles this, best first.
  public List<TableInfo> nearestTables(String name, int most) {
    String last = Identifiers.plain(Identifiers.parts(name).getLast());
    List<String> near = new ArrayList<>(tableNames.to(name, most));
    near.addAll(tableNames.to(last, most));
    return near.stream()
        .flatMap(n -> table(n).map(List::of).orElseGet(() -> ending(n)).stream())
        .distinct()
        .limit(most)
        .toList();
  }

  /// Columns of any table whose name resembles this, best first.
  public List<Place> nearestColumns(String name, int most) {
    return columnNames.to(name, most).stream()
        .flatMap(near ->
            having(near).stream().flatMap(t -> t.column(near).map(c -> new Place(t, c)).stream()))
        .limit(most)
        .toList();
  }

  private static String key(String name) {
    StringBuilder key = new StringBuilder();
    for (String part : Identifiers.parts(name))
      key.append(lower(Identifiers.plain(part.strip()))).append('\0');
    return key.toString();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
