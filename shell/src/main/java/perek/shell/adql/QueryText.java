package perek.shell.adql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import perek.shell.line.UsageException;
import perek.shell.line.Values;

/// The query of a line.
final class QueryText {

  private QueryText() {}

  /// The arguments as one text, or standard input for `-`.
  static String of(Values values) throws UsageException {
    String words = values.words();
    if (!words.equals("-")) return words;
    try {
      String read = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
      return read.stripTrailing();
    } catch (IOException e) {
      throw new UsageException("The query cannot be read from standard input: " + e.getMessage());
    }
  }
}
