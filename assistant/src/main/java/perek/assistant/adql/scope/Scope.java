package perek.assistant.adql.scope;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import perek.assistant.adql.word.Concepts;
import perek.assistant.adql.word.Stem;
import perek.tools.adql.schema.ColumnInfo;
import perek.tools.adql.schema.TableInfo;

/// The tables that a query asks, and their columns.
public final class Scope {

  /// @param words stems of all that is said of the table
  public record Part(TableInfo table, String alias, List<Described> columns, Set<String> words) {

    /// Whether its rows are what a word names: by the table's name, its identifier, or the
    /// beginning of its description, as `stars` of `Host stars of the planets`.
    public boolean rowsAre(String stem) {
      String begin = table.description().split("\\b(?:of|for|in|with|from|by)\\b|[,.;:(]", 2)[0];
      return Stem.name(table.name()).contains(stem)
          || Stem.sentence(begin).contains(stem)
          || Stem.sentence(table.title()).contains(stem)
          || columns.stream()
              .anyMatch(d ->
                  (main(d.col()) || d.col().info().flags().contains(ColumnInfo.Flag.PRIMARY))
                      && d.words().contains(stem));
    }
  }

  /// A column and how well words fit it.
  public record Hit(Col col, double score) {}

  private final List<Part> parts;

  private Scope(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /// One table without an alias, or several with aliases a, b, ….
  public static Scope of(List<TableInfo> tables) {
    List<Part> parts = new ArrayList<>();
    for (TableInfo table : tables) {
      String alias = tables.size() == 1 ? "" : String.valueOf((char) ('a' + parts.size()));
      List<Described> columns =
          table.columns().stream().map(c -> Described.of(new Col(table, alias, c))).toList();
      parts.add(new Part(table, alias, columns, words(table, columns)));
    }
    return new Scope(parts);
  }

  /// What a table says of itself: name, title, description, and what its rows are by the name and
  /// description of their identifier.
  private static Set<String> words(TableInfo table, List<Described> columns) {
    Set<String> words = new HashSet<>(Stem.name(table.name()));
    words.addAll(Stem.sentence(table.title()));
    words.addAll(Stem.sentence(table.description()));
    columns.stream()
        .filter(d -> d.col().info().flags().contains(ColumnInfo.Flag.PRIMARY) || main(d.col()))
        .forEach(d -> words.addAll(d.words()));
    return Set.copyOf(words);
  }

  private static boolean main(Col col) {
    return col.ucd("meta.id;meta.main");
  }

  public List<Part> parts() {
    return parts;
  }

  public Part first() {
    return parts.getFirst();
  }

  /// Whether one table is asked against itself.
  public boolean twice() {
    return parts.size() == 2 && parts.get(0).table().equals(parts.get(1).table());
  }

  public boolean several() {
    return parts.size() > 1;
  }

  /// Columns of all tables.
  public List<Described> columns() {
    return parts.stream().flatMap(p -> p.columns().stream()).toList();
  }

  /// Columns that words fit, best first; the first table goes before the others.
  public List<Hit> hits(List<String> stems, List<String> said, double least) {
    return columns().stream()
        .map(d -> new Hit(d.col(), d.fit(stems, said) + prior(d.col())))
        .filter(h -> h.score() >= least)
        .sorted(Comparator.comparingDouble(Hit::score).reversed())
        .toList();
  }

  private static double prior(Col col) {
    return (col.info().principal() ? .1 : 0) + (main(col) || col.info().indexed() ? .05 : 0);
  }

  /// The column that measures something best, of all tables or one.
  public Optional<Col> measuring(String concept, Predicate<Col> which) {
    return columns().stream()
        .map(Described::col)
        .filter(which)
        .map(c -> new Hit(c, Concepts.named(concept).fits(c.info()) + prior(c)))
        .filter(h -> h.score() > 1)
        .max(Comparator.comparingDouble(Hit::score))
        .map(Hit::col);
  }

  public Optional<Col> measuring(String concept) {
    return measuring(concept, _ -> true);
  }

  /// What names a row of a table.
  public Optional<Col> id(Part part) {
    return part.columns().stream()
        .map(Described::col)
        .filter(c -> main(c) || c.info().flags().contains(ColumnInfo.Flag.PRIMARY))
        .findFirst()
        .or(() -> measuring("id", c -> c.alias().equals(part.alias())));
  }

  /// What names a row as people say it, where that is not the identifier.
  public Optional<Col> name(Part part) {
    return measuring(
        "name",
        c ->
            c.alias().equals(part.alias())
                && c.info().kind() == perek.tools.adql.schema.ColumnKind.TEXT);
  }
}
