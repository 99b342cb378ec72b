package perek.tools.adql.schema;

import java.util.Locale;
import java.util.Set;

/// What a column holds, as far as a query cares (ADQL 2.1, section 3).
public enum ColumnKind {
  INTEGER,
  REAL,
  TEXT,
  TIMESTAMP,
  BOOLEAN,
  POINT,
  CIRCLE,
  POLYGON,
  REGION,
  /// Several values in a cell, or bytes.
  ARRAY,
  UNKNOWN;

  private static final Set<String> INTEGERS =
      Set.of("short", "int", "long", "bit", "unsignedbyte", "smallint", "integer", "bigint");
  private static final Set<String> REALS =
      Set.of("float", "double", "real", "double precision", "numeric", "decimal");
  private static final Set<String> TEXTS =
      Set.of("char", "unicodechar", "varchar", "clob", "text", "unicode", "string", "character");

  /// @param datatype in the words of VOTable (`double`), TAP (`VARCHAR`, `adql:POINT`) or a
  ///   declared function (`TEXT`)
  /// @param arraysize as VOTable writes it, empty for one value
  /// @param xtype such as `timestamp` or `adql:POINT`, empty for none
  public static ColumnKind of(String datatype, String arraysize, String xtype) {
    ColumnKind extended = extended(bare(xtype));
    if (extended != UNKNOWN) return extended;
    String type = bare(datatype);
    ColumnKind geometry = extended(type);
    if (geometry != UNKNOWN) return geometry;
    if (TEXTS.contains(type)) return TEXT;
    if (!arraysize.isEmpty() && !arraysize.equals("1")) return ARRAY;
    if (INTEGERS.contains(type)) return INTEGER;
    if (REALS.contains(type)) return REAL;
    if (type.equals("boolean")) return BOOLEAN;
    return (type.equals("blob") || type.contains("binary")) ? ARRAY : UNKNOWN;
  }

  private static ColumnKind extended(String word) {
    return switch (word) {
      case "timestamp", "date" -> TIMESTAMP;
      case "point" -> POINT;
      case "circle" -> CIRCLE;
      case "polygon" -> POLYGON;
      case "region", "geometry", "moc", "shape" -> REGION;
      case "interval" -> ARRAY;
      default -> UNKNOWN;
    };
  }

  private static String bare(String type) {
    String lower = type.strip().toLowerCase(Locale.ROOT);
    String local = lower.substring(lower.lastIndexOf(':') + 1);
    int bracket = local.indexOf('(');
    return bracket < 0 ? local : local.substring(0, bracket);
  }

  public boolean number() {
    return this == INTEGER || this == REAL;
  }

  public boolean geometry() {
    return this == POINT || this == CIRCLE || this == POLYGON || this == REGION;
  }
}
