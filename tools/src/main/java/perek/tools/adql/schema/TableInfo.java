package perek.tools.adql.schema;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import perek.tools.adql.text.Identifiers;

/// A table as the service describes it; what is not said is empty.
///
/// @param name as a query writes it, such as `cat.gaia` or `"I/355/gaiadr3"`
/// @param title short, for people
/// @param utype the data model that it follows, if any
/// @param rowEstimate about how many rows it has
public record TableInfo(
    String name,
    String title,
    String description,
    String utype,
    OptionalLong rowEstimate,
    List<ColumnInfo> columns,
    List<ForeignKey> foreignKeys) {

  public TableInfo {
    columns = List.copyOf(columns);
    foreignKeys = List.copyOf(foreignKeys);
  }

  /// A column by name, without quotes and in any case; one written exactly so is preferred.
  public Optional<ColumnInfo> column(String wanted) {
    ColumnInfo similar = null;
    for (ColumnInfo column : columns) {
      if (column.name().equals(wanted)) return Optional.of(column);
      if (similar == null && column.name().equalsIgnoreCase(wanted)) similar = column;
    }
    return Optional.ofNullable(similar);
  }

  /// The last part of the name, without quotes.
  public String shortName() {
    return Identifiers.plain(Identifiers.parts(name).getLast());
  }

  /// A name as a query must write it, from one as services give it: quotes where they are missing.
  ///
  /// @param schema the schema that it stands in, as the service writes it; may be empty
  static String written(String given, String schema) {
    String name = given.strip();
    if (name.contains("\"")) return name;
    if (Identifiers.parts(name).stream().allMatch(Identifiers::regular))
      return String.join(".", Identifiers.parts(name).stream().map(Identifiers::written).toList());
    String prefix = schema.strip() + ".";
    return (prefix.length() > 1 && name.startsWith(prefix) && Identifiers.regular(schema.strip()))
        ? Identifiers.written(schema.strip())
            + "."
            + Identifiers.written(name.substring(prefix.length()))
        : Identifiers.written(name);
  }
}
