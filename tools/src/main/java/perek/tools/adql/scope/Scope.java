package perek.tools.adql.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import perek.tools.adql.tree.Expr;
import perek.tools.adql.tree.Ident;

/// The tables of one SELECT, and those of the queries around it.
///
/// @param merged columns that a NATURAL join or USING made one, in lower case
/// @param outer what a subquery may look at beside its own tables
public record Scope(List<Relation> relations, Set<String> merged, Optional<Scope> outer) {

  public Scope {
    relations = List.copyOf(relations);
    merged = Set.copyOf(merged);
  }

  /// What a name means.
  public sealed interface Found {

    record One(Relation relation, Field field) implements Found {}

    record Several(List<Relation> relations) implements Found {}

    /// The table is known, or one of them may have more columns than are known.
    record Perhaps() implements Found {}

    record NoColumn() implements Found {}

    /// What stands before the column names no table here.
    record NoTable() implements Found {}
  }

  public Found find(Expr.Column column) {
    return column.table().isEmpty() ? plain(column.name()) : qualified(column);
  }

  private Found plain(Ident name) {
    List<Relation> having = new ArrayList<>();
    boolean open = false;
    for (Relation relation : relations) {
      if (relation.field(name).isPresent()) having.add(relation);
      open |= relation.open();
    }
    boolean one = having.size() == 1 || merged.contains(name.text().toLowerCase(Locale.ROOT));
    if (!having.isEmpty() && one)
      return new Found.One(having.getFirst(), having.getFirst().field(name).orElseThrow());
    if (!having.isEmpty()) return new Found.Several(having);
    if (open) return new Found.Perhaps();
    return outer.map(o -> o.plain(name)).orElseGet(Found.NoColumn::new);
  }

  private Found qualified(Expr.Column column) {
    List<Relation> called = relations.stream().filter(r -> r.called(column.table())).toList();
    if (called.size() > 1 && column.table().size() == 1 && !sameNames(called))
      return new Found.Several(called);
    if (called.isEmpty()) return outer.map(o -> o.qualified(column)).orElseGet(Found.NoTable::new);
    Relation relation = called.getFirst();
    Optional<Field> field = relation.field(column.name());
    if (field.isPresent()) return new Found.One(relation, field.get());
    return relation.open() ? new Found.Perhaps() : new Found.NoColumn();
  }

  /// Tables with the very same name are told elsewhere.
  private static boolean sameNames(List<Relation> relations) {
    return relations.stream().map(Relation::names).distinct().count() == 1;
  }

  /// The tables that these words before a column may mean, of this query and those around.
  public List<Relation> called(List<Ident> words) {
    List<Relation> called =
        new ArrayList<>(relations.stream().filter(r -> r.called(words)).toList());
    if (called.isEmpty()) outer.ifPresent(o -> called.addAll(o.called(words)));
    return called;
  }

  /// All tables here and around.
  public List<Relation> all() {
    List<Relation> all = new ArrayList<>(relations);
    outer.ifPresent(o -> all.addAll(o.all()));
    return all;
  }
}
