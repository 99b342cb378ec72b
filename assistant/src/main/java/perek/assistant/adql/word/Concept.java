package perek.assistant.adql.word;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import perek.tools.adql.schema.ColumnInfo;

/// Something that a column may measure.
///
/// @param phrases what people say, as stems
/// @param ucds best first, each a list of words that the column's UCD must all have
/// @param must what its name or description has to have
/// @param avoid what it must not have
/// @param name the column's name where the UCD does not tell
/// @param unit in its dimension, where it has one
public record Concept(
    String key,
    List<List<String>> phrases,
    List<List<String>> ucds,
    Optional<Pattern> must,
    Optional<Pattern> avoid,
    Optional<Pattern> name,
    Optional<Measure> unit) {

  public Concept {
    phrases = List.copyOf(phrases);
    ucds = List.copyOf(ucds);
  }

  /// How well a column measures it, 0 where it does not and at most 6.
  public double fits(ColumnInfo column) {
    String words = (column.name() + " " + column.description()).toLowerCase(Locale.ROOT);
    if (avoid.isPresent() && avoid.get().matcher(words).find()) return 0;
    boolean required = must.isEmpty() || must.get().matcher(words).find();
    double byName = name.isPresent() && name.get().matcher(column.name()).matches() ? 1 : 0;
    String ucd = column.ucd().toLowerCase(Locale.ROOT);
    for (int i = 0; i < ucds.size(); i++)
      if (required && has(ucd, ucds.get(i)) && unspoiled(ucd, ucds.get(i)))
        return 5 - .6 * Math.min(i, 3) + byName - (secondary(ucd, ucds.get(i)) ? 1.5 : 0);
    boolean silent = ucd.isEmpty() || ucds.isEmpty() || ucd.startsWith("meta");
    boolean measured =
        unit.isEmpty()
            || Units.read(column.unit()).filter(u -> u.to(unit.get(), 1).isPresent()).isPresent();
    boolean error = ucd.startsWith("stat.error") || words.contains("error");
    if (byName > 0 && (silent || measured) && !error) return silent || ucds.isEmpty() ? 4 : 3;
    return 0;
  }

  /// Errors, minima and the like of a thing are not the thing.
  private static boolean unspoiled(String ucd, List<String> wanted) {
    return wanted.stream().anyMatch(w -> w.startsWith("stat."))
        || (!ucd.contains("stat.error")
            && !ucd.startsWith("meta.code;")
            && !ucd.startsWith("arith"));
  }

  private static boolean secondary(String ucd, List<String> wanted) {
    return !ucd.startsWith(wanted.getFirst().toLowerCase(Locale.ROOT));
  }

  private static boolean has(String ucd, List<String> words) {
    return words.stream().allMatch(w -> has(ucd, w.toLowerCase(Locale.ROOT)));
  }

  private static boolean has(String ucd, String word) {
    for (String part : ucd.split(";", 0))
      if (part.strip().equals(word) || part.strip().startsWith(word + ".")) return true;
    return false;
  }
}
