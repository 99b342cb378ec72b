package perek.shell.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Splits a typed line into words: blanks separate, single and double quotes hold together, a
/// backslash takes the next character as it is.
public final class Splitter {

  private Splitter() {}

  /// Words of the line; nothing where a quote stays open, as in `What's SSA`.
  public static Optional<List<String>> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = null;
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote == 0 && Character.isWhitespace(c)) {
        if (word != null) words.add(word.toString());
        word = null;
        continue;
      }
      if (word == null) word = new StringBuilder();
      if (c == quote) quote = 0;
      else if (quote == 0 && (c == '"' || c == '\'')) quote = c;
      else if (c == '\\' && quote != '\'' && i + 1 < line.length()) word.append(line.charAt(++i));
      else word.append(c);
    }
    if (quote != 0) return Optional.empty();
    if (word != null) words.add(word.toString());
    return Optional.of(words);
  }
}
