package perek.tools.adql.scope;

import perek.tools.adql.schema.ColumnKind;

/// What a value is, as far as it is known; what is not known is UNKNOWN or empty.
///
/// @param unit as VOUnits writes it
/// @param column true for a plain column, whose unit and UCD the service declares
public record Meaning(ColumnKind kind, String unit, String ucd, boolean column) {

  public static final Meaning UNKNOWN = of(ColumnKind.UNKNOWN);

  public static Meaning of(ColumnKind kind) {
    return new Meaning(kind, "", "", false);
  }

  /// The same kind in another unit, computed.
  public Meaning in(String other) {
    return new Meaning(kind, other, "", false);
  }
}
