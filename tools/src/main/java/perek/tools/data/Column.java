package perek.tools.data;

/// A column, as its FIELD describes it; what is not said is empty.
///
/// @param name its name, else its ID, else `col` and its number
/// @param unit as VOUnits writes it
/// @param ucd what it measures (UCD1+)
/// @param utype its place in a data model
/// @param datatype such as `double` or `char[*]`
public record Column(
    String name, String unit, String ucd, String utype, String datatype, String description) {

  /// The utype without its data model's prefix, in lower case.
  public String role() {
    return utype.substring(utype.indexOf(':') + 1).toLowerCase(java.util.Locale.ROOT);
  }
}
