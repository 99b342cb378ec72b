package perek.tools.eprv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// What the standard wants, read from tables.
final class Requirements {

  /// The release that they follow.
  static final String VERSION = "2026.02";

  private static final List<Unit> UNITS = read("extensions.tsv").stream().map(Unit::parse).toList();
  private static final List<Keyword> KEYWORDS =
      read("keywords.tsv").stream().map(Keyword::parse).toList();
  private static final List<TableColumn> COLUMNS =
      read("columns.tsv").stream().map(TableColumn::parse).toList();

  private Requirements() {}

  /// A unit of data; `#` in its name is a number from 1.
  record Unit(int level, String name, String kind, int bits, boolean required) {
    static Unit parse(String[] c) {
      return new Unit(Integer.parseInt(c[0]), c[1], c[2], depth(c[3]), c[4].equals("yes"));
    }

    boolean is(String other) {
      return matches(name, other);
    }

    /// The name with number 1.
    String first() {
      return name.replace("#", "1");
    }
  }

  /// A keyword of a unit.
  record Keyword(String levels, String unit, String key, String type, boolean required) {
    static Keyword parse(String[] c) {
      return new Keyword(c[0], c[1], c[2], c[3], c[4].equals("yes"));
    }

    String first() {
      return key.replace("#", "1");
    }
  }

  /// A column of a table.
  record TableColumn(String levels, String table, String name, int bits, boolean required) {
    static TableColumn parse(String[] c) {
      return new TableColumn(c[0], c[1], c[2], depth(c[3]), c[4].equals("yes"));
    }
  }

  private static int depth(String text) {
    return text.equals("-") ? 0 : Integer.parseInt(text);
  }

  static boolean matches(String pattern, String name) {
    return name.matches(Pattern.quote(pattern).replace("#", "\\E[1-9]\\d*\\Q"));
  }

  static List<Unit> units(int level) {
    return UNITS.stream().filter(u -> u.level() == level).toList();
  }

  /// Keywords of a unit by its full name.
  static List<Keyword> keywords(int level, String unit) {
    return KEYWORDS.stream()
        .filter(k -> k.levels().contains(Integer.toString(level)) && matches(k.unit(), unit))
        .toList();
  }

  static List<TableColumn> columns(int level, String table) {
    return COLUMNS.stream()
        .filter(c -> c.levels().contains(Integer.toString(level)) && matches(c.table(), table))
        .toList();
  }

  private static List<String[]> read(String name) {
    try (InputStream in =
            Objects.requireNonNull(Requirements.class.getResourceAsStream(name), name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .map(l -> l.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
