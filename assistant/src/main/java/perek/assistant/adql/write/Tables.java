package perek.assistant.adql.write;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import perek.assistant.adql.scope.Scope;
import perek.assistant.adql.word.Stem;
import perek.tools.adql.example.Example;
import perek.tools.adql.schema.ColumnInfo;
import perek.tools.adql.schema.Schema;
import perek.tools.adql.schema.TableInfo;

/// Finds the tables that a question may speak of, by rare words that it shares with what they and
/// their columns say of themselves (the weights of BM25, each word once). Immutable.
final class Tables {

  private static final double OF_COLUMN = .5;

  /// Words of registries, whose tables say little of themselves.
  private static final java.util.regex.Pattern REGISTERED =
      java.util.regex.Pattern.compile(
          "(?i)\\b(?:services?|registry|registered|ssap?|siap?|tap|scs|cone search|slap|ivoids?|resources?|publishers?)\\b");

  private static final java.util.regex.Pattern DATASETS =
      java.util.regex.Pattern.compile(
          "(?i)\\b(?:data ?sets?|data products?|obscore|observations? available)\\b");

  /// Words of an example count as many as those of a column, for the tables that it asks.
  private record Entry(TableInfo table, Set<String> own, Set<String> columns) {}

  private final List<Entry> entries = new ArrayList<>();
  private final List<Scope.Part> parts;
  private final Map<String, Integer> frequency = new HashMap<>();

  /// @param examples queries that the service shows
  Tables(Schema schema, List<Example> examples) {
    parts =
        schema.tables().stream()
            .filter(t -> !t.columns().isEmpty() && !system(t.name()))
            .map(t -> Scope.of(List.of(t)).first())
            .toList();
    for (TableInfo table : schema.tables()) {
      if (table.columns().isEmpty()) continue;
      Set<String> own = new HashSet<>(Stem.name(table.name()));
      own.addAll(Stem.sentence(table.title() + " " + table.description()));
      Set<String> columns = new HashSet<>();
      for (ColumnInfo c : table.columns()) {
        columns.addAll(Stem.name(c.name()));
        columns.addAll(Stem.sentence(c.description()));
        columns.add(c.name().toLowerCase(java.util.Locale.ROOT));
      }
      for (Example e : examples)
        if (asks(e, table)) columns.addAll(Stem.sentence(e.name() + " " + e.text()));
      entries.add(new Entry(table, own, columns));
      Set<String> all = new HashSet<>(own);
      all.addAll(columns);
      all.forEach(w -> frequency.merge(w, 1, Integer::sum));
    }
  }

  private static boolean asks(Example example, TableInfo table) {
    return example
        .query()
        .toLowerCase(java.util.Locale.ROOT)
        .matches(
            "(?s).*(?<![\\w.])"
                + java.util.regex.Pattern.quote(table.name().toLowerCase(java.util.Locale.ROOT))
                + "(?![\\w.]).*");
  }

  /// Tables by likeness, best first.
  List<TableInfo> like(String question, int most) {
    List<String> stems = new ArrayList<>(Stem.sentence(question));
    if (REGISTERED.matcher(question).find())
      stems.addAll(List.of("standard", "capability", "interface", "resource"));
    return entries.stream()
        .sorted(Comparator.comparingDouble((Entry e) -> -score(e, stems)))
        .limit(most)
        .map(Entry::table)
        .toList();
  }

  private double score(Entry e, List<String> stems) {
    double sum = system(e.table().name()) ? -4 : 0;
    for (String stem : new HashSet<>(stems)) {
      double weight =
          Math.log(1 + (entries.size() + .5) / (frequency.getOrDefault(stem, entries.size()) + .5));
      if (e.own().contains(stem)) sum += weight;
      else if (e.columns().contains(stem)) sum += OF_COLUMN * weight;
    }
    return sum;
  }

  /// The table that alone has a word in its own name, where it is none of those in play.
  Optional<String> called(String stem, Scope scope) {
    List<TableInfo> named =
        entries.stream().map(Entry::table).filter(t -> Stem.name(t.name()).contains(stem)).toList();
    boolean here = scope.parts().stream().anyMatch(p -> p.words().contains(stem));
    return here || named.size() != 1 ? Optional.empty() : Optional.of(named.getFirst().name());
  }

  /// Whether rows of a table that is not in play are what a word names.
  boolean rows(String stem, Scope scope) {
    return parts.stream()
        .filter(p -> scope.parts().stream().noneMatch(q -> q.table().equals(p.table())))
        .anyMatch(p -> p.rowsAre(stem));
  }

  /// How much more data sets are meant where a question speaks of them.
  static double spoken(Scope.Part part, String question) {
    return DATASETS.matcher(question).find() && metadata(part) ? 4 : 0;
  }

  private static boolean system(String name) {
    return name.toLowerCase(java.util.Locale.ROOT).startsWith("tap_schema");
  }

  /// What speaks against a table before a word is read: those about the service and about data sets
  /// are seldom meant.
  static double prior(Scope.Part part) {
    String name = part.table().name().toLowerCase(java.util.Locale.ROOT);
    if (system(name)) return -6;
    if (name.startsWith("rr.")) return -1;
    return metadata(part) ? -2 : 0;
  }

  private static boolean metadata(Scope.Part part) {
    return part.table().name().toLowerCase(java.util.Locale.ROOT).startsWith("ivoa.")
        || part.columns().stream()
            .anyMatch(d -> d.col().info().name().matches("(?i)ssa_.*|.*accref"));
  }
}
