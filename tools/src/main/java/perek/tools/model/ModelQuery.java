package perek.tools.model;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import perek.tools.call.Params;
import perek.tools.dal.Checks;

/// A search in the tables of a data model.
///
/// @param service base address of a TAP service
/// @param params conditions that must all hold, of which those with the same name are alternatives;
///   TABLE, the table to ask; MAXREC, most rows
public record ModelQuery(Model model, URI service, Params params) {

  private static final String NAME = "(\\w+|\"[^\"\\p{Cntrl}]+\")";

  public ModelQuery {
    Checks checks = new Checks(params).maxrec();
    params
        .value("TABLE")
        .filter(t -> !t.matches(NAME + "(\\." + NAME + "){0,2}"))
        .ifPresent(t -> checks.problem("TABLE", t, "the name of a table, such as schema.table"));
    conditions(model, params, checks);
    checks.done();
  }

  /// The table that the question or the standard names.
  Optional<String> table() {
    return params.value("TABLE").or(model::table);
  }

  OptionalLong most() {
    Optional<Double> most = params.value("MAXREC").flatMap(Checks::number);
    return most.isEmpty() ? OptionalLong.empty() : OptionalLong.of(most.get().longValue());
  }

  /// The query for one table.
  String adql(String table) {
    List<String> conditions = conditions(model, params, new Checks(params));
    return "SELECT * FROM " + table + "\nWHERE " + String.join("\n  AND ", conditions);
  }

  private static List<String> conditions(Model model, Params params, Checks checks) {
    List<String> all = new ArrayList<>();
    for (Model.Condition c : model.conditions()) {
      List<String> any =
          params.entries().stream()
              .filter(p -> p.name().equalsIgnoreCase(c.parameter()) && !p.value().isBlank())
              .flatMap(p -> adql(c, p.value(), checks).stream())
              .toList();
      if (!any.isEmpty())
        all.add(any.size() == 1 ? any.getFirst() : "((" + String.join(") OR (", any) + "))");
    }
    for (Params.Param p : params.entries())
      if (!known(model, p.name()))
        checks.problem(p.name(), p.value(), "left out: use one of " + names(model));
    if (params.without("TABLE").without("MAXREC").entries().isEmpty())
      checks.needed("One of " + names(model), "nothing says what is wanted");
    return all;
  }

  private static Optional<String> adql(Model.Condition c, String value, Checks checks) {
    try {
      return Optional.of(c.how().adql(c.columns(), value));
    } catch (IllegalArgumentException e) {
      checks.problem(c.parameter(), value, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static boolean known(Model model, String name) {
    return name.equalsIgnoreCase("TABLE")
        || name.equalsIgnoreCase("MAXREC")
        || model.conditions().stream().anyMatch(c -> c.parameter().equalsIgnoreCase(name));
  }

  private static String names(Model model) {
    return String.join(", ", model.conditions().stream().map(Model.Condition::parameter).toList());
  }
}
