package perek.tools.adql.schema;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import perek.tools.adql.text.Identifiers;
import perek.tools.data.Table;

/// Makes tables of the rows of TAP_SCHEMA (TAP 1.1, section 4). For one thread.
final class TapSchema {

  static final String TABLES = "SELECT * FROM tap_schema.tables";
  static final String COLUMNS = "SELECT * FROM tap_schema.columns";
  static final String KEYS =
      "SELECT k.from_table, k.target_table, k.key_id, c.from_column, c.target_column FROM"
          + " tap_schema.keys AS k JOIN tap_schema.key_columns AS c ON k.key_id = c.key_id";

  private final Map<String, List<ColumnInfo>> columns = new LinkedHashMap<>();
  private final Map<String, List<ForeignKey>> keys = new LinkedHashMap<>();

  TapSchema columns(Table table) {
    for (int row = 0; row < table.head().size(); row++) {
      String owner = said(table, row, "table_name");
      String name = said(table, row, "column_name");
      if (owner.isEmpty() || name.isEmpty()) continue;
      columns.computeIfAbsent(owner, _ -> new ArrayList<>()).add(column(table, row, name));
    }
    return this;
  }

  private static ColumnInfo column(Table table, int row, String name) {
    String type = said(table, row, "datatype");
    String size = said(table, row, "arraysize");
    return new ColumnInfo(
        Identifiers.plain(name),
        size.isEmpty() ? type : type + "(" + size + ")",
        ColumnKind.of(type, size, said(table, row, "xtype")),
        said(table, row, "unit"),
        said(table, row, "ucd"),
        said(table, row, "utype"),
        said(table, row, "description"),
        flags(table, row, name));
  }

  private static Set<ColumnInfo.Flag> flags(Table table, int row, String name) {
    Set<ColumnInfo.Flag> flags = EnumSet.noneOf(ColumnInfo.Flag.class);
    if (said(table, row, "indexed").equals("1")) flags.add(ColumnInfo.Flag.INDEXED);
    if (said(table, row, "principal").equals("1")) flags.add(ColumnInfo.Flag.PRINCIPAL);
    if (said(table, row, "std").equals("1")) flags.add(ColumnInfo.Flag.STANDARD);
    if (Identifiers.isQuoted(name)) flags.add(ColumnInfo.Flag.DELIMITED);
    return flags;
  }

  TapSchema keys(Table table) {
    Map<String, List<ForeignKey.Pair>> pairs = new LinkedHashMap<>();
    Map<String, String> targets = new LinkedHashMap<>();
    Map<String, String> owners = new LinkedHashMap<>();
    for (int row = 0; row < table.head().size(); row++) {
      String id = said(table, row, "key_id");
      owners.put(id, said(table, row, "from_table"));
      targets.put(id, said(table, row, "target_table"));
      pairs
          .computeIfAbsent(id, _ -> new ArrayList<>())
          .add(
              new ForeignKey.Pair(
                  said(table, row, "from_column"), said(table, row, "target_column")));
    }
    owners.forEach((id, owner) ->
        keys.computeIfAbsent(owner, _ -> new ArrayList<>())
            .add(new ForeignKey(targets.getOrDefault(id, ""), pairs.getOrDefault(id, List.of()))));
    return this;
  }

  List<TableInfo> tables(Table table) {
    List<TableInfo> tables = new ArrayList<>();
    for (int row = 0; row < table.head().size(); row++) {
      String name = said(table, row, "table_name");
      if (name.isEmpty()) continue;
      tables.add(
          new TableInfo(
              TableInfo.written(name, said(table, row, "schema_name")),
              said(table, row, "title"),
              said(table, row, "description"),
              said(table, row, "utype"),
              TablesDocument.rows(said(table, row, "nrows")),
              columns.getOrDefault(name, List.of()),
              keys.getOrDefault(name, List.of())));
    }
    return tables;
  }

  private static String said(Table table, int row, String column) {
    return table.index(column).flatMap(c -> table.text(row, c)).orElse("").strip();
  }
}
