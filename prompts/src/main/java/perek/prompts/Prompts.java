package perek.prompts;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words given to language models: what stands below the heading `## Prompt` of a Markdown file
/// of this module, with `{{name}}` filled in.
public final class Prompts {

  private static final String HEADING = "## Prompt\n";
  private static final Pattern FIELD = Pattern.compile("\\{\\{(\\w+)}}");

  private Prompts() {}

  /// @param file such as `writing.md`
  /// @param values for all fields of the file
  /// @throws IllegalArgumentException where the file is not there, has no prompt, or a field that
  ///   has no value
  public static String fill(String file, Map<String, String> values) {
    String text = Examples.text(file);
    int at = text.indexOf(HEADING);
    if (at < 0) throw new IllegalArgumentException(file + " has no heading 'Prompt'");
    return FIELD
        .matcher(text.substring(at + HEADING.length()).strip())
        .replaceAll(m -> Matcher.quoteReplacement(value(file, m.group(1), values)));
  }

  private static String value(String file, String name, Map<String, String> values) {
    if (!values.containsKey(name))
      throw new IllegalArgumentException(file + " wants {{" + name + "}}, which is not given");
    return values.getOrDefault(name, "");
  }
}
