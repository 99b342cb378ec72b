package perek.tools.adql.scope;

import java.util.Optional;
import perek.tools.adql.schema.ColumnInfo;

/// A column that can be named.
///
/// @param column as the service has it; nothing for one that a query computes
public record Field(String name, boolean delimited, Meaning meaning, Optional<ColumnInfo> column) {

  public static Field of(ColumnInfo column) {
    Meaning meaning = new Meaning(column.kind(), column.unit(), column.ucd(), true);
    return new Field(column.name(), column.delimited(), meaning, Optional.of(column));
  }
}
