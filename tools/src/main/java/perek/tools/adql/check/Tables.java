package perek.tools.adql.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import perek.tools.adql.problem.Code;
import perek.tools.adql.problem.Problem;
import perek.tools.adql.problem.Span;
import perek.tools.adql.rule.Ground;
import perek.tools.adql.rule.Place;
import perek.tools.adql.schema.Schema;
import perek.tools.adql.schema.TableInfo;
import perek.tools.adql.scope.Field;
import perek.tools.adql.scope.Relation;
import perek.tools.adql.scope.Scope;
import perek.tools.adql.text.Edits;
import perek.tools.adql.text.Identifiers;
import perek.tools.adql.tree.Expr;
import perek.tools.adql.tree.Ident;
import perek.tools.adql.tree.Source;

/// Makes the scope of a FROM, and checks the joins in it.
final class Tables {

  private static final int MOST = 5;

  private final Ground ground;
  private final QueryCheck queries;

  Tables(Ground ground, QueryCheck queries) {
    this.ground = ground;
    this.queries = queries;
  }

  /// Gathers the tables from left to right.
  private static final class Seen {
    final List<Relation> relations = new ArrayList<>();
    final Set<String> merged = new HashSet<>();
    final Optional<Scope> outer;

    Seen(Optional<Scope> outer) {
      this.outer = outer;
    }

    Scope scope() {
      return new Scope(relations, merged, outer);
    }
  }

  Scope scope(List<Source> from, Optional<Scope> outer) {
    Seen seen = new Seen(outer);
    for (Source source : from) add(source, seen);
    if (from.isEmpty())
      seen.relations.add(new Relation(List.of(), List.of(), true, Optional.empty()));
    return seen.scope();
  }

  private void add(Source source, Seen seen) {
    switch (source) {
      case Source.Named named -> one(table(named), named.span(), seen);
      case Source.Derived derived -> one(derived(derived, seen), derived.span(), seen);
      case Source.Joined joined -> joined(joined, seen);
      case Source.Grouped grouped -> add(grouped.inner(), seen);
      case Source.Unread _ ->
          seen.relations.add(new Relation(List.of(), List.of(), true, Optional.empty()));
    }
  }

  private void one(Relation relation, Span span, Seen seen) {
    for (Relation other : seen.relations) {
      boolean same =
          !relation.names().isEmpty()
              && other.names().size() == relation.names().size()
              && other.called(relation.names());
      if (same)
        ground.error(
            Code.DUPLICATE_NAME,
            span,
            "Two tables are called %s; give one another name with AS"
                .formatted(relation.written()));
    }
    seen.relations.add(relation);
  }

  private Relation derived(Source.Derived derived, Seen seen) {
    QueryCheck.Output output = queries.check(derived.query(), seen.outer);
    List<Ident> names = derived.alias().map(List::of).orElse(List.of());
    return new Relation(names, output.fields(), output.open(), Optional.empty());
  }

  private Relation table(Source.Named named) {
    if (named.sample().isPresent()) ground.needs("TABLESAMPLE", named.span(), "not of ADQL 2.1");
    List<Ident> names = named.alias().map(List::of).orElse(named.parts());
    Optional<Relation> result = ground.named(named.parts());
    if (result.isPresent())
      return new Relation(names, result.get().fields(), result.get().open(), Optional.empty());
    Optional<TableInfo> table = ground.schema().flatMap(s -> find(named, s));
    if (table.isEmpty()) return new Relation(names, List.of(), true, Optional.empty());
    List<Field> fields = table.get().columns().stream().map(Field::of).toList();
    return new Relation(names, fields, fields.isEmpty(), table);
  }

  private Optional<TableInfo> find(Source.Named named, Schema schema) {
    String written = named.written();
    Optional<TableInfo> table = schema.table(written);
    String first = named.parts().getFirst().text().toLowerCase(Locale.ROOT);
    if (table.isPresent()) {
      spelling(named, table.get());
      return table;
    }
    if (first.equals("tap_upload") || first.equals("tap_schema")) return Optional.empty();
    List<TableInfo> ending =
        named.parts().size() == 1
            ? schema.ending(named.parts().getFirst().text())
            : List.<TableInfo>of();
    if (ending.size() == 1) {
      tell(named, "The table is written with its schema", List.of(ending.getFirst().name()), true);
      return Optional.of(ending.getFirst());
    }
    List<TableInfo> near = ending.isEmpty() ? schema.nearestTables(written, MOST) : ending;
    List<String> names = new ArrayList<>(near.stream().map(TableInfo::name).toList());
    ground.resultNames().stream().filter(n -> near(n, written)).forEach(names::addFirst);
    boolean sure = names.size() == 1 && near(names.getFirst(), written);
    tell(named, "The service has no table " + written, names, sure);
    return Optional.empty();
  }

  private static boolean near(String name, String written) {
    return Edits.between(name.toLowerCase(Locale.ROOT), written.toLowerCase(Locale.ROOT), 1) == 1;
  }

  private void tell(Source.Named named, String message, List<String> names, boolean sure) {
    Problem problem = Problem.error(Code.UNKNOWN_TABLE, named.nameSpan(), message);
    ground.tell(sure ? problem.replacing(names.getFirst()) : problem.suggesting(names));
  }

  /// In double quotes case counts.
  private void spelling(Source.Named named, TableInfo table) {
    List<String> parts = Identifiers.parts(table.name());
    for (int i = 0; i < Math.min(parts.size(), named.parts().size()); i++) {
      Ident part = named.parts().get(i);
      String proper = Identifiers.plain(parts.get(i));
      if (!part.delimited() || part.text().equals(proper)) continue;
      ground.tell(
          Problem.error(
                  Code.CASE,
                  part.span(),
                  "In double quotes case counts: the table is %s".formatted(table.name()))
              .replacing(parts.get(i)));
    }
  }

  private void joined(Source.Joined joined, Seen seen) {
    int begin = seen.relations.size();
    add(joined.first(), seen);
    for (Source.Join join : joined.joins()) {
      int left = seen.relations.size();
      add(join.right(), seen);
      List<Relation> before = List.copyOf(seen.relations.subList(begin, left));
      List<Relation> after = List.copyOf(seen.relations.subList(left, seen.relations.size()));
      if (join.natural()) natural(join, before, after, seen);
      for (Ident column : join.using()) using(column, before, after, seen);
      if (join.on().isPresent()) on(join.on().get(), begin, seen);
      else if (!join.natural() && join.using().isEmpty()) unconditional(join);
    }
  }

  private void on(Expr condition, int begin, Seen seen) {
    List<Relation> mine = seen.relations.subList(begin, seen.relations.size());
    Scope scope = new Scope(mine, seen.merged, seen.outer);
    Place place = new Place(scope, "ON", Place.Aggregates.FORBIDDEN);
    queries.values().condition(condition, place);
  }

  private void unconditional(Source.Join join) {
    ground.tell(
        Problem.error(
                Code.JOIN,
                join.at(),
                "This JOIN says neither ON nor USING nor NATURAL; every row would meet every row")
            .suggesting(List.of("ON …", "USING (…)", "NATURAL JOIN")));
  }

  private void natural(Source.Join join, List<Relation> left, List<Relation> right, Seen seen) {
    boolean open =
        left.stream().anyMatch(Relation::open) || right.stream().anyMatch(Relation::open);
    Set<String> mine = new HashSet<>();
    left.forEach(r -> r.fields().forEach(f -> mine.add(f.name().toLowerCase(Locale.ROOT))));
    int before = seen.merged.size();
    for (Relation relation : right)
      for (Field field : relation.fields()) {
        String name = field.name().toLowerCase(Locale.ROOT);
        if (mine.contains(name)) seen.merged.add(name);
      }
    if (!open && seen.merged.size() == before)
      ground.warn(
          Code.JOIN,
          join.at(),
          "The tables have no column in common, so that every row meets every row");
  }

  private void using(Ident column, List<Relation> left, List<Relation> right, Seen seen) {
    seen.merged.add(column.text().toLowerCase(Locale.ROOT));
    for (List<Relation> side : List.of(left, right)) {
      boolean has = side.stream().anyMatch(r -> r.open() || r.field(column).isPresent());
      if (has) continue;
      String names = String.join(", ", side.stream().map(Relation::written).toList());
      ground.error(
          Code.UNKNOWN_COLUMN,
          column.span(),
          "USING needs %s on both sides; %s has none".formatted(column.written(), names));
    }
  }
}
