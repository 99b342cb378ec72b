package perek.prompts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Examples of a Markdown file of this module: a heading `##` names what the list below it shows.
public final class Examples {

  private Examples() {}

  /// @param file such as `asking.md`
  /// @return examples by heading, both in the order of the file
  public static Map<String, List<String>> of(String file) {
    Map<String, List<String>> examples = new LinkedHashMap<>();
    List<String> current = new ArrayList<>();
    for (String line : text(file).lines().toList()) {
      if (line.startsWith("## ")) {
        current = new ArrayList<>();
        examples.put(line.substring(3).strip(), current);
      } else if (line.startsWith("- ")) current.add(line.substring(2).strip());
    }
    return Collections.unmodifiableMap(examples);
  }

  static String text(String file) {
    try (InputStream in = Examples.class.getResourceAsStream(file)) {
      if (in == null) throw new IllegalArgumentException("there are no examples in " + file);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
