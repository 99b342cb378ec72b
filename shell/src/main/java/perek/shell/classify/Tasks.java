package perek.shell.classify;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.tools.classify.model.Task;

/// What the lines of these commands share.
final class Tasks {

  private Tasks() {}

  static Task of(Values values) throws UsageException {
    return named(
        values
            .value("task")
            .orElseThrow(
                () -> new UsageException("Which task? Add --task mk, halpha or objects.")));
  }

  static Task named(String word) throws UsageException {
    try {
      return Task.of(word);
    } catch (IllegalArgumentException e) {
      throw new UsageException(sentence(e.getMessage()));
    }
  }

  static String sentence(@Nullable String said) {
    String text = said == null || said.isBlank() ? "The values cannot be used" : said.strip();
    return text.substring(0, 1).toUpperCase(Locale.ROOT)
        + text.substring(1)
        + (text.endsWith(".") ? "" : ".");
  }
}
