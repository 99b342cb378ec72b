package perek.corpora.library;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import perek.corpora.Problem;

/// A mapping of a manifest, read key by key. What is wrong is collected, not thrown, so that all
/// the errors of a manifest are told at once; a wrong value is then replaced by a harmless one.
final class Fields {

  private final String file;
  private final String place;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Set<String> asked = new TreeSet<>();
  private final List<Problem> problems;

  /// @param place where the mapping stands in the file, such as `sources[1].`; empty at the top
  Fields(String file, String place, Map<?, ?> yaml, List<Problem> problems) {
    this.file = file;
    this.place = place;
    this.problems = problems;
    yaml.forEach((key, value) -> values.put(String.valueOf(key), value));
  }

  String file() {
    return file;
  }

  List<Problem> problems() {
    return problems;
  }

  @Nullable Object any(String key) {
    asked.add(key);
    return values.get(key);
  }

  /// A text that must be there.
  String text(String key, String remedy) {
    Object value = any(key);
    if (value == null || value.toString().isBlank()) return wrong(key, "is missing", remedy, "");
    if (value instanceof Map || value instanceof List) return wrong(key, "is no text", remedy, "");
    return value.toString().strip();
  }

  String text(String key, String fallback, String remedy) {
    return any(key) == null ? fallback : text(key, remedy);
  }

  /// A whole number within bounds.
  int number(String key, int fallback, int min, int max) {
    Object value = any(key);
    if (value == null) return fallback;
    if (value instanceof Integer number && number >= min && number <= max) return number;
    String remedy = "give a whole number from " + min + " to " + max;
    return wrong(key, "is '" + value + "'", remedy, fallback);
  }

  List<String> texts(String key, String remedy) {
    Object value = any(key);
    if (!(value instanceof List<?> list) || list.isEmpty())
      return wrong(key, value == null ? "is missing" : "is no list", remedy, List.of());
    List<String> texts = new ArrayList<>();
    for (Object item : list) {
      if (item instanceof String text && !text.isBlank()) texts.add(text.strip());
      else wrong(key, "holds '" + item + "'", remedy, "");
    }
    return texts;
  }

  /// An absolute http or https address.
  URI address(String key, String value, URI fallback) {
    try {
      URI uri = URI.create(value);
      if (String.valueOf(uri.getScheme()).matches("https?") && uri.getHost() != null) return uri;
    } catch (IllegalArgumentException e) {
      // told below with the other ways of being wrong
    }
    return value.isEmpty()
        ? fallback
        : wrong(key, "is '" + value + "'", "give a whole http or https address", fallback);
  }

  <T extends @Nullable Object> T wrong(String key, String what, String remedy, T fallback) {
    problems.add(new Problem(file, place + key + " " + what + ": " + remedy));
    return fallback;
  }

  /// Tells of keys that nobody asked for: most are misspelt.
  void rest() {
    for (String key : values.keySet())
      if (!asked.contains(key))
        wrong(key, "is no key here", "use one of " + String.join(", ", asked), "");
  }
}
