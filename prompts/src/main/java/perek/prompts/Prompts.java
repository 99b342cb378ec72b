package perek.prompts;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words given to language models: what stands below the heading `## Prompt` of a Markdown file
/// of this module, or below that of another [Wording], up to the next heading, with `{{name}}`
/// filled in.
public final class Prompts {

  private static final Pattern FIELD = Pattern.compile("\\{\\{(\\w+)}}");

  private Prompts() {}

  /// @param file such as `writing.md`
  /// @param values for all fields of the file
  /// @throws IllegalArgumentException where the file is not there, has no prompt, or a field that
  ///   has no value
  public static String fill(String file, Map<String, String> values) {
    return fill(file, Wording.USUAL, values);
  }

  /// The same in another wording, where the file has it.
  public static String fill(String file, Wording wording, Map<String, String> values) {
    String text = Examples.text(file);
    boolean worded = text.contains(wording.heading());
    String heading = worded ? wording.heading() : Wording.USUAL.heading();
    int at = text.indexOf(heading);
    if (at < 0) throw new IllegalArgumentException(file + " has no heading 'Prompt'");
    int end = text.indexOf("\n## ", at + heading.length());
    return FIELD
        .matcher(text.substring(at + heading.length(), end < 0 ? text.length() : end).strip())
        .replaceAll(m -> Matcher.quoteReplacement(value(file, m.group(1), values)));
  }

  private static String value(String file, String name, Map<String, String> values) {
    if (!values.containsKey(name))
      throw new IllegalArgumentException(file + " wants {{" + name + "}}, which is not given");
    return values.getOrDefault(name, "");
  }
}
