package perek.tools.adql.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A function that a service adds to the language (TAPRegExt 1.0, section 2.3).
///
/// @param name as declared
/// @param parameters in order; types are empty where the declaration cannot be understood
/// @param least fewest arguments
/// @param returns what comes of it
/// @param form the declaration as it stands
public record Signature(
    String name,
    List<Parameter> parameters,
    int least,
    ColumnKind returns,
    String form,
    String description) {

  /// @param kind UNKNOWN where any type fits
  public record Parameter(String name, String type, ColumnKind kind) {}

  private static final Pattern FORM =
      Pattern.compile(
          "\\s*([A-Za-z]\\w*)\\s*\\((.*)\\)\\s*(?:(?:->|RETURNS?)\\s*(.*?))?\\s*", Pattern.DOTALL);

  /// Types in forms; a parameter list that forgets a comma is parted after them.
  private static final Pattern PARAMETER =
      Pattern.compile(
          "(\\w+)\\s+(DOUBLE\\s+PRECISION|[\\w:]+(?:\\(\\s*[\\d*]*\\s*\\))?(?:\\[\\])?)(?=\\s|,|$|\\[|\\])",
          Pattern.CASE_INSENSITIVE);

  public Signature {
    parameters = List.copyOf(parameters);
  }

  public int most() {
    return parameters.size();
  }

  /// Reads a declaration such as `ivo_hasword(haystack TEXT, needle TEXT) -> INTEGER`; parameters
  /// in square brackets may be left out.
  public static Optional<Signature> read(String form, String description) {
    Matcher m = FORM.matcher(form);
    if (!m.matches()) return Optional.empty();
    String inside = m.group(2);
    List<Parameter> parameters = new ArrayList<>();
    int least = 0;
    int bracket = optionalFrom(inside);
    Matcher p = PARAMETER.matcher(inside);
    while (p.find()) {
      String type = p.group(2).toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
      parameters.add(new Parameter(p.group(1), type, kind(type)));
      if (p.start() < bracket) least = parameters.size();
    }
    String returned = m.group(3) == null ? "" : m.group(3);
    return Optional.of(
        new Signature(m.group(1), parameters, least, kind(returned), form.strip(), description));
  }

  private static int optionalFrom(String inside) {
    for (int i = 0; i < inside.length(); i++)
      if (inside.charAt(i) == '[' && !inside.startsWith("[]", i)) return i;
    return inside.length();
  }

  private static ColumnKind kind(String type) {
    String plain = type.strip();
    if (plain.endsWith("[]")) return ColumnKind.ARRAY;
    return ColumnKind.of(plain, "", "");
  }
}
