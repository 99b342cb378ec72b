package perek.tools.adql.schema;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// The ADQL that a service understands, as its capabilities declare it (TAPRegExt 1.0, section
/// 2.3).
///
/// @param declared false where the service does not say; then everything of the standard is taken
///   to be there
/// @param versions such as `2.0` and `2.1`
/// @param functions those of its own; several with one name where it takes different arguments
/// @param geometries functions of geometry, such as `POINT` and `CONTAINS`
/// @param features other optional parts by name, such as `LOWER`, `ILIKE`, `OFFSET`, `CAST`,
///   `IN_UNIT`, `WITH`, `UNION`, and extensions such as `TABLESAMPLE` and `CASE`
public record Language(
    boolean declared,
    Set<String> versions,
    List<Signature> functions,
    Set<String> geometries,
    Set<String> features) {

  /// Nothing is known.
  public static final Language UNKNOWN =
      new Language(false, Set.of(), List.of(), Set.of(), Set.of());

  public Language {
    versions = Set.copyOf(versions);
    functions = List.copyOf(functions);
    geometries = upper(geometries);
    features = upper(features);
  }

  /// Declared functions of this name, in any case.
  public List<Signature> functions(String name) {
    return functions.stream().filter(f -> f.name().equalsIgnoreCase(name)).toList();
  }

  /// True where a geometry or an optional part may be used, or nothing is known.
  public boolean allows(String feature) {
    String name = feature.toUpperCase(Locale.ROOT);
    return !declared || features.contains(name) || geometries.contains(name);
  }

  /// True where it understands ADQL 2.1, or does not say.
  public boolean modern() {
    return versions.isEmpty() || versions.stream().anyMatch(v -> v.compareTo("2.1") >= 0);
  }

  private static Set<String> upper(Set<String> names) {
    Set<String> upper = new TreeSet<>();
    names.forEach(name -> upper.add(name.strip().toUpperCase(Locale.ROOT)));
    return Set.copyOf(upper);
  }
}
