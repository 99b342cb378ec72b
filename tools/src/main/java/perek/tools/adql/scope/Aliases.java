package perek.tools.adql.scope;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import perek.tools.adql.schema.ColumnInfo;
import perek.tools.adql.schema.Schema;
import perek.tools.adql.schema.TableInfo;
import perek.tools.adql.tree.Children;
import perek.tools.adql.tree.Expr;
import perek.tools.adql.tree.Ident;
import perek.tools.adql.tree.Select;
import perek.tools.adql.tree.Source;

/// The service's tables in a FROM by the names that they have there, in lower case.
public final class Aliases {

  private final Map<String, TableInfo> tables = new LinkedHashMap<>();
  private final List<Expr> joins = new ArrayList<>();
  private final Set<String> joined = new HashSet<>();

  public static Aliases of(List<Source> from, Schema schema) {
    Aliases aliases = new Aliases();
    from.forEach(source -> aliases.add(source, schema));
    return aliases;
  }

  public Map<String, TableInfo> tables() {
    return tables;
  }

  private void add(Source source, Schema schema) {
    switch (source) {
      case Source.Named named ->
          schema
              .table(named.written())
              .ifPresent(t -> tables.put(lower(named.alias().orElse(named.parts().getLast())), t));
      case Source.Grouped grouped -> add(grouped.inner(), schema);
      case Source.Joined all -> joined(all, schema);
      case Source.Derived _, Source.Unread _ -> {}
    }
  }

  private void joined(Source.Joined all, Schema schema) {
    add(all.first(), schema);
    for (Source.Join join : all.joins()) {
      Set<String> before = new HashSet<>(tables.keySet());
      add(join.right(), schema);
      join.on().ifPresent(joins::add);
      if (join.natural() || !join.using().isEmpty()) {
        joined.addAll(before);
        joined.addAll(tables.keySet());
      }
    }
  }

  /// All conditions that must hold: the terms of WHERE and of every ON.
  public List<Expr> conditions(Select select) {
    List<Expr> all = new ArrayList<>();
    select.where().ifPresent(w -> terms(w, all));
    joins.forEach(j -> terms(j, all));
    return all;
  }

  private static void terms(Expr condition, List<Expr> all) {
    if (condition.bare() instanceof Expr.Logical(boolean and, List<Expr> terms, _) && and)
      terms.forEach(t -> terms(t, all));
    else all.add(condition.bare());
  }

  /// The table that a column is of, where that can be told.
  public Optional<String> owner(Expr.Column column) {
    if (!column.table().isEmpty()) {
      String name = lower(column.table().getLast());
      return tables.containsKey(name) ? Optional.of(name) : Optional.empty();
    }
    return tables.entrySet().stream()
        .filter(e -> e.getValue().column(column.name().text()).isPresent())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  public Optional<ColumnInfo> column(Expr.Column column) {
    return owner(column)
        .flatMap(name -> Optional.ofNullable(tables.get(name)))
        .flatMap(table -> table.column(column.name().text()));
  }

  /// The tables whose columns stand in an expression.
  public Set<String> owners(Expr expr) {
    Set<String> owners = new HashSet<>();
    Children.walk(
        expr,
        e -> {
          if (e instanceof Expr.Column column) owner(column).ifPresent(owners::add);
        });
    return owners;
  }

  /// Tables that a condition, NATURAL or USING ties to another.
  public Set<String> linked(List<Expr> conditions) {
    Set<String> linked = new HashSet<>(joined);
    for (Expr condition : conditions) {
      Set<String> owners = owners(condition);
      if (owners.size() > 1) linked.addAll(owners);
    }
    return linked;
  }

  private static String lower(Ident ident) {
    return ident.text().toLowerCase(Locale.ROOT);
  }
}
