package perek.tools.adql.schema;

import java.util.Set;
import perek.tools.adql.text.Identifiers;

/// A column as the service describes it; what is not said is empty.
///
/// @param name without quotes
/// @param datatype as declared, such as `double`, `char(*)` or `VARCHAR`
/// @param kind what that means for a query
/// @param unit as VOUnits writes it
/// @param ucd what it measures (UCD1+)
/// @param utype its place in a data model
/// @param flags what else is declared
public record ColumnInfo(
    String name,
    String datatype,
    ColumnKind kind,
    String unit,
    String ucd,
    String utype,
    String description,
    Set<Flag> flags) {

  /// What a service may say of a column beside what it holds.
  public enum Flag {
    INDEXED,
    PRIMARY,
    /// Declared to hold NULLs; a column without it may hold them all the same.
    NULLABLE,
    /// One of those that matter most.
    PRINCIPAL,
    /// Defined by a standard, not by the service.
    STANDARD,
    /// Written in double quotes by the service, so to be quoted in a query.
    DELIMITED
  }

  public ColumnInfo {
    flags = Set.copyOf(flags);
  }

  public boolean indexed() {
    return flags.contains(Flag.INDEXED) || flags.contains(Flag.PRIMARY);
  }

  public boolean principal() {
    return flags.contains(Flag.PRINCIPAL);
  }

  public boolean nullable() {
    return flags.contains(Flag.NULLABLE);
  }

  public boolean delimited() {
    return flags.contains(Flag.DELIMITED);
  }

  /// As a query must write it: in quotes where the service writes it so, or it is a reserved word
  /// or no regular identifier.
  public String written() {
    return delimited() ? Identifiers.quoted(name) : Identifiers.written(name);
  }
}
