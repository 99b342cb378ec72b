package perek.tools.adql.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import perek.tools.adql.function.StandardFunction;
import perek.tools.adql.function.StandardFunctions;
import perek.tools.adql.problem.Code;
import perek.tools.adql.problem.Edit;
import perek.tools.adql.problem.Problem;
import perek.tools.adql.rule.Arguments;
import perek.tools.adql.rule.Geometry;
import perek.tools.adql.rule.Ground;
import perek.tools.adql.rule.Grouping;
import perek.tools.adql.rule.Kinds;
import perek.tools.adql.rule.Place;
import perek.tools.adql.rule.Units;
import perek.tools.adql.schema.ColumnKind;
import perek.tools.adql.schema.Language;
import perek.tools.adql.schema.Signature;
import perek.tools.adql.scope.Meaning;
import perek.tools.adql.text.NearNames;
import perek.tools.adql.tree.Expr;

/// Checks calls of functions: whether there are such, and what they take.
final class CallCheck {

  private static final int MOST = 4;

  /// Those that give what they are given, in its unit.
  private static final Set<String> SAME_UNIT =
      Set.of("ABS", "ROUND", "FLOOR", "CEILING", "TRUNCATE", "MIN", "MAX", "AVG", "SUM");

  private final Ground ground;
  private final ValueCheck values;
  private final Geometry geometry;

  CallCheck(Ground ground, ValueCheck values) {
    this.ground = ground;
    this.values = values;
    this.geometry = new Geometry(ground);
  }

  Meaning check(Expr.Call call, Place place) {
    Optional<StandardFunction> standard = StandardFunctions.named(call.name().text());
    List<Signature> own = ground.language().functions(call.name().text());
    boolean aggregate = Grouping.aggregate(call, ground);
    if (aggregate) aggregate(call, place);
    Place inside = aggregate ? place.inAggregate() : place;
    List<Meaning> arguments = new ArrayList<>();
    for (Expr argument : call.arguments()) arguments.add(values.value(argument, inside));
    if (!own.isEmpty()) return own(call, own, arguments);
    return standard.isPresent() ? standard(call, standard.get(), arguments) : unknown(call);
  }

  private void aggregate(Expr.Call call, Place place) {
    String name = call.name().text().toUpperCase(Locale.ROOT);
    if (place.aggregates() == Place.Aggregates.INSIDE)
      ground.error(
          Code.AGGREGATE,
          call.name().span(),
          name + " stands inside of another function over many rows; compute one in a subquery");
    if (place.aggregates() != Place.Aggregates.FORBIDDEN) return;
    String remedy = place.clause().equals("WHERE") ? "; conditions on groups stand in HAVING" : "";
    ground.tell(
        Problem.error(
                Code.AGGREGATE,
                call.name().span(),
                "%s is over many rows and cannot stand in %s%s"
                    .formatted(name, place.clause(), remedy))
            .suggesting(remedy.isEmpty() ? List.of() : List.of("HAVING")));
  }

  private Meaning standard(Expr.Call call, StandardFunction function, List<Meaning> arguments) {
    if (!function.feature().isEmpty()) feature(call, function);
    if (call.star()) {
      if (!function.name().equals("COUNT"))
        ground.error(
            Code.ARGUMENTS, call.span(), function.name() + "(*) is none of ADQL; COUNT(*) is");
      return Meaning.of(function.returns());
    }
    if (call.distinct() && !function.aggregate())
      ground.error(
          Code.ARGUMENTS, call.span(), "DISTINCT stands in COUNT, SUM, AVG, MIN and MAX alone");
    List<Expr> given = call.arguments();
    List<Meaning> kinds = arguments;
    if (function.takesSystem() && !given.isEmpty() && geometry.system(call)) {
      given = given.subList(1, given.size());
      kinds = arguments.subList(1, arguments.size());
    }
    Arguments.check(call, function, given, kinds, ground);
    geometry.check(call, function, given);
    return result(call, function, kinds);
  }

  private void feature(Expr.Call call, StandardFunction function) {
    Language language = ground.language();
    boolean geometric = function.section().startsWith("4.2.");
    if (language.allows(function.feature())) return;
    if (!geometric || language.geometries().isEmpty()) {
      ground.needs(function.feature(), call.name().span(), function.section());
      return;
    }
    ground.tell(
        Problem.error(
                Code.UNSUPPORTED,
                call.name().span(),
                "The service has no %s; its geometry is %s"
                    .formatted(
                        function.name(),
                        String.join(", ", language.geometries().stream().sorted().toList())))
            .suggesting(language.geometries().stream().sorted().toList()));
  }

  private Meaning result(Expr.Call call, StandardFunction function, List<Meaning> arguments) {
    Meaning first = arguments.isEmpty() ? Meaning.UNKNOWN : arguments.getFirst();
    ColumnKind kind = function.returns() == ColumnKind.UNKNOWN ? first.kind() : function.returns();
    if (function.name().equals("DISTANCE")) return Meaning.of(kind).in("deg");
    if (function.name().equals("AREA")) return Meaning.of(kind).in("deg**2");
    if (function.name().equals("IN_UNIT")) return Units.converted(call, first, ground);
    return SAME_UNIT.contains(function.name())
        ? Meaning.of(kind).in(first.unit())
        : Meaning.of(kind);
  }

  private Meaning own(Expr.Call call, List<Signature> signatures, List<Meaning> arguments) {
    int given = arguments.size();
    boolean fits = signatures.stream().anyMatch(s -> s.least() <= given && given <= s.most());
    boolean understood = signatures.stream().anyMatch(s -> s.most() > 0 || s.form().contains("()"));
    if (!fits && understood && !call.star())
      ground.tell(
          Problem.error(
                  Code.ARGUMENTS,
                  call.span(),
                  "%s has %d arguments here; the service declares %s"
                      .formatted(call.name().text(), given, signatures.getFirst().form()))
              .suggesting(signatures.stream().map(Signature::form).distinct().toList()));
    if (fits) types(call, signatures, arguments);
    return Meaning.of(signatures.getFirst().returns());
  }

  private void types(Expr.Call call, List<Signature> signatures, List<Meaning> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      int at = i;
      ColumnKind given = arguments.get(i).kind();
      boolean fits =
          signatures.stream()
              .filter(s -> s.most() > at)
              .map(s -> s.parameters().get(at).kind())
              .anyMatch(k -> !Kinds.clash(k, given));
      if (fits) continue;
      ground.error(
          Code.TYPE,
          call.arguments().get(i).span(),
          "Argument %d of %s is %s; the service declares %s"
              .formatted(
                  i + 1, call.name().text(), Kinds.word(given), signatures.getFirst().form()));
    }
  }

  private Meaning unknown(Expr.Call call) {
    String name = call.name().text();
    Optional<String> meant = StandardFunctions.meant(name);
    if (meant.isPresent()) {
      ground.tell(
          Problem.error(
                  Code.UNKNOWN_FUNCTION,
                  call.name().span(),
                  "ADQL calls %s %s".formatted(name, meant.get()))
              .fixed(List.of(meant.get()), new Edit(call.name().span(), meant.get())));
      return Meaning.UNKNOWN;
    }
    Set<String> all = new HashSet<>(StandardFunctions.names());
    ground.language().functions().forEach(f -> all.add(f.name()));
    List<String> near = new NearNames(all).to(name, MOST);
    boolean own = ground.schema().isEmpty() && name.contains("_") && near.isEmpty();
    if (own)
      ground.warn(
          Code.UNKNOWN_FUNCTION,
          call.name().span(),
          name + " is none of ADQL; whether a service has it is seen with --tap");
    else
      ground.tell(
          Problem.error(
                  Code.UNKNOWN_FUNCTION,
                  call.name().span(),
                  (ground.schema().isPresent() && ground.language().declared())
                      ? "Neither ADQL nor the service has a function " + name
                      : "ADQL has no function " + name)
              .suggesting(near));
    return Meaning.UNKNOWN;
  }
}
