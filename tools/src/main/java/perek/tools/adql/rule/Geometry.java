package perek.tools.adql.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import perek.tools.adql.function.StandardFunction;
import perek.tools.adql.problem.Code;
import perek.tools.adql.problem.Edit;
import perek.tools.adql.problem.Problem;
import perek.tools.adql.problem.Span;
import perek.tools.adql.tree.Expr;

/// What is special about the functions of geometry: coordinate systems, ranges, what is given up
/// (ADQL 2.1, sections 4.2.4, 4.2.5, 4.2.9 and 4.2.15).
public final class Geometry {

  private static final Set<String> GIVEN_UP = Set.of("BOX", "COORDSYS");

  private final Ground ground;

  public Geometry(Ground ground) {
    this.ground = ground;
  }

  /// True where the first argument is a coordinate system.
  public boolean system(Expr.Call call) {
    Expr first = call.arguments().getFirst();
    boolean text = first instanceof Expr.Literal(Expr.Kind kind, _, _) && kind == Expr.Kind.TEXT;
    if (!text) {
      if (!ground.language().modern()) missing(call);
      return false;
    }
    if (ground.language().modern() && call.arguments().size() > 1) {
      Span span = new Span(first.span().start(), call.arguments().get(1).span().start());
      ground.tell(
          Problem.warning(
                  Code.DEPRECATED,
                  first.span(),
                  "ADQL 2.1 gives up the coordinate system in %s (4.2.5)"
                      .formatted(call.name().text()))
              .fixed(List.of(), new Edit(span, "")));
    }
    return true;
  }

  private void missing(Expr.Call call) {
    int place = call.arguments().getFirst().span().start();
    ground.tell(
        Problem.error(
                Code.UNSUPPORTED,
                call.name().span(),
                "The service understands ADQL 2.0, whose %s begins with a coordinate system"
                    .formatted(call.name().text()))
            .fixed(List.of("'ICRS'"), Edit.insert(place, "'ICRS', ")));
  }

  public void check(Expr.Call call, StandardFunction function, List<Expr> given) {
    if (GIVEN_UP.contains(function.name()))
      ground.warn(
          Code.DEPRECATED,
          call.name().span(),
          "ADQL 2.1 gives up %s (%s)".formatted(function.name(), function.section()));
    switch (function.name()) {
      case "POINT" -> position(given, 0);
      case "CIRCLE" -> {
        if (given.size() == 3) position(given, 0);
        given.stream().skip(Math.max(0, given.size() - 1L)).forEach(this::radius);
      }
      case "DISTANCE" -> {
        if (given.size() != 4) return;
        position(given, 0);
        position(given, 2);
      }
      default -> {}
    }
  }

  private void position(List<Expr> given, int at) {
    if (given.size() < at + 2) return;
    range(given.get(at), 0, 360, "A longitude");
    range(given.get(at + 1), -90, 90, "A latitude");
  }

  private void radius(Expr radius) {
    range(radius, 0, 180, "A radius");
  }

  private void range(Expr expr, double low, double high, String what) {
    Optional<Double> value = Numbers.of(expr);
    if (value.isEmpty() || (value.get() >= low && value.get() <= high)) return;
    ground.warn(
        Code.RANGE,
        expr.span(),
        "%s is in degrees from %.0f to %.0f; this is %s"
            .formatted(what, low, high, ground.text(expr.span())));
  }
}
