package perek.assistant.model.write;

import java.util.Locale;
import java.util.regex.Pattern;

/// Models whose templates put thoughts into the text, by their names: with these a text can be told
/// from a thought only once it is whole.
final class Leaks {

  private static final Pattern THINKERS =
      Pattern.compile(
          "deepseek-r1|qwq|qwen3|magistral|reason|think|r1-|-r1|smallthinker|cogito|gpt-oss|exaone-deep");

  private Leaks() {}

  static boolean none(String model) {
    return !THINKERS.matcher(model.toLowerCase(Locale.ROOT)).find();
  }
}
