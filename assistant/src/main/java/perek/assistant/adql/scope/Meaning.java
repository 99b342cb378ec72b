package perek.assistant.adql.scope;

import java.util.List;
import java.util.Optional;
import perek.assistant.adql.plan.Condition;
import perek.assistant.adql.plan.Expr;
import perek.assistant.adql.word.Measure;

/// What words of a question stand for in a query: a column, or what is made from several.
///
/// @param label as an alias; the column's name for a plain column
/// @param columns that it is made from
/// @param needs what has to hold that it makes sense
/// @param notes what the user should know
public record Meaning(
    String label,
    Expr expr,
    List<Col> columns,
    Optional<Measure> unit,
    List<Condition> needs,
    List<String> notes) {

  public Meaning {
    columns = List.copyOf(columns);
    needs = List.copyOf(needs);
    notes = List.copyOf(notes);
  }

  public static Meaning of(Col col) {
    return new Meaning(
        col.info().name(), col.expr(), List.of(col), col.unit(), List.of(), List.of());
  }

  public boolean plain() {
    return expr instanceof Expr.Column;
  }

  /// The column that it is, or the first that it is made from.
  public Col column() {
    return columns.getFirst();
  }

  /// Conditions that leave out rows without a value.
  public List<Condition> known() {
    return columns.stream()
        .filter(Col::nullable)
        .<Condition>map(c -> new Condition.Null(c.expr(), false))
        .toList();
  }

  public Meaning as(Expr other, String name, Optional<Measure> otherUnit) {
    return new Meaning(name, other, columns, otherUnit, needs, notes);
  }
}
