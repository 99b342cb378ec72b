package perek.assistant.adql.fill;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import perek.assistant.adql.plan.Expr;
import perek.assistant.adql.scope.Col;
import perek.assistant.adql.scope.Derived;
import perek.assistant.adql.scope.Meaning;
import perek.assistant.adql.scope.Scope;
import perek.assistant.adql.word.Measure;

/// What parts of a plan name: columns, what follows from them, differences and ratios.
///
/// @param scope the tables of the plan
record Quantities(Offered offered, Scope scope) {

  /// What a part names; empty, with a fault, where there is nothing of that name.
  Optional<Meaning> of(JsonNode part, Ground ground) {
    Optional<Meaning> first = named(part.path("column").asText(""), ground);
    Optional<Meaning> minus = other(part, "minus", ground);
    Optional<Meaning> over = other(part, "over", ground);
    if (first.isEmpty() || (minus.isEmpty() && over.isEmpty())) return first;
    Meaning m = first.get();
    if (minus.isPresent()) m = joined(m, minus.get(), "minus", m.unit());
    return over.isPresent()
        ? Optional.of(joined(m, over.get(), "over", Optional.empty()))
        : Optional.of(m);
  }

  private Optional<Meaning> other(JsonNode part, String field, Ground ground) {
    String name = part.path(field).asText("");
    return name.isEmpty() ? Optional.empty() : named(name, ground);
  }

  private static Meaning joined(Meaning a, Meaning b, String how, Optional<Measure> unit) {
    Expr expr = how.equals("minus") ? a.expr().minus(b.expr()) : a.expr().over(b.expr());
    List<Col> columns = new ArrayList<>(a.columns());
    columns.addAll(b.columns());
    return new Meaning(
        a.label() + "_" + how + "_" + b.label(), expr, columns, unit, a.needs(), a.notes());
  }

  private Optional<Meaning> named(String name, Ground ground) {
    Offered.Named named = offered.columns().get(name);
    Optional<Scope.Part> part =
        named == null
            ? Optional.empty()
            : scope.parts().stream().filter(p -> p.table().equals(named.table())).findFirst();
    if (named == null) ground.fault("there is no column '" + name + "': take one that is listed");
    else if (part.isEmpty())
      ground.fault("'" + name + "' is used, but its table is not among 'tables'");
    if (named == null || part.isEmpty()) return Optional.empty();
    return named
        .info()
        .map(i -> Meaning.of(new Col(named.table(), part.get().alias(), i)))
        .or(() -> new Derived(scope).made(named.concept()));
  }
}
