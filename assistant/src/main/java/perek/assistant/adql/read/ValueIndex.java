package perek.assistant.adql.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import perek.assistant.adql.scope.Col;
import perek.assistant.adql.scope.Described;
import perek.assistant.adql.scope.Scope;
import perek.assistant.adql.scope.Values;
import perek.assistant.adql.word.Concepts;
import perek.assistant.adql.word.Stem;
import perek.assistant.adql.word.Vocabulary;
import perek.tools.adql.schema.ColumnKind;

/// What the texts of some tables hold, by what people say.
final class ValueIndex {

  private static final int LONGEST = 60;
  private static final int SHORT = 2;
  private static final List<String> NAMES = List.of("targetname", "hostname", "name");
  private static final List<String> URIS = List.of("ivoid", "pubdid", "accessurl");
  private static final List<String> LIKELY =
      List.of(
          "class",
          "subclass",
          "band",
          "product",
          "discmethod",
          "targetname",
          "hostname",
          "vartype",
          "instrument",
          "name",
          "telescope",
          "collection",
          "spectype",
          "morph");

  /// @param exact whether it was said as it is spelled
  record Entry(Col col, String value, boolean exact, int rank) {}

  private final Scope scope;
  private final Values values;
  private final Map<String, List<Entry>> bySpelling = new HashMap<>();
  private final Map<List<String>, List<Entry>> byStems = new HashMap<>();

  ValueIndex(Scope scope, Values values) {
    this.scope = scope;
    this.values = values;
    for (Described d : scope.columns())
      if (d.col().info().kind() == ColumnKind.TEXT && !link(d.col())) add(d);
  }

  private static boolean link(Col col) {
    return col.ucd("meta.ref") || col.ucd("meta.code.mime") || col.says("url|bibcode|description");
  }

  private void add(Described d) {
    int rank = rank(d.col());
    List<String> all = new ArrayList<>(values.some(d.col().table(), d.col().info()));
    for (String value : d.enumerated())
      if (all.stream().noneMatch(v -> v.equalsIgnoreCase(value))) all.add(value);
    for (String value : all) {
      if (value.isBlank() || value.length() > LONGEST || value.matches("[\\d.]+")) continue;
      Entry entry = new Entry(d.col(), value, true, rank);
      bySpelling.computeIfAbsent(key(value), _ -> new ArrayList<>()).add(entry);
      byStems.computeIfAbsent(Stem.sentence(value), _ -> new ArrayList<>()).add(entry);
    }
  }

  private static int rank(Col col) {
    for (int i = 0; i < LIKELY.size(); i++)
      if (Concepts.named(LIKELY.get(i)).fits(col.info()) > 2) return i;
    return LIKELY.size();
  }

  /// What words stand for: spelled so, or other forms of the words, or what the field calls it.
  List<Entry> said(String words, List<String> stems) {
    boolean brief = words.length() <= SHORT;
    List<Entry> found =
        bySpelling.getOrDefault(key(words), List.of()).stream()
            .filter(e -> !brief || e.value().equals(words))
            .map(e -> new Entry(e.col(), e.value(), e.value().equals(words), e.rank()))
            .toList();
    if (found.isEmpty() && !brief) found = inexact(byStems.getOrDefault(stems, List.of()));
    if (found.isEmpty()) found = called(stems);
    return found.stream().sorted(java.util.Comparator.comparingInt(Entry::rank)).toList();
  }

  private List<Entry> called(List<String> stems) {
    for (String spelling : Vocabulary.spellings(stems)) {
      List<Entry> found =
          bySpelling.getOrDefault(key(spelling), List.of()).stream()
              .filter(e ->
                  spelling.length() > SHORT
                      || Concepts.named("vartype").fits(e.col().info()) > 2
                      || (e.rank() <= 1 && (spelling.length() > 1 || says(e.col(), stems))))
              .toList();
      if (!found.isEmpty())
        return found.stream().map(e -> new Entry(e.col(), e.value(), false, e.rank())).toList();
    }
    return List.of();
  }

  /// One letter stands for a word where the column says so.
  private static boolean says(Col col, List<String> stems) {
    return Stem.sentence(col.info().description()).containsAll(stems);
  }

  private static List<Entry> inexact(List<Entry> entries) {
    return entries.stream()
        .filter(e -> e.value().length() > 1)
        .map(e -> new Entry(e.col(), e.value(), false, e.rank()))
        .toList();
  }

  /// A name that some column of names holds, asked of the service.
  Optional<Entry> named(String words) {
    boolean uri = words.contains("://");
    for (String concept : uri ? URIS : NAMES)
      for (Described d : scope.columns()) {
        Col col = d.col();
        if (col.info().kind() != ColumnKind.TEXT || Concepts.named(concept).fits(col.info()) <= 2)
          continue;
        Optional<String> spelled = values.spelled(col.table(), col.info(), words);
        if (spelled.isPresent()) return Optional.of(new Entry(col, spelled.get(), true, 0));
      }
    return Optional.empty();
  }

  private static String key(String value) {
    return value.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ").strip();
  }
}
