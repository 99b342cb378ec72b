package perek.assistant.adql.fill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import perek.assistant.adql.scope.Derived;
import perek.assistant.adql.scope.Described;
import perek.assistant.adql.scope.Scope;
import perek.assistant.adql.scope.Values;
import perek.assistant.adql.word.Stem;
import perek.assistant.model.Budget;
import perek.tools.adql.schema.ColumnInfo;
import perek.tools.adql.schema.ColumnKind;
import perek.tools.adql.schema.TableInfo;

/// What a model is shown of a service: the tables that a question may speak of and, of those with
/// many columns, the columns that its words fit best. A name stands for one column.
final class Offered {

  private static final int MOST_COLUMNS = 60;
  private static final int MOST_VALUES = 12;
  private static final int DESCRIPTION_TOKENS = 24;

  /// What may follow from columns, where no column holds it.
  private static final List<String> MADE =
      List.of("distance", "pm", "absmag", "vtan", "cz", "span", "amplitude");

  /// @param concept what follows from columns of the table; empty for a column
  /// @param info empty where it follows from several
  record Named(TableInfo table, Optional<ColumnInfo> info, String concept) {}

  private final Map<String, TableInfo> tables = new LinkedHashMap<>();
  private final Map<String, Named> columns = new LinkedHashMap<>();
  private final StringBuilder text = new StringBuilder();

  private Offered() {}

  /// @param like tables, best first; at least one is shown
  /// @param tokens for all that is shown
  static Offered of(List<TableInfo> like, String question, Values values, int tokens) {
    Offered offered = new Offered();
    Map<String, Long> shorts =
        like.stream().collect(Collectors.groupingBy(Offered::small, Collectors.counting()));
    int left = tokens;
    for (TableInfo table : like) {
      boolean alone = shorts.getOrDefault(small(table), 0L) == 1;
      String name = alone ? table.shortName() : table.name();
      left = offered.add(name, table, question, values, left);
      if (left <= 0) break;
    }
    return offered;
  }

  private static String small(TableInfo table) {
    return table.shortName().toLowerCase(Locale.ROOT);
  }

  /// @return tokens that are left; none where the next table would be too much
  private int add(String name, TableInfo table, String question, Values values, int tokens) {
    Scope scope = Scope.of(List.of(table));
    Map<String, String> lines = new LinkedHashMap<>();
    String head = "Table %s: %s\n".formatted(name, told(table.title() + " " + table.description()));
    int left = tokens - Budget.tokens(head);
    for (ColumnInfo column : best(scope, question)) {
      String line = "- %s.%s: %s\n".formatted(name, column.name(), of(table, column, values));
      left -= Budget.tokens(line);
      if (left < 0 && !tables.isEmpty()) return 0;
      if (left < 0) break;
      lines.put(name + "." + column.name(), line);
      columns.put(name + "." + column.name(), new Named(table, Optional.of(column), ""));
    }
    tables.put(name, table);
    text.append(head);
    lines.values().forEach(text::append);
    made(name, scope);
    int more = table.columns().size() - lines.size();
    if (more > 0) text.append("- and %d other columns, not shown\n".formatted(more));
    return left;
  }

  private void made(String name, Scope scope) {
    for (String concept : MADE) {
      if (scope.measuring(concept).isPresent()) continue;
      new Derived(scope)
          .made(concept)
          .ifPresent(m -> {
            String own = name + "." + m.label();
            String unit = m.unit().map(u -> " in " + u.written()).orElse("");
            columns.put(own, new Named(scope.first().table(), Optional.empty(), concept));
            text.append("- %s: follows from other columns%s\n".formatted(own, unit));
          });
    }
  }

  /// In the table's own order; where they are many, those that say most about the question, about
  /// the place and about what rows are.
  private static List<ColumnInfo> best(Scope scope, String question) {
    List<Described> all = scope.first().columns();
    if (all.size() <= MOST_COLUMNS) return all.stream().map(d -> d.col().info()).toList();
    Set<String> stems = Set.copyOf(Stem.sentence(question));
    Map<Integer, Double> scores = new TreeMap<>();
    for (int i = 0; i < all.size(); i++) scores.put(i, score(all.get(i), stems));
    Set<Integer> kept =
        scores.entrySet().stream()
            .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
            .limit(MOST_COLUMNS)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return Stream.iterate(0, i -> i < all.size(), i -> i + 1)
        .filter(kept::contains)
        .map(i -> all.get(i).col().info())
        .toList();
  }

  private static double score(Described d, Set<String> stems) {
    double shared = d.words().stream().filter(stems::contains).count();
    boolean main = d.col().ucd("meta.id;meta.main") || d.col().ucd("pos.eq");
    return shared + (main ? 2 : 0) + (d.col().info().principal() ? .5 : 0);
  }

  private static String of(TableInfo table, ColumnInfo column, Values values) {
    StringBuilder line = new StringBuilder(column.kind().name().toLowerCase(Locale.ROOT));
    if (!column.unit().isBlank()) line.append(" in ").append(column.unit());
    if (!column.description().isBlank()) line.append(", ").append(told(column.description()));
    else if (!column.ucd().isBlank()) line.append(", ").append(column.ucd());
    if (column.kind() != ColumnKind.TEXT) return line.toString();
    List<String> held = values.some(table, column);
    if (!held.isEmpty() && held.size() <= MOST_VALUES)
      line.append(" (holds ").append(told(String.join(", ", held))).append(')');
    return line.toString();
  }

  private static String told(String text) {
    return Budget.cut(text.strip().replaceAll("\\s+", " "), DESCRIPTION_TOKENS);
  }

  /// Tables by the names under which they are shown.
  Map<String, TableInfo> tables() {
    return tables;
  }

  /// Columns, and what follows from them, by the names under which they are shown.
  Map<String, Named> columns() {
    return columns;
  }

  String text() {
    return text.toString();
  }
}
