package perek.tools.adql.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import perek.tools.adql.problem.Code;
import perek.tools.adql.problem.Problem;
import perek.tools.adql.schema.Schema;
import perek.tools.adql.scope.Field;
import perek.tools.adql.scope.Meaning;
import perek.tools.adql.scope.Relation;
import perek.tools.adql.scope.Scope;
import perek.tools.adql.text.Edits;
import perek.tools.adql.text.Identifiers;
import perek.tools.adql.text.NearNames;
import perek.tools.adql.tree.Expr;
import perek.tools.adql.tree.Ident;

/// What columns mean, and what was meant where they mean nothing.
public final class Names {

  private static final int MOST = 5;

  private final Ground ground;

  public Names(Ground ground) {
    this.ground = ground;
  }

  public Meaning meaning(Expr.Column column, Scope scope) {
    return switch (scope.find(column)) {
      case Scope.Found.One(Relation _, Field field) -> {
        spelling(column, field);
        yield field.meaning();
      }
      case Scope.Found.Perhaps _ -> Meaning.UNKNOWN;
      case Scope.Found.Several(List<Relation> relations) -> ambiguous(column, relations);
      case Scope.Found.NoTable _ -> noTable(column, scope);
      case Scope.Found.NoColumn _ -> noColumn(column, scope);
    };
  }

  private void spelling(Expr.Column column, Field field) {
    Ident name = column.name();
    boolean mixed = field.delimited() && Identifiers.regular(field.name()) && !lower(field.name());
    if (name.text().equals(field.name()) && (name.delimited() || !mixed)) return;
    if (name.delimited())
      ground.tell(
          Problem.error(
                  Code.CASE,
                  name.span(),
                  "In double quotes case counts: the column is %s, not %s"
                      .formatted(written(field), name.written()))
              .replacing(written(field)));
    else if (mixed)
      ground.tell(
          Problem.warning(
                  Code.CASE,
                  name.span(),
                  "The service writes %s in double quotes; without them it may not be found"
                      .formatted(written(field)))
              .replacing(written(field)));
  }

  private static boolean lower(String name) {
    return name.equals(name.toLowerCase(Locale.ROOT));
  }

  private static String written(Field field) {
    return field.delimited() ? Identifiers.quoted(field.name()) : Identifiers.written(field.name());
  }

  private Meaning ambiguous(Expr.Column column, List<Relation> relations) {
    List<String> choice =
        relations.stream()
            .map(r -> r.written() + "." + column.name().written())
            .distinct()
            .toList();
    String tables =
        String.join(" and ", relations.stream().map(Relation::written).distinct().toList());
    ground.tell(
        Problem.error(
                Code.AMBIGUOUS_COLUMN,
                column.span(),
                "%s is a column of %s; write the table before it"
                    .formatted(column.written(), tables))
            .suggesting(choice));
    return Meaning.UNKNOWN;
  }

  /// What stands before the column is no table here, perhaps one that has another name here.
  private Meaning noTable(Expr.Column column, Scope scope) {
    List<Ident> table = column.table();
    String shown = String.join(".", table.stream().map(Ident::written).toList());
    for (Relation relation : scope.all())
      if (relation.table().isPresent()
          && named(relation.table().get().name(), shown)
          && !relation.names().isEmpty()) {
        ground.tell(
            Problem.error(
                    Code.UNKNOWN_TABLE,
                    table.getFirst().span().to(table.getLast().span()),
                    "%s has the name %s here, and no other".formatted(shown, relation.written()))
                .replacing(relation.written()));
        return Meaning.UNKNOWN;
      }
    List<String> here = scope.all().stream().map(Relation::written).distinct().toList();
    List<String> near = new NearNames(here).to(shown, MOST);
    ground.tell(
        Problem.error(
                Code.UNKNOWN_TABLE,
                table.getFirst().span().to(table.getLast().span()),
                "No table is called %s here; FROM names %s"
                    .formatted(shown, here.isEmpty() ? "none" : String.join(", ", here)))
            .suggesting(near.isEmpty() ? here.stream().limit(MOST).toList() : near));
    return Meaning.UNKNOWN;
  }

  private static boolean named(String whole, String end) {
    String a = whole.toLowerCase(Locale.ROOT);
    String b = end.toLowerCase(Locale.ROOT);
    return a.equals(b) || a.endsWith("." + b);
  }

  private Meaning noColumn(Expr.Column column, Scope scope) {
    Ident name = column.name();
    List<Relation> relations =
        column.table().isEmpty() ? scope.all() : scope.called(column.table());
    List<String> near = near(column, relations);
    String where = String.join(", ", relations.stream().map(Relation::written).distinct().toList());
    Problem problem =
        Problem.error(
                Code.UNKNOWN_COLUMN,
                name.span(),
                "%s has no column %s%s"
                    .formatted(where.isEmpty() ? "FROM" : where, name.written(), elsewhere(name)))
            .suggesting(near);
    ground.tell(
        (name.delimited() && column.table().isEmpty())
            ? quotes(column, problem, near)
            : sure(name, problem, near));
    return Meaning.UNKNOWN;
  }

  /// One slip of the pen away from one name alone: that was meant.
  private static Problem sure(Ident name, Problem problem, List<String> near) {
    boolean one =
        !near.isEmpty()
            && name.text().length() > 3
            && edits(name, near.getFirst()) == 1
            && (near.size() == 1 || edits(name, near.get(1)) > 1);
    if (!one) return problem;
    Problem fixed = problem.replacing(near.getFirst());
    return new Problem(
        fixed.code(), fixed.error(), fixed.span(), fixed.message(), near, fixed.fix());
  }

  private static int edits(Ident name, String other) {
    String last = Identifiers.plain(Identifiers.parts(other).getLast());
    return Edits.between(name.text().toLowerCase(Locale.ROOT), last.toLowerCase(Locale.ROOT), 2);
  }

  /// Double quotes around what was meant as a text.
  private static Problem quotes(Expr.Column column, Problem problem, List<String> near) {
    if (!near.isEmpty() && edits(column.name(), near.getFirst()) <= 1) return problem;
    String text = "'" + column.name().text().replace("'", "''") + "'";
    return new Problem(
            Code.QUOTES,
            true,
            column.span(),
            "%s is no column; a text stands in single quotes".formatted(column.written()),
            List.of(),
            List.of())
        .replacing(text);
  }

  private static List<String> near(Expr.Column column, List<Relation> relations) {
    List<String> near = new ArrayList<>();
    boolean several = relations.size() > 1 && column.table().isEmpty();
    for (Relation relation : relations) {
      List<String> names = relation.fields().stream().map(Field::name).toList();
      for (String found : new NearNames(names).to(column.name().text(), MOST)) {
        Optional<Field> field = relation.field(new Ident(found, true, column.span()));
        String written = field.map(Names::written).orElse(found);
        near.add(several ? relation.written() + "." + written : written);
      }
    }
    near.sort(java.util.Comparator.comparingInt(n -> edits(column.name(), n)));
    return near.stream().distinct().limit(MOST).toList();
  }

  private String elsewhere(Ident name) {
    List<String> tables =
        ground.schema().map(s -> s.having(name.text())).orElse(List.of()).stream()
            .map(t -> t.name())
            .limit(3)
            .toList();
    return tables.isEmpty() ? "" : "; " + String.join(", ", tables) + " has one";
  }

  /// Columns of other tables that resemble a name, for who has nothing nearer.
  public static List<String> anywhere(Schema schema, String name) {
    return schema.nearestColumns(name, MOST).stream()
        .map(p -> p.table().name() + "." + p.column().written())
        .toList();
  }
}
