package perek.corpora.open;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import perek.corpora.read.latex.LatexWords;

/// Cleans what metadata files hold: remains of LaTeX, HTML and templates.
final class Tidy {

  private static final Pattern COMMONS =
      Pattern.compile(
          "(?:CC[ -]|/licenses/|/l/)(by(?:-[a-z]{2})*)[ /-](\\d\\.\\d)", Pattern.CASE_INSENSITIVE);
  private static final Pattern FILE = Pattern.compile("\\s*\\((?:LICEN[CS]E|COPYING)[^)]*\\)\\s*$");
  private static final Pattern TAGS = Pattern.compile("<[^>]*>|\\w+=\"[^\"]*\"|^README:\\s*");
  private static final Pattern COMPACT_DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern DATE = Pattern.compile("\\d{4}(?:-\\d{2}(?:-\\d{2})?)?");
  private static final Pattern NO_NAME =
      Pattern.compile("\\?\\?\\?|^https?:|ToBeCompleted|\\\\em\\b|[Ww]orking group");

  /// Beginnings of licence texts and the short names everybody uses.
  private static final Map<String, String> LICENCES =
      Map.of(
          "GNU GENERAL PUBLIC LICENSE VERSION 3", "GPL-3.0",
          "GNU AFFERO GENERAL PUBLIC LICENSE VERSION 3", "AGPL-3.0",
          "GNU LESSER GENERAL PUBLIC LICENSE VERSION 3", "LGPL-3.0",
          "MIT LICENSE", "MIT",
          "BSD 3-CLAUSE", "BSD-3-Clause",
          "APACHE LICENSE VERSION 2", "Apache-2.0");

  private Tidy() {}

  /// Text of a field on one line, or null where it is absent or blank.
  static @Nullable String text(JsonNode object, String field) {
    JsonNode node = object.path(field);
    return node.isValueNode() && !node.isNull() ? line(node.asText()) : null;
  }

  static @Nullable String line(String raw) {
    String plain = raw.indexOf('\\') < 0 ? raw : LatexWords.of(raw.replace("\\ivoatex", "IVOATeX"));
    String line = plain.replace(" -- ", " – ").replaceAll("[{}\\s]+", " ").strip();
    return line.isEmpty() ? null : line;
  }

  static @Nullable String date(@Nullable String raw) {
    if (raw == null) return null;
    Matcher compact = COMPACT_DATE.matcher(raw);
    String date = compact.matches() ? compact.replaceFirst("$1-$2-$3") : raw;
    return DATE.matcher(date).matches() ? date : null;
  }

  static @Nullable String licence(@Nullable String raw) {
    if (raw == null || raw.equalsIgnoreCase("none stated")) return null;
    Matcher commons = COMMONS.matcher(raw);
    if (commons.find()) {
      return "CC " + commons.group(1).toUpperCase(Locale.ROOT) + " " + commons.group(2);
    }
    if (raw.matches("(?s).*\\bCC-?0\\b.*")) return "CC0";
    String start = raw.strip().replaceAll("[\\s,]+", " ").toUpperCase(Locale.ROOT);
    for (var known : LICENCES.entrySet()) {
      if (start.startsWith(known.getKey())) return known.getValue();
    }
    return line(TAGS.matcher(FILE.matcher(raw).replaceFirst("")).replaceAll(" "));
  }

  /// Names, without the placeholders of templates, what was cut within a command or lost its
  /// accents for good, and what stands twice.
  static List<String> authors(JsonNode list) {
    LinkedHashSet<String> names = new LinkedHashSet<>();
    for (JsonNode entry : list) {
      String raw = entry.isObject() ? entry.path("name").asText() : entry.asText();
      if (NO_NAME.matcher(raw).find()) continue;
      people(raw.replaceAll("^\\\\\\\\|\\\\textbf\\{", "").replace("\\c c", "\\c{c}"))
          .forEach(names::add);
    }
    return new ArrayList<>(names);
  }

  /// `A. One, B. Two` are two people, `One, A.` is one.
  private static Stream<String> people(String raw) {
    String name = line(raw);
    if (name == null || name.contains("\\") || name.contains("??")) return Stream.empty();
    String[] parts = name.split(", ", -1);
    boolean several = parts.length > 1 && Stream.of(parts).allMatch(part -> part.contains(" "));
    return several ? Stream.of(parts) : Stream.of(name);
  }
}
