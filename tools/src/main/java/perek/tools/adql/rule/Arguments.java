package perek.tools.adql.rule;

import java.util.List;
import perek.tools.adql.function.StandardFunction;
import perek.tools.adql.problem.Code;
import perek.tools.adql.problem.Edit;
import perek.tools.adql.problem.Problem;
import perek.tools.adql.problem.Span;
import perek.tools.adql.schema.ColumnKind;
import perek.tools.adql.scope.Meaning;
import perek.tools.adql.tree.Expr;

/// Counts the arguments of a standard function, and compares their kinds with what it takes.
public final class Arguments {

  private Arguments() {}

  public static void check(
      Expr.Call call,
      StandardFunction function,
      List<Expr> given,
      List<Meaning> meanings,
      Ground ground) {
    List<String> ways = function.kinds(given.size());
    if (ways.isEmpty()) {
      count(call, function, given.size(), ground);
      return;
    }
    for (int i = 0; i < given.size(); i++) {
      int at = i;
      ColumnKind kind = meanings.get(i).kind();
      boolean fits = ways.stream().anyMatch(way -> fits(way.charAt(at), kind));
      boolean numbers = meanings.stream().allMatch(m -> m.kind().number());
      boolean tooFew = !fits && numbers && function.patterns().size() > 1;
      if (tooFew && ways.getFirst().charAt(i) == 'p') {
        count(call, function, given.size(), ground);
        return;
      }
      if (!fits)
        ground.error(
            Code.TYPE,
            given.get(i).span(),
            "Argument %d of %s is %s, not %s (%s)"
                .formatted(
                    i + 1,
                    function.name(),
                    Kinds.word(kind),
                    wanted(ways.getFirst().charAt(i)),
                    function.section()));
    }
  }

  private static void count(Expr.Call call, StandardFunction function, int given, Ground ground) {
    Span inside = new Span(call.name().span().start(), call.span().end());
    Problem problem =
        Problem.error(
            Code.ARGUMENTS,
            inside,
            "%s takes %s, not %d (%s)"
                .formatted(function.name(), function.counts(), given, function.section()));
    boolean all = function.name().equals("COUNT") && given == 0;
    ground.tell(all ? problem.fixed(List.of("COUNT(*)"), new Edit(inside, "COUNT(*)")) : problem);
  }

  private static boolean fits(char letter, ColumnKind kind) {
    return switch (kind) {
      case UNKNOWN, ARRAY, BOOLEAN -> true;
      case INTEGER, REAL -> letter == 'n' || letter == 'a';
      case TEXT -> letter == 't' || letter == 'a';
      case TIMESTAMP -> letter == 'a' || letter == 't';
      case POINT -> letter == 'p' || letter == 'g' || letter == 'a';
      case CIRCLE, POLYGON, REGION -> letter == 'g' || letter == 'a';
    };
  }

  private static String wanted(char letter) {
    return switch (letter) {
      case 'n' -> "a number";
      case 't' -> "a text";
      case 'p' -> "a point";
      case 'g' -> "a geometry";
      default -> "a value";
    };
  }
}
