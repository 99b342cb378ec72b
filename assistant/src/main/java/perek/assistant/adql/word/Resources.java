package perek.assistant.adql.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Data of this room: lines with fields between tabs, `#` begins a remark.
final class Resources {

  private Resources() {}

  static List<String> lines(String file) {
    try (InputStream in = Resources.class.getResourceAsStream(file)) {
      if (in == null) throw new IllegalArgumentException("there is no resource " + file);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#") && !l.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Fields of a line, blank ones for those that are missing.
  static List<String> fields(String line, int count) {
    return Arrays.stream(Arrays.copyOf(line.split("\t", -1), count))
        .map(f -> f == null ? "" : f.strip())
        .toList();
  }

  /// What stands between semicolons.
  static List<String> list(String field) {
    return Arrays.stream(field.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
