package perek.tools.table.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Plain words.
public final class Words {

  private static final Pattern TAB = Pattern.compile("\t");
  private static final Pattern BAR = Pattern.compile("\\|");

  private Words() {}

  /// Words in lower case between single blanks; `S/N` becomes `s n`, underscores stay.
  public static String plain(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_]+", " ").strip();
  }

  /// The longest of the phrases that stands in what was said, as whole words.
  static Optional<String> longest(List<String> phrases, String said) {
    return phrases.stream()
        .filter(phrase -> (" " + said + " ").contains(" " + phrase + " "))
        .max(Comparator.comparingInt(String::length));
  }

  static List<String> list(String bars) {
    return BAR.splitAsStream(bars).filter(word -> !word.isBlank()).toList();
  }

  /// The lines of a table beside this class, a list of cells each; empty cells at the end are
  /// there.
  static List<List<String>> table(String name, int cells) {
    try (InputStream in = Words.class.getResourceAsStream(name)) {
      if (in == null) throw new IllegalStateException(name + " is missing from the build");
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> List.of(TAB.split(line, cells)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
