package perek.tools.adql.function;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import perek.tools.adql.schema.ColumnKind;

/// All functions of the standard, read once from `functions.txt`. Immutable.
public final class StandardFunctions {

  private static final Map<String, StandardFunction> BY_NAME = new TreeMap<>();
  private static final Map<String, String> SYNONYMS = new TreeMap<>();

  static {
    for (String line : lines()) {
      if (line.isBlank() || line.startsWith("#")) continue;
      if (line.startsWith("~")) SYNONYMS.put(part(line, 0).substring(1), part(line, 1));
      else BY_NAME.put(part(line, 0), function(line));
    }
  }

  private StandardFunctions() {}

  /// @param name in any case
  public static Optional<StandardFunction> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name.toUpperCase(Locale.ROOT)));
  }

  /// What ADQL calls a function of other languages.
  public static Optional<String> meant(String name) {
    return Optional.ofNullable(SYNONYMS.get(name.toUpperCase(Locale.ROOT)));
  }

  public static Set<String> names() {
    return Set.copyOf(BY_NAME.keySet());
  }

  private static StandardFunction function(String line) {
    String returned = part(line, 2);
    boolean aggregate = returned.startsWith("aggregate ");
    String kind = aggregate ? returned.substring("aggregate ".length()) : returned;
    return new StandardFunction(
        part(line, 0),
        List.of(part(line, 1).split(" ", -1)),
        aggregate,
        kind(kind),
        part(line, 3),
        part(line, 4),
        part(line, 5));
  }

  private static ColumnKind kind(String word) {
    return switch (word) {
      case "number" -> ColumnKind.REAL;
      case "same" -> ColumnKind.UNKNOWN;
      default -> ColumnKind.valueOf(word.toUpperCase(Locale.ROOT));
    };
  }

  private static String part(String line, int i) {
    return line.split(";", 6)[i].strip();
  }

  private static List<String> lines() {
    try (InputStream in =
        StandardFunctions.class.getResourceAsStream("/perek/tools/adql/functions.txt")) {
      if (in == null) throw new IllegalStateException("functions.txt is missing");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
