package perek.tools.adql.function;

import java.util.List;
import java.util.Optional;
import perek.tools.adql.schema.ColumnKind;

/// A function of the standard.
///
/// @param name in capitals
/// @param patterns ways to call it: a letter for each argument, see the file `functions.txt`
/// @param aggregate true where it takes many rows
/// @param returns what comes; UNKNOWN where it is of the kind of the first argument
/// @param section of the document
/// @param feature the optional part that it belongs to, empty where it is mandatory
/// @param meaning in words, with `%1` for the first argument and `%*` for all
public record StandardFunction(
    String name,
    List<String> patterns,
    boolean aggregate,
    ColumnKind returns,
    String section,
    String feature,
    String meaning) {

  /// The geometries that took a coordinate system first until ADQL 2.1 (4.2.5).
  private static final List<String> WITH_SYSTEM = List.of("BOX", "CIRCLE", "POINT", "POLYGON");

  public StandardFunction {
    patterns = List.copyOf(patterns);
  }

  public boolean takesSystem() {
    return WITH_SYSTEM.contains(name);
  }

  /// The kinds of so many arguments, a letter each, for every way to give so many.
  public List<String> kinds(int arguments) {
    return patterns.stream().flatMap(p -> expanded(p, arguments).stream()).toList();
  }

  private static Optional<String> expanded(String pattern, int arguments) {
    if (pattern.equals("-")) return arguments == 0 ? Optional.of("") : Optional.empty();
    int open = pattern.indexOf('(');
    if (open < 0) return pattern.length() == arguments ? Optional.of(pattern) : Optional.empty();
    String first = pattern.substring(0, open);
    String more = pattern.substring(open + 1, pattern.indexOf(')'));
    int rest = arguments - first.length();
    return (rest >= 0 && rest % more.length() == 0)
        ? Optional.of(first + more.repeat(rest / more.length()))
        : Optional.empty();
  }

  /// How many arguments it takes, in words.
  public String counts() {
    List<String> counts =
        patterns.stream().map(StandardFunction::count).distinct().sorted().toList();
    return String.join(" or ", counts);
  }

  private static String count(String pattern) {
    if (pattern.equals("-")) return "no argument";
    int open = pattern.indexOf('(');
    int fixed = open < 0 ? pattern.length() : open;
    String words = fixed == 1 ? "1 argument" : fixed + " arguments";
    if (open < 0) return words;
    int step = pattern.indexOf(')') - open - 1;
    return fixed + (step == 1 ? " or more arguments" : " arguments, or more by " + step + " each");
  }
}
