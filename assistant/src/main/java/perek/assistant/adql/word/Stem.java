package perek.assistant.adql.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Forms of one word made equal: plurals, and the families that the field uses for one thing.
public final class Stem {

  private static final Map<String, String> FAMILIES = families();
  private static final Pattern PARTS =
      Pattern.compile(
          "[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");
  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Stem() {}

  public static String of(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replaceFirst("['’]s?$", "");
    String family = FAMILIES.get(lower);
    if (family != null) return family;
    String single = singular(lower);
    return FAMILIES.getOrDefault(single, single);
  }

  private static String singular(String w) {
    if (w.length() < 4 || w.endsWith("ss") || w.endsWith("us") || w.endsWith("is")) return w;
    if (w.endsWith("ies")) return w.substring(0, w.length() - 3) + "y";
    if (w.matches(".*(?:x|ch|sh|ss)es")) return w.substring(0, w.length() - 2);
    return w.endsWith("s") ? w.substring(0, w.length() - 1) : w;
  }

  /// The stems of a sentence.
  public static List<String> sentence(String text) {
    List<String> stems = new ArrayList<>();
    for (String word : WORDS.split(text, 0)) if (!word.isEmpty()) stems.add(of(word));
    return List.copyOf(stems);
  }

  /// The stems of the parts of a name: `pl_orbper`, `objectType`.
  public static List<String> name(String name) {
    List<String> stems = new ArrayList<>();
    for (String part : PARTS.split(name, 0)) if (!part.isEmpty()) stems.add(of(part));
    return List.copyOf(stems);
  }

  private static Map<String, String> families() {
    Map<String, String> families = new HashMap<>();
    for (String line : Resources.lines("families.txt")) {
      List<String> words = List.of(line.strip().split("\\s+"));
      words.forEach(w -> families.putIfAbsent(w, words.getFirst()));
    }
    return Map.copyOf(families);
  }
}
