package perek.corpora.read.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import perek.corpora.read.Front;

/// The YAML between two lines of `---` at the top of a Markdown file, and what comes after.
///
/// @param values as the YAML has them; empty where there are none or they are no valid YAML
/// @param body the rest of the file
public record FrontMatter(Map<String, Object> values, String body) {

  private static final String FENCE = "---\n";

  /// Splits a file; a file without front matter is all body.
  public static FrontMatter of(String text) {
    if (!text.startsWith(FENCE)) return new FrontMatter(Map.of(), text);
    int end = text.indexOf("\n" + FENCE, FENCE.length() - 1);
    if (end < 0) return new FrontMatter(Map.of(), text);
    String yaml = text.substring(FENCE.length() - 1, end);
    return new FrontMatter(load(yaml), text.substring(end + 1 + FENCE.length()));
  }

  /// Title, date and author, where they are given as text.
  Front front() {
    String author = string("author");
    return new Front(
        null,
        string("title"),
        string("version"),
        string("date"),
        null,
        string("license"),
        null,
        author == null ? List.of() : List.of(author));
  }

  private @Nullable String string(String key) {
    return values.get(key) instanceof String text && !text.isBlank() ? text : null;
  }

  private static Map<String, Object> load(String yaml) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(20);
    try {
      Object loaded = new Yaml(new SafeConstructor(options)).load(yaml);
      return loaded instanceof Map<?, ?> map ? named(map) : Map.of();
    } catch (YAMLException e) {
      return Map.of(); // front matter is a courtesy: what it lacks is found in the text
    }
  }

  private static Map<String, Object> named(Map<?, ?> map) {
    Map<String, Object> named = new LinkedHashMap<>();
    map.forEach((key, value) -> {
      if (value != null) named.put(String.valueOf(key), value);
    });
    return named;
  }
}
