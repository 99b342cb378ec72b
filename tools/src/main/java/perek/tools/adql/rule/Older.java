package perek.tools.adql.rule;

import java.util.List;
import perek.tools.adql.problem.Code;
import perek.tools.adql.problem.Edit;
import perek.tools.adql.problem.Problem;
import perek.tools.adql.tree.Expr;
import perek.tools.adql.tree.Ordered;
import perek.tools.adql.tree.Select;

/// What ADQL 2.0 (appendix A, its grammar) takes in fewer forms than 2.1, for services that declare
/// 2.0 alone: `sort_key` is the name of a column or its number, and `grouping_column_reference` a
/// column.
public final class Older {

  private final Ground ground;

  public Older(Ground ground) {
    this.ground = ground;
  }

  public void check(Select select, List<Ordered.Order> order) {
    if (ground.language().modern()) return;
    order.forEach(o -> sorted(o.by(), select));
    select.groupBy().forEach(this::grouped);
  }

  private void sorted(Expr by, Select select) {
    boolean name = by instanceof Expr.Column c && c.table().isEmpty();
    if (name || by instanceof Expr.Literal) return;
    Problem problem =
        Problem.error(
            Code.UNSUPPORTED,
            by.span(),
            "The service understands ADQL 2.0, whose ORDER BY takes names of columns without a"
                + " table before them, or their numbers");
    int number = number(by, select);
    ground.tell(
        number == 0
            ? problem
            : problem.fixed(
                List.of(Integer.toString(number)), new Edit(by.span(), Integer.toString(number))));
  }

  /// Which item of the result it is, from 1; 0 where it is none, or a `*` stands before it.
  private int number(Expr by, Select select) {
    for (int i = 0; i < select.items().size(); i++) {
      if (!(select.items().get(i) instanceof Select.Item.Value value)) return 0;
      if (ground.text(value.expr().span()).equalsIgnoreCase(ground.text(by.span()))) return i + 1;
    }
    return 0;
  }

  private void grouped(Expr term) {
    if (!(term instanceof Expr.Column))
      ground.error(
          Code.UNSUPPORTED,
          term.span(),
          "The service understands ADQL 2.0, whose GROUP BY takes columns alone");
  }
}
